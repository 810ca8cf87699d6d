"""A column that scrolls: what stands in it is as wide as the room, and is never scrolled sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.theme import tokens


class ColumnView(QScrollArea):
    """`column` is where the parts go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(tokens.GUTTER, tokens.GAP, tokens.GUTTER, tokens.GUTTER)
        self.column.setSpacing(tokens.GAP)
        self.setWidget(content)
