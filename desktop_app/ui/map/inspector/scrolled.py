"""A panel in a scroll area that only scrolls up and down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolled(panel: QWidget) -> QScrollArea:
    """The panel, in an area as wide as itself."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    panel.setProperty("plain", "true")
    area.setWidget(panel)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
