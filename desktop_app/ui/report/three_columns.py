"""Two panels of one width with the page's content between them."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

SIDE = 272


def three_columns(left: QWidget, middle: QWidget, right: QWidget) -> QWidget:
    """The three side by side; the middle takes what room there is."""
    body = QWidget()
    row = QHBoxLayout(body)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for widget, stretch in ((_panel(left), 0), (middle, 1), (_panel(right), 0)):
        row.addWidget(widget, stretch)
    return body


def _panel(content: QWidget) -> QFrame:
    side = QFrame()
    side.setProperty("panel", "true")
    side.setFixedWidth(SIDE)
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
    return side
