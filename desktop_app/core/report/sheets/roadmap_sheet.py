"""The roadmap: columns are quarters, every number a live formula on the first scenario's column of the other sheets."""

from __future__ import annotations

from dataclasses import replace

from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.roadmap.roadmap import (
    BENEFIT,
    CASH_FLOW,
    COST,
    CUMULATIVE,
    LINES,
    NET_PRESENT_VALUE,
    WAITING,
    Roadmap,
)
from desktop_app.core.analysis.roadmap.roadmap_chart import cash_curve, roadmap_sentences
from desktop_app.core.charts import Chart, Source, TableColumn
from desktop_app.core.i18n import running_text
from desktop_app.core.language.lift import lift
from desktop_app.core.language.program import Program
from desktop_app.core.language.tree import Call, Node
from desktop_app.core.language.walk import children
from desktop_app.core.report.cell_map import CellMap, letter
from desktop_app.core.report.chart_data import ChartData, between
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.layout import FIRST_STATE, NAME
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.program_sheets import about_folds, write_headings
from desktop_app.core.report.sheet_style import program_widths, put, put_title, width
from desktop_app.core.report.sheets.overlay import Overlay, OverlayColumn, moved_by, needed, read_by
from desktop_app.core.report.sheets.overlay_rows import (
    number_format,
    place_rows,
    write_cell,
    write_names,
    write_variable,
)
from desktop_app.core.report.states import TODAY, State, evaluate
from desktop_app.core.report.workbook_layout import CHART_ROWS

HEADING = 4
QUARTER_WIDTH = 11.5
TODAYS, SCENARIOS = 0, 1
LINE_OF = {
    "cash": CUMULATIVE,
    "flow": CASH_FLOW,
    "benefit": BENEFIT,
    "cost": COST,
    "value": NET_PRESENT_VALUE,
    "waiting": WAITING,
}
"""What each column of the cash curve's table shows."""


def write_roadmap(draft: Draft, data: ChartData) -> None:
    """The sheet; nothing where no roadmap was made."""
    found = draft.study.roadmap
    if found is None:
        return
    sheet, tr = draft.sheet("roadmap"), draft.tr
    overlay = _overlay(draft, found, sheet.title)
    about = tr("Columns are quarters of the first scenario. Live: what moves it moves these.")
    put_title(sheet, sheet.title, running_text((about, about_folds(tr)), draft.language))
    program_widths(sheet, 1)
    _write_headings(draft, sheet, overlay)
    steps = _rows(draft.made, overlay.program)
    own = [name for name in overlay.program.inputs if _is_own(name, draft.made.program)]
    row = place_rows(overlay, LINES, HEADING + 1)
    said = roadmap_sentences(found, None, draft.study.currency, draft.language)
    sentences = row + 1
    chart_row = sentences + len(said) + 1
    row = chart_row + CHART_ROWS + 2
    after = place_rows(overlay, own, row) + 1
    end = place_rows(overlay, steps, after + 1)
    for name in LINES:
        write_variable(draft, sheet, overlay, name, "kpi")
    for number, sentence in enumerate(said):
        put(sheet, sentences + number, NAME, sentence, "hint")
    put(sheet, row - 1, NAME, tr("Inputs of the roadmap alone"), "section")
    for name in own:
        _write_own(draft, sheet, overlay, name)
    put(sheet, after, NAME, tr("What moves from quarter to quarter, in order of computation"), "section")
    for name in steps:
        write_variable(draft, sheet, overlay, name)
    _write_chart(draft, data, (sheet, chart_row), overlay, found)
    sheet.freeze_panes = sheet.cell(HEADING + 1, FIRST_STATE).coordinate
    set_up_print(sheet, HEADING)
    sheet.print_area = f"A1:{letter(found.quarters)}{end}"


def _write_headings(draft: Draft, sheet: Worksheet, overlay: Overlay) -> None:
    titles = [State(c.title, c.title, c.kind, {}) for c in overlay.columns]
    write_headings(sheet, HEADING, titles, draft.language)
    sheet.cell(HEADING, FIRST_STATE + 1).style = sheet.cell(HEADING, FIRST_STATE).style
    for column in range(len(titles)):
        width(sheet, FIRST_STATE + column, QUARTER_WIDTH)


def _overlay(draft: Draft, found: Roadmap, sheet: str) -> Overlay:
    """Today and the quarters, evaluated."""
    program = lift(found.study.program)
    changes = found.study.scenario.changes
    quarter = draft.tr("Q{number}")
    titles = [quarter.format(number=number) for number in range(1, found.quarters + 1)]
    states = [State(TODAY, draft.tr("Today"), "today", found.study.today)]
    evaluated = evaluate(program, (*states, *(State(title, title, "quarter", changes) for title in titles)))
    columns = [
        OverlayColumn(letter(n), state.title, state.kind, 0, SCENARIOS if n else TODAYS, values)
        for n, (state, values) in enumerate(zip(evaluated.states, evaluated.columns, strict=True))
    ]
    return Overlay(draft.made, program, evaluated.engine, sheet, columns)


def _rows(made: CellMap, program: Program) -> list[str]:
    """What the lines need and what is not the same in every quarter, but for the lines themselves."""
    read, other = read_by(program), made.program.variables
    differ = {
        name
        for name, variable in program.variables.items()
        if name not in other or other[name].formula != variable.formula or _looks_back(variable.formula)
    }
    own = {name for name in program.inputs if _is_own(name, made.program)}
    wanted = needed(read, LINES) & moved_by(read, differ | own)
    return [name for name in program.variables if name in wanted and name not in LINES]


def _looks_back(node: Node) -> bool:
    return (isinstance(node, Call) and node.function == "previous") or any(_looks_back(n) for n in children(node))


def _is_own(name: str, what_if: Program) -> bool:
    return name not in what_if.inputs


def _write_own(draft: Draft, sheet: Worksheet, overlay: Overlay, name: str) -> None:
    """An input that only the roadmap has: today's may be edited, the quarters follow."""
    written = number_format(draft, overlay, name)
    changed = name in draft.study.scenarios[0].changes
    for place in range(len(write_names(draft, sheet, overlay, name))):
        item = place if overlay.program.index_of(name) else None
        row = overlay.places[name] + place
        for number in range(len(overlay.columns)):
            if number == 0 or (number == 1 and changed):
                value = overlay.value(name, item, number)
                put(sheet, row, FIRST_STATE + number, value, "changed" if number else "input", number_format=written)
            else:
                text = f"={letter(1 if changed else 0)}{row}"
                write_cell(draft, sheet, overlay, (name, item, number), text, "followed", written)


def _write_chart(draft: Draft, data: ChartData, at: tuple[Worksheet, int], overlay: Overlay, found: Roadmap) -> None:
    """The cash curve, its table bound to the rows above."""
    sheet, row = at
    chart = _live(cash_curve(found, draft.study.bands, draft.study.currency, draft.language), overlay)
    anchor = between(sheet, row, 1, row + CHART_ROWS, FIRST_STATE + len(overlay.columns))

    def formula(source: Source) -> str:
        return f"={overlay.reference(source.formula, None, int(source.column))}"

    data.add(sheet, anchor, chart, formula)


def _live(chart: Chart, overlay: Overlay) -> Chart:
    """The chart with every line bound to its cells; the draws' percentiles stay numbers."""
    columns = tuple(_bound(c, overlay) if c.id in LINE_OF else c for c in chart.table.columns)
    return replace(chart, table=replace(chart.table, columns=columns))


def _bound(column: TableColumn, overlay: Overlay) -> TableColumn:
    name, quarters = LINE_OF[column.id], range(len(column.values))
    values = tuple(overlay.value(name, None, quarter) for quarter in quarters)
    return replace(column, values=values, sources=tuple(Source(name, str(quarter)) for quarter in quarters))
