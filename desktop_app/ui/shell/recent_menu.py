"""The submenu of the files that were open last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from desktop_app.ui.session.settings import Settings


class RecentMenu(QObject):
    """Fills the menu; `chosen` brings the file."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, menu: QMenu) -> None:
        super().__init__(menu)
        self._settings, self._menu = settings, menu
        settings.recent_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Lists the files; the menu is disabled where there are none."""
        self._menu.clear()
        for path in self._settings.recent:
            self._add(path)
        self._menu.setEnabled(bool(self._settings.recent))

    def _add(self, path: Path) -> None:
        self._menu.addAction(str(path).replace("&", "&&"), lambda: self.chosen.emit(path))
