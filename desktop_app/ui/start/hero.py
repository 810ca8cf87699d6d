"""The picture of the start page: four dimensions flow through sensing, seizing and reconfiguring to the outcome."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import active
from desktop_app.ui.theme.dimensions import CAPABILITY_ICONS, DIMENSION_ICONS, HUES, KIND_ICONS
from desktop_app.ui.theme.icons import paint_icon
from desktop_app.ui.theme.typography import font

Translate = Callable[[str], str]

SIZE = QSize(640, 190)
SOURCE_X, SOURCE_STEP, SOURCE_R = 18.0, 44.0, 14.0
RINGS_X, RING_R, RING_WIDTH = (186.0, 340.0, 494.0), 37.0, 6.0
MIDDLE = 86.0
PENNANT = QRectF(600, MIDDLE - 22, 38, 44)


@dataclass(frozen=True)
class Flow:
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
        painter = QPainter(self)
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
        painter.end()

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
        colour = active.colour(HUES[flow.dimension])
        colour.setAlphaF(0.9)
        painter.strokePath(path, QPen(colour, flow.width))

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
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active.colour("accent"))
        painter.drawPolygon(QPolygonF(corners))
        paint_icon(painter, QRectF(left + 4, MIDDLE - 9, 18, 18), KIND_ICONS["outcome"], active.colour("accent_on"))

    def _ring(self, painter: QPainter, centre: QPointF, capability: str) -> None:
        today, scenario = SHARES[capability]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active.colour("canvas"))
        painter.drawEllipse(centre, RING_R + 8, RING_R + 8)
        painter.setBrush(active.colour("surface"))
        painter.drawEllipse(centre, RING_R, RING_R)
        box = QRectF(centre.x() - RING_R, centre.y() - RING_R, 2 * RING_R, 2 * RING_R)
        for share, start, role in ((1.0, 0.0, "line"), (today, 0.0, "today"), (scenario - today, today, "accent")):
            painter.setPen(QPen(active.colour(role), RING_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(box, round((0.25 - start) * 360 * 16), round(-share * 360 * 16))
        mark = QRectF(centre.x() - 13, centre.y() - 13, 26, 26)
        paint_icon(painter, mark, CAPABILITY_ICONS[capability], active.colour("ink"))
        painter.setFont(font("head"))
        painter.setPen(active.colour("ink"))
        name = QRectF(centre.x() - 70, centre.y() + RING_R + 12, 140, 20)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self._capabilities.get(capability, ""))

    def _dimension(self, painter: QPainter, flow: Flow, source: QPointF, *, below: bool) -> None:
        hue = active.colour(HUES[flow.dimension])
        painter.setPen(QPen(hue, 1.5))
        painter.setBrush(active.colour("surface"))
        painter.drawEllipse(source, SOURCE_R, SOURCE_R)
        mark = QRectF(source.x() - 8, source.y() - 8, 16, 16)
        paint_icon(painter, mark, DIMENSION_ICONS[flow.dimension], hue)
        painter.setFont(font("hint", weight=QFont.Weight.DemiBold))
        name = QRectF(source.x() + 20, source.y() + (5 if below else -23), 110, 18)
        painter.drawText(
            name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._dimensions.get(flow.dimension, "")
        )


def _source(place: int) -> QPointF:
    return QPointF(SOURCE_X, MIDDLE + (place - 1.5) * SOURCE_STEP)
