"""Qt's application, which also hears what the system asks: macOS names the file of a double click in an event."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Program(QApplication):
    """The application; `file_wanted` says that the system wants a project to be opened."""

    file_wanted = Signal()

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(arguments)
        self._wanted: Path | None = None

    def take_file(self) -> Path | None:
        """The project that the system has asked for last, once; it may have asked before the window was there."""
        wanted, self._wanted = self._wanted, None
        return wanted

    def event(self, event: QEvent) -> bool:
        """Keeps the name of a file to be opened; everything else is Qt's."""
        if isinstance(event, QFileOpenEvent):
            self._wanted = Path(event.file())
            self.file_wanted.emit()
            return True
        return super().event(event)
