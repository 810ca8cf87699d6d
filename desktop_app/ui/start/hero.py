"""The picture of the start page: four dimensions flow through sensing, seizing and reconfiguring to the outcome."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.brushwork import brush, disc, pen, write, write_left
from desktop_app.ui.theme.dimensions import CAPABILITY_ICONS, DIMENSION_ICONS, HUES, KIND_ICONS
from desktop_app.ui.theme.icons import paint_icon

Translate = Callable[[str], str]

SIZE = QSize(640, 190)
SOURCE_X, SOURCE_STEP, SOURCE_R = 18.0, 44.0, 14.0
RINGS_X, RING_R, RING_WIDTH = (186.0, 340.0, 494.0), 37.0, 6.0
MIDDLE = 86.0
PENNANT = QRectF(600, MIDDLE - 22, 38, 44)


class Flow(NamedTuple):
    """A dimension's ribbon: its width [px] and how far [px] from the middle it passes each ring."""

    dimension: str
    width: float
    offsets: tuple[float, float, float]


FLOWS = (
    Flow("logistics", 7, (-38, -27, -19)),
    Flow("marketing", 10, (-16, -10, -7)),
    Flow("supply_chain", 4, (10, 8, 6)),
    Flow("payment_risk", 6, (36, 26, 18)),
)
FLATNESS = 0.6
SHARES = {"sense": (0.32, 0.62), "seize": (0.34, 0.66), "reconfigure": (0.22, 0.48)}
"""How much of each ring is drawn as today and as the scenario: a picture, no result."""


class Hero(QWidget):
    """The picture, with its names in the language of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dimensions: dict[str, str] = {}
        self._capabilities: dict[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def retranslate(self, tr: Translate) -> None:
        """Sets the names and what a screen reader says."""
        self._dimensions = {
            "logistics": tr("Logistics"),
            "marketing": tr("Marketing"),
            "supply_chain": tr("Supply chain"),
            "payment_risk": tr("Payment & risk"),
        }
        self._capabilities = {"sense": tr("Sense"), "seize": tr("Seize"), "reconfigure": tr("Reconfigure")}
        self.setAccessibleName(tr("Four dimensions of the shop feed three capabilities: sense, seize and reconfigure."))
        self.update()

    def sizeHint(self) -> QSize:
        """The size that the picture is drawn for."""
        return SIZE

    def minimumSizeHint(self) -> QSize:
        """The same: it is scaled up with the width, never down."""
        return SIZE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the picture's shape."""
        super().resizeEvent(event)
        self.setFixedHeight(round(SIZE.height() * self._scale(self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ribbons, then what lies on them."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = self._scale(self.width())
            painter.scale(scale, scale)
            for place, flow in enumerate(FLOWS):
                self._ribbon(painter, flow, _source(place))
            self._pennant(painter)
            for x, capability in zip(RINGS_X, SHARES, strict=True):
                self._ring(painter, QPointF(x, MIDDLE), capability)
            for place, flow in enumerate(FLOWS):
                self._dimension(painter, flow, _source(place), below=place >= len(FLOWS) // 2)

    @staticmethod
    def _scale(width: int) -> float:
        return min(max(width / SIZE.width(), 1.0), 1.35)

    @staticmethod
    def _ribbon(painter: QPainter, flow: Flow, source: QPointF) -> None:
        rings = (QPointF(x, MIDDLE + offset) for x, offset in zip(RINGS_X, flow.offsets, strict=True))
        stops = [source, *rings, QPointF(PENNANT.left(), MIDDLE)]
        path = QPainterPath(stops[0])
        for before, after in pairwise(stops):
            # Flat for longer than it is steep, so that the names beside the sources stay clear of the next ribbon.
            reach = FLATNESS * (after.x() - before.x())
            path.cubicTo(QPointF(before.x() + reach, before.y()), QPointF(after.x() - reach, after.y()), after)
        painter.setOpacity(0.9)
        painter.strokePath(path, pen(HUES[flow.dimension], flow.width))
        painter.setOpacity(1.0)

    @staticmethod
    def _pennant(painter: QPainter) -> None:
        tip = QPointF(PENNANT.right(), MIDDLE)
        left, notch = PENNANT.left(), PENNANT.right() - 16
        corners = [
            QPointF(left, PENNANT.top()),
            QPointF(notch, PENNANT.top()),
            tip,
            QPointF(notch, PENNANT.bottom()),
            QPointF(left, PENNANT.bottom()),
        ]
        shape = QPainterPath()
        shape.addPolygon(QPolygonF(corners))
        painter.fillPath(shape, brush("accent"))
        paint_icon(painter, QRectF(left + 4, MIDDLE - 9, 18, 18), KIND_ICONS["outcome"], brush("accent_on"))

    def _ring(self, painter: QPainter, centre: QPointF, capability: str) -> None:
        today, scenario = SHARES[capability]
        for radius, ground in ((RING_R + 8, "canvas"), (RING_R, "surface")):
            painter.fillPath(disc(centre, radius), brush(ground))
        for share, start, role in ((1.0, 0.0, "line"), (today, 0.0, "today"), (scenario - today, today, "accent")):
            painter.fillPath(_arc(centre, share, start), brush(role))
        mark = QRectF(centre.x() - 13, centre.y() - 13, 26, 26)
        paint_icon(painter, mark, CAPABILITY_ICONS[capability], brush("ink"))
        name = QRectF(centre.x() - 70, centre.y() + RING_R + 12, 140, 20)
        write(painter, name, self._capabilities.get(capability, ""), "head", "ink")

    def _dimension(self, painter: QPainter, flow: Flow, source: QPointF, *, below: bool) -> None:
        hue, circle = HUES[flow.dimension], disc(source, SOURCE_R)
        painter.fillPath(circle, brush("surface"))
        painter.strokePath(circle, pen(hue, 1.5))
        mark = QRectF(source.x() - 8, source.y() - 8, 16, 16)
        paint_icon(painter, mark, DIMENSION_ICONS[flow.dimension], brush(hue))
        name = QRectF(source.x() + 20, source.y() + (5 if below else -23), 110, 18)
        write_left(painter, name, self._dimensions.get(flow.dimension, ""), "hint", hue, weight=QFont.Weight.DemiBold)


def _source(place: int) -> QPointF:
    return QPointF(SOURCE_X, MIDDLE + (place - 1.5) * SOURCE_STEP)


def _arc(centre: QPointF, share: float, start: float) -> QPainterPath:
    """A share of the ring from another share on, clockwise from the top."""
    outer, inner = (_box(centre, RING_R + half) for half in (RING_WIDTH / 2, -RING_WIDTH / 2))
    begin, sweep = (0.25 - start) * 360, -share * 360
    arc = QPainterPath()
    arc.arcMoveTo(outer, begin)
    arc.arcTo(outer, begin, sweep)
    arc.arcTo(inner, begin + sweep, -sweep)
    arc.closeSubpath()
    return arc


def _box(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
