"""The sheet of the map, of a dimension or of the company: what counts first, its charts, then every formula."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle

from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.attribution_chart import money_waterfall
from desktop_app.core.analysis.dimension_charts.approval_against_fraud import approval_against_fraud
from desktop_app.core.analysis.dimension_charts.capability_radar import capability_radar
from desktop_app.core.analysis.dimension_charts.media_response import media_response
from desktop_app.core.analysis.dimension_charts.safety_stock import safety_stock
from desktop_app.core.analysis.dimension_charts.transit_times import transit_times
from desktop_app.core.analysis.scenario_chart import kpi_chart
from desktop_app.core.charts import Chart, Stroke
from desktop_app.core.i18n import running_text
from desktop_app.core.language.model import Kpi
from desktop_app.core.report.chart_data import ChartData
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.formula_comments import comment_on
from desktop_app.core.report.layout import FIRST_STATE, NAME, SheetPlan
from desktop_app.core.report.print_setup import page_holds, set_up_print
from desktop_app.core.report.program_sheets import about_folds
from desktop_app.core.report.sheet_names import COMPANY, MAP
from desktop_app.core.report.sheet_style import put_title
from desktop_app.core.report.state_block import BlockRow, kpi_row, write_block
from desktop_app.core.report.workbook_layout import BLOCK_ROW, block_rows, chart_row

SPECIAL = {
    "logistics": (transit_times, "logistics.late_rate_before_rescue"),
    "marketing": (media_response, "marketing.paid_session_count"),
    "supply_chain": (safety_stock, "supply_chain.safety_stock"),
    "payment_risk": (approval_against_fraud, "payment_risk.approval_rate"),
}
"""The special chart of a dimension, and the variable it needs."""
GHOSTS: tuple[Stroke, ...] = ("solid", "hollow", "hatched")


def finish_part(draft: Draft, data: ChartData, part: str, plan: SheetPlan) -> None:
    """Title, block and charts above the rows that are there already."""
    sheet = draft.workbook[plan.name]
    put_title(sheet, plan.name, _subtitle(draft, part))
    write_block(draft, sheet, BLOCK_ROW, _rows(draft, part))
    columns = FIRST_STATE - 1 + 2 * len(draft.states) - 1
    charts_at = chart_row(draft.made.program, part)
    data.add_row(sheet, charts_at, _charts(draft, part), columns)
    _write_comments(draft, sheet, plan)
    sheet.freeze_panes = sheet.cell(BLOCK_ROW + 1, FIRST_STATE).coordinate
    below = () if page_holds(sheet, 1, plan.heading_row - 1) else (charts_at,)
    set_up_print(sheet, plan.heading_row, (*below, plan.heading_row))


def _write_comments(draft: Draft, sheet: Worksheet, plan: SheetPlan) -> None:
    """The formula of every row in words, and of every row of the block at the top."""
    program = draft.made.program
    for section in plan.sections:
        for entry in section.rows:
            comment_on(draft, sheet, draft.made.places[entry.id].row, NAME, entry.id, program)
    for row, (name, item) in enumerate(block_rows(program, _part_of(plan)), BLOCK_ROW + 1):
        if not item:
            comment_on(draft, sheet, row, NAME, name, program)


def _part_of(plan: SheetPlan) -> str:
    return plan.sections[0].rows[0].id.partition(".")[0]


def waterfall(draft: Draft) -> Chart | None:
    """Where the change of contribution comes from; None where it was not split."""
    split = draft.study.split
    if split is None:
        return None
    chart = money_waterfall(split, draft.made.program, draft.chosen, draft.language)
    amounts = chart.table.column("amount")
    live = zip(amounts.values, amounts.sources, strict=True)
    values = tuple(draft.numbers.number(source) if source else value for value, source in live)
    columns = tuple(replace(c, values=values) if c is amounts else c for c in chart.table.columns)
    return replace(chart, table=replace(chart.table, columns=columns))


def radar(draft: Draft) -> Chart | None:
    """The capability cells of all states."""
    return capability_radar(draft.numbers, {state.id: state.title for state in draft.states}, draft.language)


def _rows(draft: Draft, part: str) -> list[BlockRow]:
    kpis = {kpi.variable: kpi for kpi in draft.made.program.kpis}
    return [
        kpi_row(draft, kpis.get(name, Kpi(name, "higher", "percent")), item)
        for name, item in block_rows(draft.made.program, part)
    ]


def _charts(draft: Draft, part: str) -> tuple[Chart | None, ...]:
    if part == MAP:
        return (radar(draft),)
    compared = _told_apart(kpi_chart(draft.run, part, draft.language)) if draft.study.scenarios else None
    if part == COMPANY:
        return (waterfall(draft), compared)
    chart, needed = SPECIAL.get(part, (None, ""))
    special = (
        chart(draft.numbers, draft.chosen, draft.language) if chart and needed in draft.made.program.variables else None
    )
    return (special, compared)


def _told_apart(chart: Chart) -> Chart:
    """The chart with scenarios that are not chosen drawn differently from each other."""
    others = [number for number, series in enumerate(chart.series) if series.paint == "ghost"]
    strokes = dict(zip(others, cycle(GHOSTS), strict=False))
    series = tuple(replace(s, stroke=strokes.get(number, s.stroke)) for number, s in enumerate(chart.series))
    return replace(chart, series=series)


def _subtitle(draft: Draft, part: str) -> str:
    tr = draft.tr
    if part == MAP:
        return running_text((tr("Levels from 0 to 1."), about_folds(tr)), draft.language)
    return tr("▲ higher is better, ▼ lower is better. All numbers are live formulas on the inputs.")
