"""The tornado with its table: what matters most, whether it was measured, and both ends of each input."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.analysis.tornado_chart import tornado_chart
from desktop_app.core.charts import Chart
from desktop_app.core.report.chart_data import between
from desktop_app.core.report.charts.native_chart import add_chart
from desktop_app.core.report.charts.table_range import write_table
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.evidence_badge import SIGNS
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.sheet_style import HEADING_HEIGHT, put, put_title, width
from desktop_app.core.report.workbook_layout import CHART_ROWS

ROWS = 20
TABLE_ROW = 4
WIDTHS = (46, 16, 34, 34, 18, 14, 14, 14, 14, 12)


def marked_tornado(draft: Draft, most: int = ROWS) -> Chart | None:
    """The tornado with the badge of each input before its name: hollow is assumed. None where it was not run."""
    found = draft.study.tornado
    if found is None:
        return None
    chart = tornado_chart(found, draft.language, most)
    names = chart.table.column("input")
    signs = (SIGNS[status] for status in chart.evidence)
    marked = replace(names, values=tuple(f"{sign} {name}" for sign, name in zip(signs, names.values, strict=True)))
    columns = tuple(marked if column.id == "input" else column for column in chart.table.columns)
    return replace(chart, table=replace(chart.table, columns=columns))


def write_tornado(draft: Draft) -> None:
    """The sheet: the table as it was computed, the chart bound to it below."""
    chart = marked_tornado(draft)
    if chart is None or not chart.table.rows:
        return
    sheet, tr = draft.sheet("tornado"), draft.tr
    put_title(sheet, sheet.title, chart.title)
    put(sheet, 3, 1, tr("Computed at export; editing an input does not move these numbers."), "hint")
    for column, characters in enumerate(WIDTHS, 1):
        width(sheet, column, characters)
    place = write_table(sheet, f"A{TABLE_ROW}", chart.table, lambda _source: None, language=draft.language)
    for column, characters in enumerate(WIDTHS, 1):
        width(sheet, column, characters)
    sheet.row_dimensions[TABLE_ROW].height = HEADING_HEIGHT
    top = TABLE_ROW + chart.table.rows + 2
    bottom = top + CHART_ROWS + chart.table.rows // 2
    anchor = between(sheet, top, 1, bottom, len(WIDTHS) + 1)
    helpers = add_chart(sheet, anchor, replace(chart, note=""), place, language=draft.language)
    put(sheet, bottom + 1, 1, chart.note, "hint")
    for cell, value in {**place.computed, **helpers}.items():
        draft.made.remember(sheet.title, cell, value)
    sheet.freeze_panes = sheet.cell(TABLE_ROW + 1, 2).coordinate
    set_up_print(sheet, TABLE_ROW, (top,), len(WIDTHS))
