"""The projects that were open last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.forms.caption import Caption
from desktop_app.ui.session.settings import Settings

if TYPE_CHECKING:
    from desktop_app.ui.start.recent_row import RecentRow

Translate = Callable[[str], str]
MOST = 4


class RecentProjects(QWidget):
    """The list; `chosen` brings the file of the row that was pressed."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._title = Caption(role="panel")
        self._none = Caption(role="body", tone="ink3", wraps=True)
        self._clear = QPushButton()
        self._clear.setProperty("kind", "quiet")
        self._clear.setProperty("small", True)
        self._clear.clicked.connect(self._forget_all)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._clear)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        settings.recent_changed.connect(self.refresh)

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        self._title.setText(tr("Recent"))
        self._clear.setText(tr("Clear list"))
        self._none.setText(
            tr("Projects that you save appear here. Begin with a sample, or with your own spreadsheets.")
        )
        self.refresh()

    def refresh(self) -> None:
        """Shows the latest projects that are still there."""
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            row.setParent(None)
            row.deleteLater()
        present = [path for path in self._settings.recent if path.exists()][:MOST]
        for path in present:
            self._rows.addWidget(self._row(path))
        self._none.setVisible(not present)
        self._clear.setVisible(bool(present))

    def _row(self, path: Path) -> RecentRow:
        from desktop_app.ui.start.recent_row import RecentRow

        row = RecentRow(path, self._settings.language)
        row.clicked.connect(lambda: self.chosen.emit(path))
        return row

    def _forget_all(self) -> None:
        for path in self._settings.recent:
            self._settings.forget(path)
