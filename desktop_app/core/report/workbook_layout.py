"""Which rows stand on which sheet of the real workbook, and how much room is left above them for KPIs and charts."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.errors import Translate
from desktop_app.core.language.program import Program
from desktop_app.core.report.layout import Layout, Row, Section, SheetPlan, rows_of
from desktop_app.core.report.map_rows import map_sections
from desktop_app.core.report.program_sheets import SWITCH
from desktop_app.core.report.sheet_names import MAP, parts_of, sheet_name

BLOCK_ROW = 4
"""The row of the headings of the first block on a sheet."""
INPUT_HEADING = 4
CHART_ROWS = 20
LEVELS = "map.level_"
LINKS = ("map.w_", "map.k_")


def workbook_layout(program: Program, tr: Translate) -> Layout:
    """Inputs first, then one sheet for each part that computes."""
    inputs = SheetPlan(sheet_name("inputs", tr), INPUT_HEADING, tuple(_input_sections(program, tr)))
    return Layout((inputs, *(_part(program, part, tr) for part in parts_of(program))))


def block_rows(program: Program, part: str) -> tuple[tuple[str, int | None], ...]:
    """What stands above a part's rows, as (id, item): the KPIs of a model, the cells of the map."""
    if part == MAP:
        cells = (name.replace("level_", "", 1) for name in program.inputs if name.startswith("map.level_cap_"))
        return tuple((name, None) for name in cells if name in program.variables)
    kpis = (kpi.variable for kpi in program.kpis if kpi.variable.partition(".")[0] == part)
    return tuple((name, item) for name in kpis for item in _items(program, name))


def chart_row(program: Program, part: str) -> int:
    """The row at which the charts of a part begin."""
    return BLOCK_ROW + len(block_rows(program, part)) + 2


def _items(program: Program, name: str) -> Iterable[int | None]:
    count = len(program.items_of(name))
    return range(count) if count else (None,)


def _part(program: Program, part: str, tr: Translate) -> SheetPlan:
    names = [name for name in program.variables if name.partition(".")[0] == part]
    heading = chart_row(program, part) + CHART_ROWS + 1
    if part == MAP:
        return SheetPlan(sheet_name(part, tr), heading, map_sections(program, names, tr))
    section = Section(tr("All formulas, in order of computation"), rows_of(names))
    return SheetPlan(sheet_name(part, tr), heading, (section,))


def _input_sections(program: Program, tr: Translate) -> Iterable[Section]:
    switches = [name for name in program.inputs if name.startswith(SWITCH)]
    if switches:
        yield Section(tr("Initiatives: 1 is chosen"), rows_of(switches))
    models = dict.fromkeys(name.partition(".")[0] for name in program.inputs)
    for model in models:
        if model != MAP:
            mine = [name for name in program.inputs if name.partition(".")[0] == model]
            yield Section(sheet_name(model, tr), rows_of(mine))
    yield from _map_inputs([name for name in program.inputs if name.startswith("map.") and name not in switches], tr)
    yield Section(tr("Constants"), rows_of(tuple(program.constants)))


def _map_inputs(names: list[str], tr: Translate) -> Iterable[Section]:
    levels = [name for name in names if name.startswith(LEVELS)]
    links = [name for name in names if name.startswith(LINKS)]
    others = [name for name in names if name not in {*levels, *links}]
    for title, part, depth in (
        (tr("Map: levels today, 0 to 1"), levels, 0),
        (tr("Map: strengths of links and of what weakens them"), links, 1),
        (tr("Map: costs, adjustments and ways of working"), others, 1),
    ):
        if part:
            yield Section(title, tuple(Row(name, depth) for name in part))
