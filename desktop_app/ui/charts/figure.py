"""A chart description as a matplotlib figure. One renderer a kind, in one explicit table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from desktop_app.core.charts import Chart, ChartKind
from desktop_app.core.charts.palette import Palette, Theme, palette
from desktop_app.ui.charts import (
    area,
    bar,
    heat_map,
    histogram,
    line,
    radar,
    scatter,
    stacked_bar,
    tornado,
    waterfall,
)
from desktop_app.ui.charts.heading import add_heading
from desktop_app.ui.charts.live import Live
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.style import PIXELS_PER_INCH, style

Renderer = Callable[[Figure, Chart, Look], Live]
Size = tuple[float, float]
DEFAULT_SIZE: Size = (640, 360)
PADDING = 0.1  # inches

RENDERERS: Mapping[ChartKind, Renderer] = MappingProxyType(
    {
        "bar": bar.draw,
        "stacked_bar": stacked_bar.draw,
        "waterfall": waterfall.draw,
        "line": line.draw,
        "scatter": scatter.draw,
        "area": area.draw,
        "histogram": histogram.draw,
        "tornado": tornado.draw,
        "radar": radar.draw,
        "heat_map": heat_map.draw,
    }
)


def figure(
    chart: Chart,
    theme: Theme | Palette = "light",
    size: Size = DEFAULT_SIZE,
    *,
    language: str = "en",
    heading: bool = False,
) -> Figure:
    """The chart drawn in that theme (or in those colours) and language, `size` in px of the design.

    `heading` writes title and note into the figure, as pictures need it; the window has labels of its own for them.
    """
    return drawn(chart, theme, size, language=language, heading=heading)[0]


def drawn(
    chart: Chart,
    theme: Theme | Palette = "light",
    size: Size = DEFAULT_SIZE,
    *,
    language: str = "en",
    heading: bool = False,
) -> tuple[Figure, Live]:
    """The same as `figure`, with what of it shows the chart's numbers."""
    look = Look(theme if isinstance(theme, Palette) else palette(theme), language)
    with rc_context(style(look.colours)):  # type: ignore[arg-type]
        made = Figure((size[0] / PIXELS_PER_INCH, size[1] / PIXELS_PER_INCH), PIXELS_PER_INCH, layout="constrained")
        FigureCanvasAgg(made)
        top = add_heading(made, chart, look) if heading else 1.0
        made.get_layout_engine().set(w_pad=PADDING, h_pad=PADDING, rect=(0, 0, 1, top))  # type: ignore[union-attr,call-arg]
        live = RENDERERS[chart.kind](made, chart, look)
    return made, live
