"""Widgets put into rows and columns, with the space and the stretch of each said in one place."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

Part = QWidget | QLayout | int | tuple[QWidget | QLayout, int]
Box = TypeVar("Box", bound=QBoxLayout)
NO_MARGINS = (0, 0, 0, 0)
WIDE_PAGE = 1700
"""The width of a view [px] from which its sides get more room."""


def row(*parts: Part, space: int = 0, margins: tuple[int, int, int, int] = NO_MARGINS) -> QHBoxLayout:
    """The parts side by side; a number is a stretch, (part, number) a part that stretches."""
    return _filled(QHBoxLayout(), parts, space, margins)


def column(*parts: Part, space: int = 0, margins: tuple[int, int, int, int] = NO_MARGINS) -> QVBoxLayout:
    """The parts one below the other, as in `row`."""
    return _filled(QVBoxLayout(), parts, space, margins)


def scrolled(inner: QWidget) -> QScrollArea:
    """The widget in an area that scrolls upright only and takes no focus itself."""
    area = QScrollArea(widgetResizable=True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner.setProperty("plain", "true")
    area.setWidget(inner)
    return area


def _filled(box: Box, parts: tuple[Part, ...], space: int, margins: tuple[int, int, int, int]) -> Box:
    box.setContentsMargins(*margins)
    box.setSpacing(space)
    for part in parts:
        if isinstance(part, int):
            box.addStretch(part)
            continue
        item, stretch = part if isinstance(part, tuple) else (part, 0)
        if isinstance(item, QWidget):
            box.addWidget(item, stretch)
        else:
            box.addLayout(item, stretch)
    return box
