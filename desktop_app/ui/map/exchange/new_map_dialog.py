"""Before a project is made of a foreign map: what the file brings, and which way its cells point."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.errors import UserError
from desktop_app.core.map.exchange.reading import Reading
from desktop_app.core.project.map_exchange import project_from_map
from desktop_app.ui.map.exchange.foreign_map_dialog import ForeignMapDialog
from desktop_app.ui.map.exchange.map_choice import Read
from desktop_app.ui.session.session import Session


class NewMapDialog(ForeignMapDialog):
    """The dialog; `wanted` tells the document of the new project. It needs no project to be open."""

    wanted = Signal(object)

    def __init__(self, session: Session, title: str, read: Read, readings: Sequence[Reading], parent: QWidget) -> None:
        super().__init__(session, read, readings, parent)
        self._title = title
        self._document: object = None
        self.setWindowTitle(session.tr("A new project from {file}").format(file=title))
        self.take_button.setText(session.tr("Make the project"))
        self.choice.changed.connect(self._fit)
        self.take_button.clicked.connect(self._tell)
        self._fit()

    def _fit(self) -> None:
        self._document = None
        try:
            document, fitted = project_from_map(self.choice.map, self._title, self.session.settings.language)
        except UserError as error:
            self.fail(error)
        else:
            self._document = document
            self.preview.show_fitted(fitted, self.choice.notes, self.choice.problems)
            reason = document.content().pins.why_no_money()
            self.caution.say(reason.text(self.session.tr) if reason else "")
            self.take_button.setEnabled(True)

    def _tell(self) -> None:
        self.wanted.emit(self._document)
        self.accept()
