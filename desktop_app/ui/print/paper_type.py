"""Type on paper by role, in the families that the window has for both languages."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from desktop_app.core.charts.palette import palette
from desktop_app.ui.theme.typography import application_font

PIXELS = 96.0
"""Lengths on paper are px of the design, so many an inch: type then has the same size whatever the screen."""
SIZES = MappingProxyType({"title": 26, "head": 18, "topic": 12, "body": 14, "cell": 12, "hint": 10})
"""Sizes of type [px]."""
BOLD = frozenset({"title", "head", "topic"})
COLOURS = palette("light")


def paper_font(role: str, *, bold: bool = False) -> QFont:
    """The font of a role."""
    made = QFont(application_font())
    made.setPixelSize(SIZES[role])
    made.setBold(bold or role in BOLD)
    return made


def char_format(role: str, hue: str) -> QTextCharFormat:
    """The same with its colour, a token."""
    made = QTextCharFormat()
    made.setFont(paper_font(role))
    made.setForeground(QColor(getattr(COLOURS, hue)))
    return made
