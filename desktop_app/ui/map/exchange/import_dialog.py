"""Before a foreign map comes in: what it brings, which way its cells point, what becomes of the map there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop_app.core.errors import UserError
from desktop_app.core.map.exchange.reading import Reading
from desktop_app.core.project.consequences import consequences
from desktop_app.core.project.edits import Edit
from desktop_app.core.project.map_exchange import import_edit
from desktop_app.ui.map.exchange.foreign_map_dialog import ForeignMapDialog
from desktop_app.ui.map.exchange.map_choice import Read
from desktop_app.ui.session.session import Session

BESIDE, JOIN, REPLACE = "beside", "join", "replace"


class ImportDialog(ForeignMapDialog):
    """The dialog; `imported` tells the edit."""

    imported = Signal(object)

    def __init__(self, session: Session, file: str, read: Read, readings: Sequence[Reading], parent: QWidget) -> None:
        self.ways = {way: QRadioButton() for way in (JOIN, BESIDE, REPLACE)}
        super().__init__(session, read, readings, parent, between=tuple(self.ways.values()))
        self._edit: Edit | None = None
        self._group = QButtonGroup(self)
        for button in self.ways.values():
            self._group.addButton(button)
        self.ways[JOIN].setChecked(True)
        self._say(file)
        self.choice.changed.connect(self._fit)
        self._group.buttonClicked.connect(self._fit)
        self.take_button.clicked.connect(self._tell)
        self._fit()

    @property
    def way(self) -> str:
        """What becomes of the map that is there."""
        return next(way for way, button in self.ways.items() if button.isChecked())

    def _fit(self) -> None:
        session, tr = self.session, self.session.tr
        self._edit = None
        try:
            replaces = self.way == REPLACE
            edit, fitted = import_edit(session.document, self.choice.map, replace_all=replaces, join=self.way == JOIN)
            stay = len(consequences(session.shop, edit).stay) if replaces and edit is not None else 0
        except UserError as error:
            self.fail(error)
        else:
            self._edit = edit
            known = session.shop.content.figure.nodes
            self.preview.show_fitted(fitted, self.choice.notes, self.choice.problems, known)
            text = tr("{count} results will stay as they are today: the new map has nothing that moves them.")
            self.caution.say(text.format(count=stay) if stay else "")
            self.take_button.setEnabled(edit is not None)

    def _tell(self) -> None:
        self.imported.emit(self._edit)
        self.accept()

    def _say(self, file: str) -> None:
        tr = self.session.tr
        self.setWindowTitle(tr("Import {file}").format(file=file))
        texts = {
            JOIN: tr("Add to this map; nodes of the same name are one"),
            BESIDE: tr("Add beside this map"),
            REPLACE: tr("In place of this map"),
        }
        for way, button in self.ways.items():
            button.setText(texts[way])
        self.take_button.setText(tr("Import"))
