"""One curve for each item of an index over a cause, with where today and the scenario stand on them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.analysis.dimension_charts.live_numbers import TODAY, LiveNumbers
from desktop_app.core.charts import Axis, Chart, Paint, Series, Source, Stroke, Table, TableColumn
from desktop_app.core.i18n import translator

STYLES: tuple[tuple[Paint, Stroke], ...] = (
    ("scenario", "solid"),
    ("ghost", "solid"),
    ("cross", "solid"),
    ("scenario", "dashed"),
    ("ghost", "dashed"),
    ("cross", "dashed"),
)


@dataclass(frozen=True)
class Curves:
    """Points (x, y) of each item's curve, and the point at which a state stands, as formulas of the model language.

    `of` is the input or variable whose items have the curves.
    """

    points: tuple[tuple[str, str], ...]
    at: tuple[str, str]
    of: str
    x_axis: Axis
    y_axis: Axis


def item_curves(numbers: LiveNumbers, state: str, curves: Curves, language: str, *, name: str, title: str) -> Chart:
    """The curves of the state, hollow discs where today stands and diamonds where the state does."""
    tr = translator(language)
    columns: list[TableColumn] = []
    series: list[Series] = []
    labels = numbers.program.item_labels(curves.of, language)
    for number, (item, label) in enumerate(zip(numbers.program.items_of(curves.of), labels, strict=True)):
        paint, stroke = STYLES[number % len(STYLES)]
        columns += _curve(numbers, state, curves, item, label)
        series.append(Series(f"y_{item}", label, paint, stroke, x=f"x_{item}"))
    for column, label, paint, stroke in (
        (TODAY, tr("today"), "today", "hollow"),
        (state, tr("scenario"), "scenario", "marker"),
    ):
        columns += _points(numbers, column, curves, label)
        series.append(Series(f"y_at_{column}", label, paint, stroke, x=f"x_at_{column}"))
    return Chart(
        id=name,
        kind="line",
        title=title,
        table=Table(name, title, tuple(columns)),
        categories=columns[0].id,
        series=tuple(series),
        x_axis=curves.x_axis,
        y_axis=curves.y_axis,
    )


def _curve(numbers: LiveNumbers, state: str, curves: Curves, item: str, label: str) -> list[TableColumn]:
    x = [Source(x, state, item) for x, _ in curves.points]
    y = [Source(y, state, item) for _, y in curves.points]
    return [
        numbers.column(f"x_{item}", f"{label}: {curves.x_axis.title}", x, curves.x_axis.unit, curves.x_axis.format),
        numbers.column(f"y_{item}", label, y, curves.y_axis.unit, curves.y_axis.format),
    ]


def _points(numbers: LiveNumbers, state: str, curves: Curves, label: str) -> list[TableColumn]:
    items = numbers.program.items_of(curves.of)
    blank = (None,) * (len(curves.points) - len(items))
    made = []
    for axis, formula, column, title in (
        (curves.x_axis, curves.at[0], f"x_at_{state}", f"{label}: {curves.x_axis.title}"),
        (curves.y_axis, curves.at[1], f"y_at_{state}", label),
    ):
        sources = tuple(Source(formula, state, item) for item in items)
        values = (*(numbers.number(source) for source in sources), *blank)
        made.append(TableColumn(column, title, values, axis.unit, axis.format, sources))
    return made
