"""The first page: headline KPIs, what is gained after the programme's cost, what it rests on, and the key charts."""

from __future__ import annotations

from collections import Counter

from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.attribution_chart import money_sentence
from desktop_app.core.analysis.odds_chart import caution_sentence
from desktop_app.core.analysis.span import Status
from desktop_app.core.charts import Axis, Chart, Series, Source, Table, TableColumn
from desktop_app.core.language.model import Kpi
from desktop_app.core.report.chart_data import ChartData
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.evidence_badge import SIGNS, badge
from desktop_app.core.report.layout import FIRST_STATE, NAME
from desktop_app.core.report.part_sheet import radar, waterfall
from desktop_app.core.report.print_setup import page_holds, set_up_print
from desktop_app.core.report.sheet_style import program_widths, put, put_formula, put_title
from desktop_app.core.report.state_block import BlockRow, difference_column, kpi_row, write_block
from desktop_app.core.report.tornado_sheet import marked_tornado
from desktop_app.core.report.workbook_layout import BLOCK_ROW

MARGIN_KPI = "company.contribution_margin"
GAIN = f"{MARGIN_KPI} - today({MARGIN_KPI})"
BEFORE = "company.contribution_before_programme"
RUNNING = "company.ai_running_cost"
ONE_OFF = "company.programme_one_off_cost"

UPPER_ROWS, LOWER_ROWS = 14, 19
"""Rows that each of the two rows of charts takes; together they fit a page."""


def write_summary(draft: Draft, data: ChartData) -> None:
    """The sheet, written last because it reads all others."""
    sheet, tr = draft.sheet("summary"), draft.tr
    program_widths(sheet, len(draft.states))
    put_title(sheet, draft.study.title, tr("All money in {currency}.").format(currency=draft.study.currency))
    headline = [kpi_row(draft, kpi) for kpi in draft.made.program.kpis if kpi.headline]
    row = write_block(draft, sheet, BLOCK_ROW, headline)
    if draft.study.scenarios and RUNNING in draft.made.program.variables:
        row = _write_gains(draft, sheet, row + 1)
    row = _write_ground(draft, sheet, row + 1)
    columns = FIRST_STATE - 1 + 2 * len(draft.states) - 1
    gains = gain_chart(draft) if draft.study.scenarios and RUNNING in draft.made.program.variables else None
    tornado = marked_tornado(draft, most=10)
    first, second = row + 2, row + 3 + UPPER_ROWS
    data.add_row(sheet, first, (waterfall(draft), gains), columns, UPPER_ROWS)
    data.add_row(sheet, second, (tornado, radar(draft)), columns, LOWER_ROWS)
    sheet.freeze_panes = sheet.cell(BLOCK_ROW + 1, FIRST_STATE).coordinate
    end = second + LOWER_ROWS
    put(sheet, end, NAME, tr("○ assumed   ● measured   ◐ weakly measured   ✎ entered"), "hint")
    below = () if page_holds(sheet, first - 1, end) else (second - 1,)
    set_up_print(sheet, BLOCK_ROW, (first - 1, *below))


def gain_chart(draft: Draft) -> Chart:
    """What each scenario brings after the programme's cost, as bars better or worse than today."""
    tr = draft.tr
    sources = [Source(GAIN, state.id) for state in draft.states[1:]]
    title = tr("What does each scenario bring, after what it costs?")
    gain = tr("Gain in contribution after programme cost")
    unit = draft.made.program.variables[MARGIN_KPI].unit
    names = TableColumn("scenario", tr("Scenario"), tuple(state.title for state in draft.states[1:]))
    columns = (names, draft.numbers.column("gain", gain, sources, unit, "money"))
    return Chart(
        id="gains",
        kind="bar",
        title=title,
        table=Table("gains", title, columns),
        categories="scenario",
        series=(Series("gain", gain, "change"),),
        x_axis=Axis(""),
        y_axis=Axis(gain, unit, "money"),
    )


def _write_gains(draft: Draft, sheet: Worksheet, row: int) -> int:
    """Gains after cost; the row after them."""
    tr = draft.tr
    put(sheet, row, NAME, tr("What each scenario brings, after what it costs"), "section")
    once, flow = draft.wording.unit("USD"), draft.wording.unit("USD/quarter")
    rows = (
        (tr("Gain in contribution after programme cost"), flow, GAIN),
        (tr("Gain before programme cost"), flow, f"{BEFORE} - today({BEFORE})"),
        (tr("Programme running cost"), flow, RUNNING),
        (tr("Programme one-off cost"), once, ONE_OFF),
    )
    blocks = [BlockRow(*row, Kpi(MARGIN_KPI, "none", "money"), today=False) for row in rows]
    end = write_block(draft, sheet, row + 1, blocks)
    _write_payback(draft, sheet, end, end - len(rows))
    _clear_differences(draft, sheet, row + 1)
    return end + 1


def _clear_differences(draft: Draft, sheet: Worksheet, heading: int) -> None:
    """Gains are differences themselves."""
    for state in range(1, len(draft.states)):
        cell = sheet.cell(heading, difference_column(draft, state))
        cell.value, cell.style = None, "Normal"


def _write_payback(draft: Draft, sheet: Worksheet, row: int, gain_row: int) -> None:
    """Quarters until the one-off cost has come back at the full gain; a dash where there is no gain."""
    put(sheet, row, NAME, draft.tr("Payback of the one-off cost at the full gain"), "text")
    put(sheet, row, FIRST_STATE - 1, draft.wording.unit("quarter"), "hint")
    evaluated = draft.made.evaluated
    for state in range(1, len(draft.states)):
        gain, cost = (sheet.cell(at, FIRST_STATE + state).coordinate for at in (gain_row, row - 1))
        formula = f'=IF({gain}>0,{cost}/{gain},"–")'
        cell = put_formula(sheet, row, FIRST_STATE + state, formula, "kpi", number_format="0.0")
        gained = evaluated.value(MARGIN_KPI, None, state) - evaluated.value(MARGIN_KPI, None, 0)
        value = evaluated.value(ONE_OFF, None, state) / gained if gained > 0 else "–"
        draft.made.remember(sheet.title, cell.coordinate, value)


def _write_ground(draft: Draft, sheet: Worksheet, row: int) -> int:
    """What the results rest on: how many inputs were measured, and what the analyses say; the row after."""
    tr = draft.tr
    put(sheet, row, NAME, tr("What this rests on"), "section")
    for status, count in input_counts(draft):
        row += 1
        put(sheet, row, NAME, badge(status, tr), "text")
        put(sheet, row, FIRST_STATE, count, "number", number_format="#,##0")
        put(sheet, row, FIRST_STATE - 1, tr("inputs"), "hint")
    for sentence in _sentences(draft):
        row += 1
        put(sheet, row, NAME, sentence, "wrapped")
        last = difference_column(draft, len(draft.states) - 1) if len(draft.states) > 1 else FIRST_STATE
        sheet.merge_cells(start_row=row, end_row=row, start_column=NAME, end_column=last)
        sheet.row_dimensions[row].height = 28
    return row + 1


def input_counts(draft: Draft) -> list[tuple[Status, int]]:
    """How many inputs are measured, entered or assumed; what does not occur is left out."""
    counts = Counter(draft.study.origin(e.id).status for e in draft.made.program.inputs.values() if e.role != "link")
    return [(status, counts[status]) for status in SIGNS if counts[status]]


def _sentences(draft: Draft) -> list[str]:
    study, found = draft.study, []
    if study.split:
        found.append(money_sentence(study.split, draft.language))
    if study.odds:
        found.append(caution_sentence(study.odds, draft.language))
    return found
