"""The twelve capability cells of today and of every scenario, as maturity from 0 to 5."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.analysis.dimension_charts.live_numbers import TODAY, LiveNumbers
from desktop_app.core.charts import Axis, Chart, Paint, Series, Source, Stroke, Table, TableColumn
from desktop_app.core.i18n import translator
from desktop_app.core.map.maturity import FULL

CELL = "map.cap_"
STYLES: tuple[tuple[Paint, Stroke], ...] = (
    ("today", "dashed"),
    ("scenario", "solid"),
    ("ghost", "solid"),
    ("ghost", "dashed"),
)


def capability_radar(numbers: LiveNumbers, titles: Mapping[str, str], language: str) -> Chart | None:
    """Maturity of the cells; `titles` {state id: heading}, today first. None where the map has no cells."""
    tr = translator(language)
    cells = [variable for name, variable in numbers.program.variables.items() if name.startswith(CELL)]
    if not cells:
        return None
    cells.sort(key=lambda variable: list(numbers.program.inputs).index(_level(variable.id)))
    names = TableColumn("cell", tr("Capability"), tuple(cell.name.get(language) for cell in cells))
    columns = tuple(
        numbers.column(state, title, (Source(f"{FULL!r}*{cell.id}", state) for cell in cells), "1", "number1")
        for state, title in titles.items()
    )
    title = tr("How mature are the twelve capabilities?")
    return Chart(
        id="capability_radar",
        kind="radar",
        title=title,
        table=Table("capability_radar", title, (names, *columns)),
        categories="cell",
        series=tuple(
            Series(state, heading, *STYLES[0 if state == TODAY else min(number, len(STYLES) - 1)])
            for number, (state, heading) in enumerate(titles.items())
        ),
        x_axis=Axis(""),
        y_axis=Axis(tr("maturity, 0 to 5"), "1", "number1", FULL),
    )


def _level(cell: str) -> str:
    return cell.replace("map.", "map.level_", 1)
