"""What a newer library would change in the project, figure by figure, and the two answers to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from desktop_app.core.i18n import sentence_case
from desktop_app.core.project.kpi_change import KpiChange
from desktop_app.core.project.library_update import LibraryUpdate
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

SIZE = (760, 520)
WIDTHS = {1: 150, 2: 120, 3: 120}


class LibraryDialog(QDialog):
    """Either answer is one step of undo; to leave it open is to be asked again at the next opening."""

    def __init__(self, session: Session, update: LibraryUpdate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._update = session, update
        self.cells = CellModel(4, self)
        self.table = TableView()
        self.table.setModel(self.cells)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            header.resizeSection(column, width)
        self.accept_button, self.keep_button, self.later = Button(kind="primary"), Button(), Button(kind="quiet")
        self.accept_button.clicked.connect(self._accept)
        self.keep_button.clicked.connect(self._keep)
        self.later.clicked.connect(self.reject)
        self._arrange()

    def _arrange(self) -> None:
        update, tr = self._update, self._session.tr
        self.setWindowTitle(tr("A newer library"))
        self.cells.set_titles([tr("Figure"), tr("Where"), tr("Now"), tr("With the newer library")])
        self.cells.set_rows([self._row(change) for change in update.changes])
        self.table.setAccessibleName(tr("Figures that would change"))
        self.accept_button.setText(tr("Take the newer library"))
        self.accept_button.setEnabled(update.accept is not None)
        self.keep_button.setText(tr("Keep my models"))
        self.later.setText(tr("Not now"))
        head = tr("This project was made with another library. {count} figures would change.")
        same = tr("This project was made with another library. No figure would change.")
        said = head.format(count=len(update.changes)) if update.changes else same
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(TextLabel(said, "panel", wraps=True))
        column.addWidget(TextLabel(self._beside(), "small", "ink2", wraps=True))
        column.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.accept_button)
        column.addLayout(buttons)
        self.resize(*SIZE)

    def _beside(self) -> str:
        """What is said beside the figures: what would be lost or cannot be."""
        tr, update = self._session.tr, self._update
        parts = [
            tr("Nothing moves until you say so. Files that differ: {files}.").format(files=", ".join(update.files))
        ]
        if update.lost:
            parts.append(tr("Values entered for {inputs} would have no place.").format(inputs=", ".join(update.lost)))
        parts += [problem.text(tr) for problem in (*update.dropped, *update.problems)]
        return "\n".join(parts)

    def _row(self, change: KpiChange) -> list[Cell]:
        language = self._session.settings.language
        name, where = sentence_case(change.name.get(language)), change.where.get(language)
        before, after = (change.value_text(value, language) for value in (change.before, change.after))
        return [
            Cell(name, tip=name),
            Cell(where, {CellRole.TONE: "ink2"}, tip=where),
            Cell(before, at_right=True),
            Cell(after, {CellRole.STRONG: True}, at_right=True),
        ]

    def _accept(self) -> None:
        update = self._update
        if update.accept is not None and self._session.do(update.accept, shop=update.shop):
            self.accept()

    def _keep(self) -> None:
        if self._session.do(self._update.keep):
            self.accept()
