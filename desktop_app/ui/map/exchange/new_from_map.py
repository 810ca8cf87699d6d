"""A new project from the map of another program: a file is chosen, read, and shown before anything is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.map.exchange.reading import Reading
from desktop_app.ui.map.exchange.file_dialogs import MapFileDialogs
from desktop_app.ui.map.exchange.map_reading import begin_reading, read_again
from desktop_app.ui.map.exchange.new_map_dialog import NewMapDialog
from desktop_app.ui.session.session import Session


class NewFromMap(QObject):
    """`wanted` tells the document of the project that somebody wants."""

    wanted = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self.dialogs = MapFileDialogs(session, window)
        self.shown: NewMapDialog | None = None
        """The dialog that was opened last."""

    def ask(self) -> None:
        """Asks for a file and reads it."""
        path = self.dialogs.to_import()
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Reads a file; then it is shown what it would bring."""
        begin_reading(self._session, path, partial(self._preview, path))

    def _preview(self, path: Path, readings: Sequence[Reading]) -> None:
        if self.shown is not None:
            self.shown.deleteLater()
        self.shown = NewMapDialog(self._session, path.stem, partial(read_again, path), readings, self._window)
        self.shown.wanted.connect(self.wanted)
        self.shown.setModal(True)
        self.shown.show()
