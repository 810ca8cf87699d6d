"""Plain shapes and words in a colour of the theme, painted without a mention of `Qt`.

To choose among the many ways to make a `QPen(…)`, a `QColor(…)` or to `setPen(…)`, PySide makes all the hundred enums
of `Qt`, which takes as long as to make the whole window. What is painted first is therefore painted by these, and
modules of the first page name what they need later through `QtCore`.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QFont, QPainter, QPainterPath, QPen, QTextCharFormat, QTextLayout

from desktop_app.ui.theme import active
from desktop_app.ui.theme.typography import font

WIDEST = 10_000.0  # [px] wider than any line


def pen(role: str, width: float = 1.0) -> QPen:
    """A line of that width [px] in the colour of a token."""
    made = QPen()
    made.setColor(active.shown().inks[role])
    made.setWidthF(width)
    return made


def brush(role: str) -> QBrush:
    """A ground in the colour of a token."""
    return pen(role).brush()


def fill(painter: QPainter, box: QRectF, role: str) -> None:
    """A box of one colour."""
    path = QPainterPath()
    path.addRect(box)
    painter.fillPath(path, brush(role))


def rounded(box: QRectF, radius: float) -> QPainterPath:
    """A box with round corners."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def disc(centre: QPointF, radius: float) -> QPainterPath:
    """A whole circle."""
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path


def write(
    painter: QPainter, box: QRectF, text: str, role: str, tone: str, *, weight: QFont.Weight | None = None
) -> None:
    """A line of text in the middle of the box, in a role of type and the colour of a token."""
    words = _words(text, font(role, weight=weight), tone)
    line = words.lineAt(0)
    words.draw(painter, box.center() - QPointF(line.naturalTextWidth() / 2, line.height() / 2))


def write_left(
    painter: QPainter, box: QRectF, text: str, role: str, tone: str, *, weight: QFont.Weight | None = None
) -> None:
    """The same at the left of the box."""
    words = _words(text, font(role, weight=weight), tone)
    words.draw(painter, QPointF(box.left(), box.center().y() - words.lineAt(0).height() / 2))


def _words(text: str, written: QFont, tone: str) -> QTextLayout:
    colour = QTextCharFormat()
    colour.setForeground(brush(tone))
    coloured = QTextLayout.FormatRange()
    # Fields that PySide has, and its description for type checkers has not.
    for name, value in (("start", 0), ("length", len(text)), ("format", colour)):
        setattr(coloured, name, value)
    made = QTextLayout(text, written)
    made.setFormats([coloured])
    made.beginLayout()
    made.createLine().setLineWidth(WIDEST)
    made.endLayout()
    return made
