"""The table above and what stands below it, with a handle between them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_app.ui.theme import tokens

LEAST_BELOW = 232


def halves(above: QWidget, below: QWidget) -> QSplitter:
    """Both, the upper one as large as it may be; a box layout would give the lower one all it would like."""
    split = QSplitter(Qt.Orientation.Vertical)
    split.setStyleSheet("QSplitter::handle { background: transparent; }")
    split.setHandleWidth(tokens.GAP)
    split.setChildrenCollapsible(False)
    below.setMinimumHeight(LEAST_BELOW)
    split.addWidget(above)
    split.addWidget(below)
    split.setSizes([1000, LEAST_BELOW])
    split.setStretchFactor(0, 3)
    split.setStretchFactor(1, 2)
    return split
