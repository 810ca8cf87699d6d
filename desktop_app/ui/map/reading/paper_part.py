"""What the paper says, section by section in our own words, and the paper itself where somebody attached it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import Message
from desktop_app.core.map.sections import Section, sections
from desktop_app.core.project.edits import SetPaper
from desktop_app.core.project.paper import Paper, read_paper, unpacked
from desktop_app.ui.forms.buttons import Button, IconButton
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.inspector.scrolled import scrolled
from desktop_app.ui.map.reading.answer_list import Answer, AnswerList
from desktop_app.ui.map.reading.pane_part import PanePart
from desktop_app.ui.session.session import Session

SHOWN_IN = "papers"
"""The folder of the profile in which a viewer finds the paper."""


class PaperPart(PanePart):
    """A click on a section shows its text; the PDF is kept in the project and opened by the system's viewer."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.list = AnswerList()
        self.list.picked.connect(self._show)
        self._chosen: Section | None = None
        self.text = TextLabel("", "small", "ink2", wraps=True)
        self._says = TextLabel("", "hint", "ink3", wraps=True)
        self.attach = Button(small=True, icon="file-plus-outline")
        self.open = Button(small=True, icon="file-document-outline")
        self.remove = IconButton("trash-can-outline")
        self.attach.clicked.connect(self._ask)
        self.open.clicked.connect(self._open)
        self.remove.clicked.connect(self._remove)
        self._lay_out()

    def refresh(self) -> None:
        """Names the sections anew, and says which paper is attached."""
        tr, name, paper = self.session.tr, self.session.name, self.session.document.paper
        self.list.setAccessibleName(tr("Sections of the paper"))
        self.list.show_answers([Answer(f"§{one.id}  {name(one.title)}", one) for one in sections().values()])
        self._show(self._chosen)
        self._says.setText(paper.name if paper else tr("Attach the paper's PDF: it is kept in the project."))
        self.attach.setText(tr("Attach the PDF…"))
        self.open.setText(tr("Open the paper"))
        self.remove.set_tip(tr("Take the paper out of the project"))
        self.attach.setVisible(paper is None)
        self.open.setVisible(paper is not None)
        self.remove.setVisible(paper is not None)

    def take(self, path: Path) -> None:
        """Reads a PDF and attaches it."""

        def read(_: Progress) -> Paper:
            return read_paper(path)

        self.session.tasks.run(Message("Reading {file}", file=path.name), read, self._attach)

    def show_in(self, folder: Path) -> None:
        """Puts the paper where a viewer finds it, and opens it there."""
        paper = self.session.document.paper
        if paper is None:
            return

        def unpack(_: Progress) -> Path:
            return unpacked(paper, folder)

        self.session.tasks.run(Message("Opening {file}", file=paper.name), unpack, _view)

    def _show(self, section: object) -> None:
        self._chosen = section if isinstance(section, Section) else None
        said = self.session.name(self._chosen.text).strip() if self._chosen else ""
        self.text.setText(said or self.session.tr("Choose a section to read what it says, in our own words."))

    def _ask(self) -> None:
        tr = self.session.tr
        kinds = tr("PDF files") + " (*.pdf)"
        name, _ = QFileDialog.getOpenFileName(self, tr("Attach the paper"), str(Path.home()), kinds)
        if name:
            self.take(Path(name))

    def _attach(self, paper: Paper) -> None:
        self.session.do(SetPaper(paper))
        self.refresh()

    def _open(self) -> None:
        self.show_in(self.session.profile.folder / SHOWN_IN)

    def _remove(self) -> None:
        self.session.do(SetPaper(None))
        self.refresh()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.attach, self.open, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addWidget(self.list, 3)
        self.column.addWidget(scrolled(self.text), 2)
        self.column.addWidget(self._says)
        self.column.addLayout(buttons)


def _view(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
