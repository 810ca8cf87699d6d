"""The plain ground that most charts are drawn on: axes with our numbers, a zero line, a legend row, direct labels."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis as PlotAxis
from matplotlib.axis import XAxis
from matplotlib.container import Container
from matplotlib.figure import Figure
from matplotlib.ticker import Formatter, MaxNLocator
from matplotlib.ticker import NullFormatter as NoNumbers

from desktop_app.core.charts import Axis, Chart
from desktop_app.core.charts.number_format import axis_text, tick_texts
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.style import PIXELS_PER_INCH, points
from desktop_app.ui.charts.wrapping import text_pixels, wrapped

MOST_TICKS = 6
MOST_TITLE_LINES = 2
TICK_ROOM = 58  # px that a number takes along a lying axis
TICK_HEIGHT = 24  # along a standing one
BESIDE_AXIS = 70  # px of a figure that a lying axis leaves to what stands beside it
BELOW_AXIS = 40  # px that a standing one leaves
CATEGORY_SPACE = 0.86
LABEL_DISTANCE = 0.07
LABEL_ROOM = 0.1
LABEL_LINE = 16  # px that a number above or below a bar takes, with its distance
BROADEST_BAR = 96  # px
LEGEND_LINE = 18  # px
LEGEND_SIGN = 46  # px that a name takes beside its text in a legend


class NumberTicks(Formatter):
    """Tick labels in the models' formats, all in one power of ten."""

    def __init__(self, word: str, language: str) -> None:
        self.word = word
        self.language = language

    def __call__(self, x: float, pos: int | None = None) -> str:  # noqa: ARG002 matplotlib passes it
        """One tick by itself; `pos` is matplotlib's and not needed."""
        return tick_texts([x], self.word, self.language)[0]

    def format_ticks(self, values: Sequence[float]) -> list[str]:
        """All ticks together; those outside the view have no part in the power of ten."""
        view = self.axis.get_view_interval() if self.axis is not None else values
        low, high = min(view), max(view)
        margin = 1e-9 * (high - low)
        seen = [float(value) for value in values if low - margin <= value <= high + margin]
        texts = dict(zip(seen, tick_texts(seen, self.word, self.language), strict=True))
        return [texts.get(float(value), "") for value in values]


def plain_axes(figure: Figure) -> Axes:
    """Axes without box or ticks; long numbers of matplotlib's own are switched off."""
    axes = figure.add_subplot()
    axes.margins(x=0.02)
    return axes


def figure_width(figure: Figure) -> float:
    """How wide the figure is [px of the design]."""
    return float(figure.get_figwidth()) * PIXELS_PER_INCH


def free_height(figure: Figure) -> float:
    """How much of the figure's height its heading leaves [px]; from here on its parts are placed by hand."""
    engine = figure.get_layout_engine()
    share = float(engine.get()["rect"][3]) if engine is not None else 1.0
    figure.set_layout_engine("none")
    return share * float(figure.get_figheight()) * PIXELS_PER_INCH


def value_axis(plot_axis: PlotAxis, axis: Axis, look: Look, *, grid: bool = True, room: float | None = None) -> None:
    """Numbers, about as many as have `room` [px] (that of the figure), title and hairlines of an axis that measures."""
    lying = isinstance(plot_axis, XAxis)
    length = axis_length(plot_axis) if room is None else room
    most = max(1, min(MOST_TICKS, int(length // (TICK_ROOM if lying else TICK_HEIGHT))))
    plot_axis.set_major_locator(MaxNLocator(most, steps=[1, 2, 2.5, 5, 10], integer=axis.whole))
    plot_axis.set_major_formatter(NumberTicks(axis.format, look.language))
    plot_axis.set_minor_formatter(NoNumbers())
    plot_axis.set_label_text(axis_title(axis, look, length))
    plot_axis.grid(visible=grid)


def axis_title(axis: Axis, look: Look, room: float) -> str:
    """What an axis measures, in lines of that width [px]."""
    return wrapped(axis_text(axis.title, axis.unit, look.language), room, MOST_TITLE_LINES)


def axis_length(plot_axis: PlotAxis) -> float:
    """How long the axis is in its figure, about [px]: the numbers of the other one stand beside it."""
    figure = plot_axis.get_figure(root=True)
    if isinstance(plot_axis, XAxis):
        return figure_width(figure) - BESIDE_AXIS  # type: ignore[arg-type]
    return float(figure.get_figheight()) * PIXELS_PER_INCH - BELOW_AXIS  # type: ignore[union-attr]


def category_axis(figure: Figure, axes: Axes, chart: Chart, look: Look) -> None:
    """Names under the places 0…R-1, wrapped to the room they have."""
    names = look.names(chart)
    room = figure_width(figure) * CATEGORY_SPACE / max(len(names), 1) - 6
    fitting = max(1, round(max((min(text_pixels(name), 40) for name in names), default=1) / max(room, 1) + 0.3))
    places = range(0, len(names), fitting)
    axes.set_xticks(places, _staggered([wrapped(names[place], room * fitting) for place in places], room * fitting))
    axes.set_xlabel(axis_title(chart.x_axis, look, axis_length(axes.xaxis)))


def _staggered(names: Sequence[str], room: float) -> list[str]:
    """The names as they are where each fits; else every other one below its neighbours."""
    if all(text_pixels(line) <= room for name in names for line in name.split("\n")):
        return list(names)
    below = "\n" * max(name.count("\n") + 1 for name in names[::2])
    return [below * (number % 2) + name for number, name in enumerate(names)]


def bar_thickness(figure: Figure, chart: Chart, share: float) -> float:
    """How much of its place a standing bar takes: `share`, but no more than a bar may be broad."""
    if chart.horizontal:
        return share
    return min(share, BROADEST_BAR * chart.table.rows / (figure_width(figure) * CATEGORY_SPACE))


def label_room(axes: Axes, share: float) -> float:
    """How much of the range of the values their axis needs beyond each end for a number there: `share`, or more."""
    length = axis_length(axes.yaxis)
    return max(share, LABEL_LINE / max(length - 2 * LABEL_LINE, LABEL_LINE))


def room_for_labels(axes: Axes, ends: Sequence[float], ground: float = 0.0) -> None:
    """Limits of the value axis, from its `ground`, with room for a label beyond the highest and the lowest end."""
    low, high = min(ground, *ends), max(ground, *ends)
    room = label_room(axes, LABEL_ROOM) * (high - low or 1.0)
    axes.set_ylim(low - room if low < ground else low, high + room if high > ground else high)


def zero_line(axes: Axes, look: Look, *, upright: bool = False, at: float = 0.0) -> None:
    """The line that bars stand on."""
    draw = axes.axvline if upright else axes.axhline
    draw(at, color=look.colours.line2, linewidth=points(1), zorder=3)


def legend_row(axes: Axes, artists: Sequence[Artist | Container], labels: Sequence[str]) -> None:
    """Names of the series above the plot, without a box: in as few rows as the figure's width allows."""
    columns = legend_columns(labels, figure_width(axes.get_figure(root=True)) - BESIDE_AXIS)  # type: ignore[arg-type]
    axes.legend(
        artists,
        labels,
        loc="lower right",
        bbox_to_anchor=(1, 1),
        ncols=columns,
        borderaxespad=0.2,
        handlelength=1.8,
        columnspacing=1.4,
    )


def legend_columns(labels: Sequence[str], room: float) -> int:
    """How many names stand in a row of a legend of that width [px]; each column is as wide as its widest name."""
    for columns in range(len(labels), 1, -1):
        parts = np.array_split(np.array([text_pixels(label) for label in labels]), columns)
        if sum(float(part.max()) + LEGEND_SIGN for part in parts) <= room:
            return columns
    return 1


def legend_height(chart: Chart, figure: Figure) -> float:
    """What the legend row of the chart's series takes [px]; one series needs none."""
    labels = [series.label for series in chart.series]
    rows = -(-len(labels) // legend_columns(labels, figure_width(figure) - BESIDE_AXIS))
    return rows * LEGEND_LINE if len(labels) > 1 else 0.0


def labels_fit(ends: Sequence[float], axes: Axes) -> bool:
    """Whether names can stand at the ends of the lines without covering each other."""
    low, high = axes.get_ylim()
    gaps = np.diff(np.sort(np.asarray(ends, dtype=float)))
    return bool(np.all(gaps > LABEL_DISTANCE * abs(high - low)))
