"""The hatching of moving bars and areas, laid by Qt as one pattern: matplotlib draws a new tile for each of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import Collection
from matplotlib.patches import Patch
from matplotlib.path import Path
from matplotlib.transforms import Transform
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from desktop_app.ui.charts.screen.qt_colour import qt_colour

STEP = 5  # px between the lines, along the axes
LINE = 1.1


@dataclass(frozen=True)
class Hatched:
    """A hatched outline [px from the top left] and the colour of its lines."""

    outline: QPainterPath
    colour: QColor


def is_hatched(artist: Artist) -> bool:
    """Whether matplotlib would hatch it."""
    return isinstance(artist, (Patch, Collection)) and bool(artist.get_hatch())


def hatched(artist: Artist, height: float, sharpness: float) -> Hatched:
    """What of a hatched bar or area is to be hatched in a picture of that height [px]."""
    outline = QPainterPath()
    if isinstance(artist, Patch):
        _add(outline, artist.get_path(), artist.get_transform(), height, sharpness)
        return Hatched(outline, qt_colour(artist.get_edgecolor()))
    if not isinstance(artist, Collection):
        raise TypeError(artist)
    for path in artist.get_paths():
        _add(outline, path, artist.get_transform(), height, sharpness)
    return Hatched(outline, qt_colour(tuple(np.ravel(artist.get_edgecolor())[:4].tolist())))


def hatch(painter: QPainter, shown: Hatched) -> None:
    """The hatching, on what is already painted: its lines are soft, its edge, which nobody sees, need not be."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillPath(shown.outline, _pattern(shown.colour.rgb(), painter.device().devicePixelRatioF()))
    painter.restore()


def _add(outline: QPainterPath, path: Path, transform: Transform, height: float, sharpness: float) -> None:
    points = transform.transform(path.vertices) / sharpness
    outline.addPolygon(QPolygonF([QPointF(x, height - y) for x, y in points.tolist()]))
    outline.closeSubpath()


@lru_cache(maxsize=8)
def _pattern(colour: int, sharpness: float) -> QBrush:
    tile = QPixmap(round(STEP * sharpness), round(STEP * sharpness))
    tile.setDevicePixelRatio(sharpness)
    tile.fill(Qt.GlobalColor.transparent)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor.fromRgb(colour), LINE))
        for shift in (-STEP, 0, STEP):  # the neighbours' corners, so that the lines do not break at the seams
            painter.drawLine(QPointF(shift - 1, STEP + 1), QPointF(shift + STEP + 1, -1))
    return QBrush(tile)
