"""A tornado that goes on computing: the five inputs that matter most, each at both ends, as live columns.

Only the rows that an input moves on its way to the result are written; the ends themselves may be edited.
"""

from __future__ import annotations

from dataclasses import replace

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.tornado import TornadoRow
from desktop_app.core.charts import Chart, Source
from desktop_app.core.i18n import running_text
from desktop_app.core.language.model import Value
from desktop_app.core.report.cell_map import letter
from desktop_app.core.report.chart_data import between
from desktop_app.core.report.charts.native_chart import add_chart
from desktop_app.core.report.charts.table_range import write_table
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.layout import FIRST_STATE, NAME
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.program_sheets import about_folds, described, write_headings
from desktop_app.core.report.sheet_style import HEADING_HEIGHT, program_widths, put, put_title
from desktop_app.core.report.sheets.overlay import Overlay, OverlayColumn, moved_by, needed, read_by
from desktop_app.core.report.sheets.overlay_rows import (
    number_format,
    place_rows,
    write_cell,
    write_names,
    write_variable,
)
from desktop_app.core.report.states import State
from desktop_app.core.report.tornado_sheet import marked_tornado

MOST = 5
TABLE_ROW = 4
CHART_HEIGHT = 15
FIRST_LIVE = 2
SHOWN = ("input", "status", "at_low", "at_high", "low_difference", "high_difference", "swing")
LOW, HIGH = 1, 3
"""The columns of the scenario at either end; today's stands before each."""


def write_live_tornado(draft: Draft) -> None:
    """The sheet: the table and its chart, below them the columns behind each input."""
    chart = _shown(marked_tornado(draft, MOST))
    if chart is None or draft.study.tornado is None or not chart.table.rows:
        return
    sheet, tr = draft.sheet("live_tornado"), draft.tr
    put_title(sheet, sheet.title, chart.title)
    program_widths(sheet, len(SHOWN) - FIRST_STATE + 1)
    below = TABLE_ROW + chart.table.rows + CHART_HEIGHT + 3
    row = below + 2
    behind = tr("Behind it: what each input moves. The blue ends may be edited.")
    put(sheet, below, NAME, running_text((behind, about_folds(tr)), draft.language), "hint")
    blocks: list[Overlay] = []
    for entry in [row for row in draft.study.tornado.rows if row.swing > 0][:MOST]:
        row, overlay = _write_block(draft, sheet, row, entry)
        blocks.append(overlay)
    _write_chart(draft, sheet, chart, blocks)
    sheet.freeze_panes = sheet.cell(TABLE_ROW + 1, 2).coordinate
    set_up_print(sheet, None, (below,), len(SHOWN))


def _shown(chart: Chart | None) -> Chart | None:
    """The chart with those columns that can be live."""
    if chart is None:
        return None
    live = {name: tuple(Source(name, str(row)) for row in range(chart.table.rows)) for name in SHOWN[FIRST_LIVE:]}
    columns = tuple(replace(chart.table.column(name), sources=live.get(name, ())) for name in SHOWN)
    return replace(chart, table=replace(chart.table, columns=columns), note="")


def _write_block(draft: Draft, sheet: Worksheet, row: int, entry: TornadoRow) -> tuple[int, Overlay]:
    """The columns of one input from `row` on; the row after them, and the columns."""
    name, made, output = entry.span.input.id, draft.made, _output(draft)
    overlay = Overlay(made, made.program, made.evaluated.engine, sheet.title, _columns(draft, entry))
    put(sheet, row, NAME, described(made.program, name, draft.wording)[0], "section")
    write_headings(sheet, row + 1, [State(c.title, c.title, c.kind, {}) for c in overlay.columns], draft.language)
    read = read_by(made.program)
    wanted = needed(read, [output]) & moved_by(read, [name])
    steps = [variable for variable in made.program.variables if variable in wanted]
    end = place_rows(overlay, [name, *steps], row + 2)
    _write_ends(draft, sheet, overlay, entry)
    for variable in steps:
        write_variable(draft, sheet, overlay, variable, "kpi" if variable == output else "number")
    return end + 1, overlay


def _output(draft: Draft) -> str:
    return draft.study.tornado.study.output if draft.study.tornado else ""


def _columns(draft: Draft, entry: TornadoRow) -> list[OverlayColumn]:
    """Today and the scenario at the low end, then both at the high end, evaluated."""
    tr, engine, study = draft.tr, draft.made.evaluated.engine, draft.study
    span, scenario = entry.span, study.scenarios[0]
    both = span.input.role != "decision"
    found: list[OverlayColumn] = []
    for word, items in ((tr("Low end"), span.low), (tr("High end"), span.high)):
        end: dict[str, Value] = {span.input.id: span.value(items)}
        today = engine.today(engine.pack({**study.today, **(end if both else {})}))
        inputs = {**study.today, **end, **scenario.changes} if both else {**scenario.inputs(study.today), **end}
        values = engine.alone(engine.pack(inputs), today)
        place = len(found)
        titles = (f"{word}: {draft.states[0].title}", f"{word}: {draft.states[1].title}")
        found.append(OverlayColumn(letter(place), titles[0], "today", place, 0, today))
        found.append(OverlayColumn(letter(place + 1), titles[1], "alone", place, 1, values))
    return found


def _write_ends(draft: Draft, sheet: Worksheet, overlay: Overlay, entry: TornadoRow) -> None:
    """The ends as numbers that may be edited; the other column of each follows, or holds what the scenario sets."""
    name = entry.span.input.id
    written = number_format(draft, overlay, name)
    edited = 1 if entry.span.input.role == "decision" else 0
    kept = name in draft.study.scenarios[0].changes
    for place in range(len(write_names(draft, sheet, overlay, name))):
        item = place if overlay.program.index_of(name) else None
        row = overlay.places[name] + place
        for number, column in enumerate(overlay.columns):
            if number % 2 == edited:
                value = overlay.value(name, item, number)
                put(sheet, row, FIRST_STATE + number, value, "input", number_format=written)
                continue
            follows = f"{overlay.columns[number - 1].letter}{row}"
            outside = overlay.outside(name, item, column.base)
            text = outside if kept or edited else follows
            write_cell(draft, sheet, overlay, (name, item, number), f"={text}", "followed", written)


def _write_chart(draft: Draft, sheet: Worksheet, chart: Chart, blocks: list[Overlay]) -> None:
    """The table, its numbers the differences between the columns below, and the chart under it."""
    output, made = _output(draft), draft.made
    place = made.places[output]
    base = "({0}!$E${1}-{0}!$D${1})".format(quote_sheetname(place.sheet), place.row)
    numbers = {"at_low": LOW, "at_high": HIGH, "low_difference": LOW, "high_difference": HIGH}

    def change(overlay: Overlay, number: int) -> str:
        row = overlay.places[output]
        return f"{overlay.columns[number].letter}{row}-{overlay.columns[number - 1].letter}{row}"

    def formula(source: Source) -> str:
        overlay, kind = blocks[int(source.column)], source.formula
        if kind == "swing":
            low, high = change(overlay, LOW), change(overlay, HIGH)
            return f"=MAX({low},{high},{base})-MIN({low},{high},{base})"
        text = change(overlay, numbers[kind])
        return f"={text}-{base}" if kind.endswith("difference") else f"={text}"

    chart = _computed(draft, chart, blocks)
    table = write_table(sheet, f"A{TABLE_ROW}", chart.table, formula, language=draft.language)
    sheet.row_dimensions[TABLE_ROW].height = HEADING_HEIGHT
    top = TABLE_ROW + chart.table.rows + 2
    anchor = between(sheet, top, 1, top + CHART_HEIGHT, len(SHOWN) + 1)
    helpers = add_chart(sheet, anchor, chart, table, language=draft.language)
    for cell, value in {**table.computed, **helpers}.items():
        made.remember(sheet.title, cell, value)


def _computed(draft: Draft, chart: Chart, blocks: list[Overlay]) -> Chart:
    """The chart with the engine's values of its live columns."""
    output, evaluated = _output(draft), draft.made.evaluated
    base = evaluated.value(output, None, 1) - evaluated.value(output, None, 0)

    def change(overlay: Overlay, number: int) -> float:
        return overlay.value(output, None, number) - overlay.value(output, None, number - 1)

    ends = [(change(overlay, LOW), change(overlay, HIGH)) for overlay in blocks]
    values = {
        "at_low": tuple(low for low, _ in ends),
        "at_high": tuple(high for _, high in ends),
        "low_difference": tuple(low - base for low, _ in ends),
        "high_difference": tuple(high - base for _, high in ends),
        "swing": tuple(max(*end, base) - min(*end, base) for end in ends),
    }
    columns = tuple(replace(c, values=values.get(c.id, c.values)) for c in chart.table.columns)
    return replace(chart, table=replace(chart.table, columns=columns))
