"""How the workbook is written: its language, its file; what is in it; and the export itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.core.errors import Translate
from desktop_app.ui.forms.buttons import Button, IconButton
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.progress_panel import ProgressPanel
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import tokens

BOTH = "both"
"""The choice of a workbook in every language, the window's first."""


class Options(QWidget):
    """The right side of the page."""

    export_asked = Signal()
    browse_asked = Signal()
    open_asked = Signal()
    folder_asked = Signal()
    read_asked = Signal()

    def __init__(self, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel("", "panel")
        self._language_word, self._file_word = TextLabel("", "small", "ink2"), TextLabel("", "small", "ink2")
        self.language, self.file = Segment(fills=True), QLineEdit()
        self.browse = IconButton("folder-open-outline", size=tokens.LINE_ICON)
        self.progress = ProgressPanel(tr)
        self.export = Button(kind="primary", icon="file-excel-outline")
        self.open, self.folder = Button(icon="open-in-new", small=True), Button(icon="folder-outline", small=True)
        self.changed = TextLabel("", "hint", "warn", wraps=True)
        self.read = Button(icon="file-undo-outline", small=True)
        self._facts = Card()
        self._fact_rows = QVBoxLayout()
        self._facts.body.addLayout(self._fact_rows)
        self._put_together()
        self.export.clicked.connect(self.export_asked)
        self.browse.clicked.connect(self.browse_asked)
        self.open.clicked.connect(self.open_asked)
        self.folder.clicked.connect(self.folder_asked)
        self.read.clicked.connect(self.read_asked)
        self.set_written(written=False)

    @property
    def path(self) -> Path:
        """The file that is to be written."""
        return Path(self.file.text().strip())

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        self._title.setText(tr("Workbook"))
        self._language_word.setText(tr("Language"))
        self._file_word.setText(tr("Save as"))
        self.file.setAccessibleName(tr("Save as"))
        self.language.setAccessibleName(tr("Language"))
        self.language.set_choices((("en", "English"), ("zh", "中文"), (BOTH, tr("Both"))))
        self.browse.set_tip(tr("Choose a file"))
        self.export.setText(tr("Export workbook"))
        self.open.setText(tr("Open the file"))
        self.folder.setText(tr("Show in folder"))
        self.read.setText(tr("Read an edited workbook back"))
        self.changed.setText(tr("The project has changed since the file was written."))
        self.progress.retranslate(tr)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """What is in the workbook, as (text, tone): "ink" with a check mark, "warn" with a warning."""
        while self._fact_rows.count():
            row = self._fact_rows.takeAt(0).widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for text, tone in facts:
            self._fact_rows.addWidget(_fact(text, tone))

    def set_written(self, *, written: bool) -> None:
        """Whether there is a file to open; one just written is as the project is."""
        self.open.setVisible(written)
        self.folder.setVisible(written)
        self.set_outdated(outdated=False)

    def set_outdated(self, *, outdated: bool) -> None:
        """Whether the project is another one than that in the file."""
        self.changed.setVisible(outdated)

    def set_busy(self, *, busy: bool) -> None:
        """While a workbook is being written no other can be."""
        for widget in (self.export, self.language, self.file, self.browse):
            widget.setEnabled(not busy)

    def _put_together(self) -> None:
        file_row = QHBoxLayout()
        file_row.setSpacing(4)
        file_row.addWidget(self.file, 1)
        file_row.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, tokens.GUTTER, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._language_word)
        column.addWidget(self.language)
        column.addWidget(self._file_word)
        column.addLayout(file_row)
        column.addWidget(self._facts)
        column.addStretch(1)
        column.addWidget(self.changed)
        column.addWidget(self.open)
        column.addWidget(self.folder)
        column.addWidget(self.read)
        column.addWidget(self.progress)
        column.addWidget(self.export)


def _fact(text: str, tone: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(IconView("check" if tone == "ink" else "alert-outline", tone))
    layout.addWidget(TextLabel(text, "small", tone, wraps=True), 1)
    return row
