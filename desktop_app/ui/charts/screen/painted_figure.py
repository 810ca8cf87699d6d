"""A chart painted by Qt where lines must stay lines: on paper, in files of pages. Texts stay texts.

SVG would not do: Qt's own reader of it does not know what is cut off at the edge of a plot.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from matplotlib import rc_context
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgba
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform
from matplotlib.typing import ColorType
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen

from desktop_app.core.charts import Chart
from desktop_app.core.charts.palette import palette
from desktop_app.ui.charts.figure import Size, figure
from desktop_app.ui.charts.style import PIXELS_PER_INCH, font_families, style

BOLD = 600
HATCH = 6.0  # px between two lines
CAPS = {"butt": Qt.PenCapStyle.FlatCap, "round": Qt.PenCapStyle.RoundCap, "projecting": Qt.PenCapStyle.SquareCap}


def paint_chart(painter: QPainter, chart: Chart, size: Size, language: str) -> None:
    """Paints the chart in the light theme with its title, `size` in px, from the painter's origin."""
    made = figure(chart, "light", size, language=language, heading=True)
    with rc_context(style(palette("light"))):  # type: ignore[arg-type]
        made.draw(PainterRenderer(painter, size))


class PainterRenderer(RendererBase):
    """What matplotlib draws with, the painter's units being px of the design."""

    def __init__(self, painter: QPainter, size: Size) -> None:
        super().__init__()
        self._painter, self._size = painter, size

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The size [px]."""
        return self._size

    def points_to_pixels(self, points: Any) -> Any:  # noqa: ANN401 - numbers or arrays, as matplotlib asks
        """Points as px."""
        return points * PIXELS_PER_INCH / 72

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Any = None,  # noqa: ANN401, N803
    ) -> None:
        """One path: filled, hatched and stroked as it says."""
        drawn = _painted(path, transform + Affine2D().scale(1, -1).translate(0, self._size[1]))
        with self._clipped(gc):
            if rgbFace is not None:
                self._painter.fillPath(drawn, QBrush(_colour(rgbFace, gc)))
            if gc.get_hatch():
                self._hatch(drawn, gc)
            if gc.get_linewidth() > 0:
                self._painter.strokePath(drawn, self._pen(gc))

    def draw_text(  # noqa: PLR0913, PLR0917 - as matplotlib calls it
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,  # noqa: ANN401, FBT002 - as matplotlib has it
        mtext: Any = None,  # noqa: ANN401 - as above
    ) -> None:
        """One line of text, from its baseline."""
        del ismath, mtext
        with self._clipped(gc):
            self._painter.translate(x, y)
            self._painter.rotate(-angle)
            self._painter.setFont(self._font(prop))
            self._painter.setPen(_colour(gc.get_rgb(), gc))
            self._painter.drawText(QPointF(0, 0), s)

    @contextmanager
    def _clipped(self, gc: GraphicsContextBase) -> Iterator[None]:
        self._painter.save()
        box = gc.get_clip_rectangle()
        if box is not None:
            area = QRectF(box.x0, self._size[1] - box.y1, box.width, box.height)
            self._painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        try:
            yield
        finally:
            self._painter.restore()

    def _font(self, prop: FontProperties) -> QFont:
        made = QFont(list(font_families()))
        made.setPixelSize(round(self.points_to_pixels(prop.get_size_in_points())))
        weight = prop.get_weight()
        made.setBold(weight in ("bold", "semibold") or (isinstance(weight, int) and weight >= BOLD))
        return made

    def _pen(self, gc: GraphicsContextBase) -> QPen:
        width = self.points_to_pixels(gc.get_linewidth())
        made = QPen(_colour(gc.get_rgb(), gc), width)
        made.setCapStyle(CAPS.get(str(gc.get_capstyle()), Qt.PenCapStyle.FlatCap))
        made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        offset, dashes = cast("tuple[float | None, list[float] | None]", gc.get_dashes())
        if dashes is not None:
            made.setDashPattern([self.points_to_pixels(dash) / width for dash in dashes])
            made.setDashOffset(self.points_to_pixels(offset or 0.0) / width)
        return made

    def _hatch(self, drawn: QPainterPath, gc: GraphicsContextBase) -> None:
        box = drawn.boundingRect()
        self._painter.save()
        self._painter.setClipPath(drawn, Qt.ClipOperation.IntersectClip)
        self._painter.setPen(QPen(_colour(gc.get_hatch_color(), gc), gc.get_hatch_linewidth() * PIXELS_PER_INCH / 72))
        for step in range(math.ceil((box.width() + box.height()) / HATCH) + 1):
            left = box.left() + step * HATCH
            self._painter.drawLine(QPointF(left, box.top()), QPointF(left - box.height(), box.bottom()))
        self._painter.restore()


def _painted(path: Path, transform: Transform) -> QPainterPath:
    made = QPainterPath()
    for points, code in path.iter_segments(transform, curves=True, simplify=False):
        x, y = points[-2], points[-1]
        if code == Path.MOVETO:
            made.moveTo(x, y)
        elif code == Path.LINETO:
            made.lineTo(x, y)
        elif code == Path.CURVE3:
            made.quadTo(points[0], points[1], x, y)
        elif code == Path.CURVE4:
            made.cubicTo(points[0], points[1], points[2], points[3], x, y)
        elif code == Path.CLOSEPOLY:
            made.closeSubpath()
    return made


def _colour(colour: ColorType, gc: GraphicsContextBase) -> QColor:
    red, green, blue, opacity = to_rgba(colour)
    alpha = gc.get_alpha() if gc.get_forced_alpha() else opacity
    return QColor.fromRgbF(red, green, blue, alpha)
