"""Icons: glyphs of Material Design Icons as outlines, in a colour of the theme that is looked up when they are painted.

So a change of theme recolours every icon by a repaint. The font file is the one that QtAwesome ships; the package
itself is not imported, as that would take longer than showing the whole window.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap, QRawFont, QTransform

from desktop_app.core.errors import DefectError
from desktop_app.ui.theme import active

GLYPHS = "materialdesignicons6-webfont-6.9.96.ttf"
NAMES = "materialdesignicons6-webfont-charmap-6.9.96.json"
EM = 512.0
BASELINE = 0.875
"""Where the font's baseline lies in the box of an icon, as a share of its height."""


def icon(name: str, role: str = "ink2", on: str = "accent") -> QIcon:
    """The icon `mdi6.<name>` in the colour of a token, `on` where its button is checked.

    Raises DefectError for a name that the font does not have.
    """
    return QIcon(_Engine(_Look(name, role, on)))


def paint_icon(painter: QPainter, box: QRectF, name: str, colour: QColor) -> None:
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
    if name not in _names():
        raise DefectError(name)
    font = _glyphs()
    (index,) = font.glyphIndexesForString(chr(int(_names()[name], 16)))
    return font.pathForGlyph(index)


@dataclass(frozen=True)
class _Look:
    name: str
    role: str
    on: str


class _Engine(QIconEngine):
    def __init__(self, look: _Look) -> None:
        super().__init__()
        outline(look.name)
        self._look = look

    def clone(self) -> QIconEngine:
        return _Engine(self._look)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = self._look.on if state == QIcon.State.On else self._look.role
        colour = active.colour(role)
        if mode == QIcon.Mode.Disabled:
            colour.setAlphaF(0.4)
        paint_icon(painter, QRectF(rect), self._look.name, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPointF(0, 0).toPoint(), size), mode, state)
        painter.end()
        return made


def _folder() -> Path:
    found = find_spec("qtawesome")
    if found is None or found.origin is None:
        raise DefectError("qtawesome")
    return Path(found.origin).parent / "fonts"


@cache
def _glyphs() -> QRawFont:
    return QRawFont(str(_folder() / GLYPHS), EM)


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = json.loads((_folder() / NAMES).read_text("utf-8"))
    return names
