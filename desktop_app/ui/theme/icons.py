"""Icons: glyphs of Material Design Icons as outlines, in a colour of the theme that is looked up when they are painted.

So a change of theme recolours every icon by a repaint. The font file is the one that QtAwesome ships; the package
itself is not imported, as that would take longer than showing the whole window.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QRawFont, QTransform

from desktop_app.core.errors import DefectError

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

GLYPHS = "materialdesignicons6-webfont-6.9.96.ttf"
NAMES = "materialdesignicons6-webfont-charmap-6.9.96.json"
EM = 512.0
BASELINE = 0.875
"""Where the font's baseline lies in the box of an icon, as a share of its height."""


def icon(name: str, role: str = "ink2", on: str = "accent") -> QIcon:
    """The icon `mdi6.<name>` in the colour of a token, `on` where its button is checked.

    Raises DefectError for a name that the font does not have.
    """
    # Only here: Qt's icons come with a list of names that is slow to make, and the first page paints without them.
    from desktop_app.ui.theme.icon_engine import IconEngine

    return IconEngine(name, role, on).icon()


def paint_icon(painter: QPainter, box: QRectF, name: str, colour: QColor | QBrush) -> None:
    """The icon in the middle of the box, as large as the box's shorter side."""
    side = min(box.width(), box.height())
    corner = box.center() - QPointF(side / 2, side / 2)
    place = QTransform.fromTranslate(corner.x(), corner.y() + BASELINE * side).scale(side / EM, side / EM)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(place.map(outline(name)), colour)
    painter.restore()


@cache
def outline(name: str) -> QPainterPath:
    """The icon as a path in a box of 512 × 512 whose baseline is y = 0. Raises DefectError for an unknown name."""
    font = _glyphs()
    (index,) = font.glyphIndexesForString(_letter(name))
    return font.pathForGlyph(index)


def _letter(name: str) -> str:
    """The letter that the font draws the icon for."""
    # Looked up in the sorted lines: to read all 7,000 names takes longer than to paint the twenty of the first page.
    lines, before = _names(), f'    "{name}": "'
    place = bisect_left(lines, before)
    if not lines[place].startswith(before):
        raise DefectError(name)
    return chr(int(lines[place].removeprefix(before).rstrip('",'), 16))


def _folder() -> Path:
    found = find_spec("qtawesome")
    if found is None or found.origin is None:
        raise DefectError("qtawesome")
    return Path(found.origin).parent / "fonts"


@cache
def _glyphs() -> QRawFont:
    return QRawFont(str(_folder() / GLYPHS), EM)


@cache
def _names() -> list[str]:
    return (_folder() / NAMES).read_text("utf-8").split("\n")
