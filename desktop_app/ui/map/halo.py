"""What is painted around writing on nothing, to keep it apart from the arrows that pass behind it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEngine, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache

from desktop_app.ui.theme import active

HALO, HALO_OPACITY = 4.0, 0.8
LARGEST_KEPT = 3.0
"""Scale beyond which a halo is not kept as a picture: it would be larger than it is worth."""


def paint_halo(painter: QPainter, start: QPointF, line: str, chosen: QFont) -> None:
    """The halo of a line of writing that begins at `start`.

    Stroking letters takes fifty times as long as writing them: on the screen the picture of a halo is kept.
    """
    scale = painter.worldTransform()
    flat = scale.m12() == scale.m21() == 0 and 0 < max(scale.m11(), scale.m22()) <= LARGEST_KEPT
    if not flat or painter.paintEngine().type() != QPaintEngine.Type.Raster:
        _stroke(painter, start, line, chosen)
        return
    picture, corner = _picture(painter, line, chosen)
    at = scale.map(start) + corner
    painter.save()
    painter.resetTransform()
    painter.drawPixmap(QPointF(round(at.x()), round(at.y())), picture)
    painter.restore()


def _picture(painter: QPainter, line: str, chosen: QFont) -> tuple[QPixmap, QPointF]:
    """The halo at the scale of the painter, and where its corner is from the start of the line [device pixels]."""
    across, down = painter.worldTransform().m11(), painter.worldTransform().m22()
    ratio = painter.device().devicePixelRatio()
    metrics = QFontMetricsF(chosen)
    room = QRectF(0, -metrics.ascent(), metrics.horizontalAdvance(line), metrics.height()).adjusted(-6, -6, 6, 6)
    corner = QPointF(math.floor(room.left() * across), math.floor(room.top() * down))
    key = f"halo {across} {down} {ratio} {active.colour('canvas').name()} {chosen.key()} {line}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = QPixmap(math.ceil(room.width() * across * ratio) + 2, math.ceil(room.height() * down * ratio) + 2)
        kept.setDevicePixelRatio(ratio)
        kept.fill(Qt.GlobalColor.transparent)
        with QPainter(kept) as own:
            own.setRenderHints(painter.renderHints())
            own.translate(-corner)
            own.scale(across, down)
            _stroke(own, QPointF(0, 0), line, chosen)
        QPixmapCache.insert(key, kept)
    return kept, corner


def _stroke(painter: QPainter, start: QPointF, line: str, chosen: QFont) -> None:
    around = QPainterPath()
    around.addText(start, chosen, line)
    ground = active.colour("canvas")
    ground.setAlphaF(HALO_OPACITY)
    pen = QPen(ground, HALO)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(around, pen)
