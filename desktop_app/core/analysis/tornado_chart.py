"""The tornado as a chart, with the rule of its swings printed on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.core.analysis.span import Span
from desktop_app.core.analysis.swung import PERCENT, Ends
from desktop_app.core.analysis.tornado import Direction, Tornado, TornadoRow
from desktop_app.core.analysis.words import status_name
from desktop_app.core.charts import Axis, CellValue, Chart, Series, Table, TableColumn
from desktop_app.core.charts.number_format import of_change, unit_text
from desktop_app.core.errors import Translate
from desktop_app.core.i18n import sentence_case, translator

MOST = 12


def tornado_chart(tornado: Tornado, language: str, most: int = MOST) -> Chart:
    """The inputs with the widest swings, at most `most`; inputs that do not move the result are left out."""
    tr = translator(language)
    study = tornado.study
    variable, word = study.program.variables[study.output], study.kpi.format
    rows = [row for row in tornado.rows if row.swing > 0][:most]
    axis = Axis(tr("change of {name}").format(name=variable.name.get(language)), variable.unit, of_change(word))
    table = Table("tornado", tr("What matters most"), _columns(rows, axis, language))
    return Chart(
        id="tornado",
        kind="tornado",
        title=tr("What matters most for the change of {name}?").format(name=variable.name.get(language)),
        table=table,
        categories="input",
        series=(
            Series("low_difference", tr("at the low end"), "change", "hatched"),
            Series("high_difference", tr("at the high end"), "change"),
        ),
        x_axis=Axis(""),
        y_axis=axis,
        baseline=tornado.base,
        note=swing_rule(tr, tornado.ends, tornado.percent),
        better=study.kpi.better,
        hints=tuple(_from_to(row.span, language) for row in rows),
        evidence=tuple(row.span.status for row in rows),
    )


def swing_rule(tr: Translate, ends: Ends = "own", percent: float = PERCENT) -> str:
    """What the bars show and how they are sorted."""
    return {
        "own": tr(
            "Each input moves alone from its low to its high end: its measured interval, else the range of its source. "
            "Facts and estimates move today and the scenario, decisions the scenario only. "
            "Sorted by the swing: the highest less the lowest result."
        ),
        "percent": tr(
            "Each input moves alone by {percent} % of its value to both sides, within its bounds. "
            "Facts and estimates move today and the scenario, decisions the scenario only. "
            "Sorted by the swing: the highest less the lowest result."
        ).format(percent=f"{100 * percent:g}"),
        "percentiles": tr(
            "Each input moves alone from the 5 % to the 95 % point of its distribution. "
            "Facts and estimates move today and the scenario, decisions the scenario only. "
            "Sorted by the swing: the highest less the lowest result."
        ),
    }[ends]


def _columns(rows: Sequence[TornadoRow], axis: Axis, language: str) -> tuple[TableColumn, ...]:
    tr = translator(language)
    directions: dict[Direction, str] = {"up": tr("rises"), "down": tr("falls"), "none": tr("same at both ends")}

    def texts(column: str, title: str, of: Callable[[TornadoRow], str]) -> TableColumn:
        return TableColumn(column, title, tuple(of(row) for row in rows))

    def numbers(column: str, title: str, of: Callable[[TornadoRow], float]) -> TableColumn:
        values: tuple[CellValue, ...] = tuple(of(row) for row in rows)
        return TableColumn(column, title, values, axis.unit, axis.format)

    return (
        texts("input", tr("Input"), lambda row: sentence_case(row.span.input.name.get(language))),
        texts("status", tr("Where from"), lambda row: status_name(row.span.status, tr)),
        texts("low", tr("Low end"), lambda row: end_text(row.span, row.span.low, language)),
        texts("high", tr("High end"), lambda row: end_text(row.span, row.span.high, language)),
        texts("direction", tr("As the input rises, the result"), lambda row: directions[row.direction]),
        numbers("at_low", tr("Result at the low end"), lambda row: row.at_low),
        numbers("at_high", tr("Result at the high end"), lambda row: row.at_high),
        numbers("low_difference", tr("Difference at the low end"), lambda row: row.at_low - row.base),
        numbers("high_difference", tr("Difference at the high end"), lambda row: row.at_high - row.base),
        numbers("swing", tr("Swing"), lambda row: row.swing),
    )


def end_text(span: Span, items: Sequence[float], language: str) -> str:
    """One end of a span as text: a number with its unit, or the numbers of all items."""
    numbers = " / ".join(f"{item:,.4g}" if abs(item) < 1e4 else f"{item:,.0f}" for item in items)  # noqa: PLR2004 - four digits
    return f"{numbers} {unit_text(span.input.unit, language)}".strip()


def _from_to(span: Span, language: str) -> str:
    """Both ends in a line; nothing where they differ by item, or where it can only succeed or fail."""
    if span.input.fails or len({*span.low}) > 1 or len({*span.high}) > 1:
        return ""
    low, high = (f"{end[0]:,.3g}" if abs(end[0]) < 1e3 else f"{end[0]:,.0f}" for end in (span.low, span.high))  # noqa: PLR2004 - three digits
    return f"{low} \N{EN DASH} {high} {unit_text(span.input.unit, language)}".strip()
