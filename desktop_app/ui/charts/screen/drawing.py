"""A chart drawn into an image that Qt shows, and kept ready to be moved to other numbers.

All that does not move is drawn once and kept; moving restores it, draws the few artists that show numbers over it and
leaves their texts to Qt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.legend import Legend
from matplotlib.text import Text
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.core.charts import Chart
from desktop_app.core.charts.palette import Palette
from desktop_app.ui.charts.figure import drawn
from desktop_app.ui.charts.live import same_structure
from desktop_app.ui.charts.screen.hatched import hatch, hatched, is_hatched
from desktop_app.ui.charts.screen.written import Written, write, written
from desktop_app.ui.charts.wrapping import ELLIPSIS


class Drawing:
    """The picture of a chart; `update` moves it, `paint` shows it."""

    def __init__(
        self, chart: Chart, colours: Palette, language: str, size: tuple[int, int], sharpness: float = 1.0
    ) -> None:
        self._chart = chart
        self._height = size[1]
        self._sharpness = sharpness
        self._halo = QColor(colours.surface)
        self._figure, self._live = drawn(chart, colours, size, language=language)
        self._figure.set_dpi(self._figure.get_dpi() * sharpness)
        engine = self._figure.get_layout_engine()
        if engine is not None:
            engine.execute(self._figure)  # once: drawing would lay it out anew each time
        self._figure.set_layout_engine("none")
        self._texts = [artist for artist in self._live.artists if isinstance(artist, Text)]
        self._moving = _moving(self._live.axes, self._live.artists)
        for artist in (*self._moving, *self._texts):
            artist.set_animated(True)
        self._canvas = cast("Any", FigureCanvasAgg(self._figure))  # its methods carry no types
        self._canvas.draw()
        self._ground = self._canvas.copy_from_bbox(self._figure.bbox)
        self._show()

    def update(self, chart: Chart) -> bool:
        """Whether the picture now shows the chart's numbers; else it has to be drawn anew."""
        if not same_structure(chart, self._chart) or not self._live.follow(chart):
            return False
        self._chart = chart
        self._canvas.restore_region(self._ground)
        self._show()
        return True

    def paint(self, painter: QPainter, box: QRect) -> None:
        """The picture in the box."""
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.drawImage(box, self.image)
        painter.scale(box.width() * self._sharpness / self.image.width(), box.height() / self._height)
        for outline in self._hatched:
            hatch(painter, outline)
        for text in self._written:
            write(painter, text)

    def across(self, number: float) -> float:
        """Where a number of the horizontal axis stands [px from the left]."""
        return float(self._live.axes.transData.transform((number, 0.0))[0]) / self._sharpness

    def told_at(self, x: float, y: float) -> str:
        """The whole of a text that is shortened there [px from the top left]; "" where nothing is."""
        renderer = self._canvas.get_renderer()
        for text in self._figure.findobj(Text):
            whole = text.get_gid()
            if whole and ELLIPSIS in text.get_text():
                box = text.get_window_extent(renderer)
                if box.contains(x * self._sharpness, (self._height - y) * self._sharpness):
                    return str(whole)
        return ""

    def _show(self) -> None:
        renderer = self._canvas.get_renderer()
        to_hatch = [artist for artist in self._moving if is_hatched(artist)]
        for artist in sorted(self._moving, key=Artist.get_zorder):
            with _unhatched(artist):
                artist.draw(renderer)
        self._hatched = [hatched(artist, self._height, self._sharpness) for artist in to_hatch]
        found = (written(text, self._height, self._sharpness, self._halo) for text in self._texts)
        self._written: list[Written] = [text for text in found if text is not None]
        buffer = self._canvas.buffer_rgba()
        height, width, _ = buffer.shape
        self.image = QImage(buffer, width, height, QImage.Format.Format_RGBX8888)


@contextmanager
def _unhatched(artist: Artist) -> Iterator[None]:
    """The artist without its hatching, which Qt lays."""
    if not is_hatched(artist):
        yield
        return
    pattern = artist.get_hatch()  # type: ignore[attr-defined]
    artist.set_hatch(None)  # type: ignore[attr-defined]
    yield
    artist.set_hatch(pattern)  # type: ignore[attr-defined]


def _moving(axes: Axes, artists: Sequence[Artist]) -> list[Artist]:
    """The artists that show numbers, and whatever lies over one of them, without texts."""
    own = [artist for artist in artists if not isinstance(artist, Text)]
    lowest = min(artist.get_zorder() for artist in own)
    others = (
        artist
        for artist in axes.get_children()
        if artist not in own and not isinstance(artist, (Axis, Legend, Text)) and artist is not axes.patch
    )
    return [*own, *(artist for artist in others if artist.get_zorder() > lowest and artist.get_visible())]
