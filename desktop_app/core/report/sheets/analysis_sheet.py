"""A sheet with what an analysis found: its charts, what it says, and below that the tables as they were computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts import Chart, Table
from desktop_app.core.report.chart_data import between, edges
from desktop_app.core.report.charts.native_chart import add_chart
from desktop_app.core.report.charts.table_range import TableRange, write_table
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.sheet_style import HEADING_HEIGHT, STANDARD_HEIGHT, put, put_title, width
from desktop_app.core.report.workbook_layout import CHART_ROWS

WIDTHS = (34, 18, 18, 18, 18, 18, 18, 18)
COLUMNS = len(WIDTHS)
CHARTS_ROW = 5
LINE = {"en": 165, "zh": 84}
"""Characters that a merged row holds."""


@dataclass(frozen=True)
class Found:
    """What stands on the sheet: a line below the title, sentences, tables without a chart, and charts."""

    part: str
    subtitle: str
    sentences: Sequence[str] = ()
    tables: Sequence[Table] = ()
    charts: Sequence[Chart] = ()


def write_analysis(draft: Draft, found: Found) -> None:
    """The sheet of the part. Charts come first: LibreOffice places those below rows of other heights too high."""
    sheet, tr = draft.sheet(found.part), draft.tr
    put_title(sheet, sheet.title, found.subtitle)
    put(sheet, 3, 1, tr("Computed at export; editing an input does not move these numbers."), "hint")
    row = CHARTS_ROW + (CHART_ROWS + 1) * -(-len(found.charts) // 2)
    row = _write_sentences(draft, sheet, row, found.sentences)
    for table in found.tables:
        row = _write_table(draft, sheet, row, table).top + table.rows + 2
    places = []
    for chart in found.charts:
        places.append(_write_table(draft, sheet, row, chart.table))
        row = places[-1].top + chart.table.rows + 2
    for column, characters in enumerate(WIDTHS, 1):
        width(sheet, column, characters)
    for number, (chart, place) in enumerate(zip(found.charts, places, strict=True)):
        _write_chart(draft, sheet, number, len(found.charts), (chart, place))
    sheet.freeze_panes = "A4"
    set_up_print(sheet, None, (), COLUMNS)


def _write_sentences(draft: Draft, sheet: Worksheet, row: int, sentences: Sequence[str]) -> int:
    """The row after them, one left free."""
    for sentence in sentences:
        put(sheet, row, 1, sentence, "wrapped")
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=COLUMNS)
        sheet.row_dimensions[row].height = STANDARD_HEIGHT * (1 + len(sentence) // LINE[draft.language]) + 2
        row += 1
    return row + 1 if sentences else row


def _write_table(draft: Draft, sheet: Worksheet, row: int, table: Table) -> TableRange:
    """The table under its title."""
    put(sheet, row, 1, table.title, "section")
    place = write_table(sheet, f"A{row + 1}", table, lambda _source: None, language=draft.language)
    sheet.row_dimensions[row + 1].height = HEADING_HEIGHT + STANDARD_HEIGHT
    _set_off_texts(sheet, place)
    return place


def _set_off_texts(sheet: Worksheet, place: TableRange) -> None:
    """Room between the numbers of a column, which stand at its right, and the texts of the next."""
    for head, *cells in sheet.iter_cols(place.left + 1, place.right - 1, place.top, place.top + place.table.rows):
        if any(isinstance(cell.value, str) for cell in cells):
            head.alignment = Alignment(horizontal="left", vertical="bottom", wrap_text=True, indent=1)
            for cell in cells:
                cell.alignment = Alignment(horizontal="left", vertical="top", indent=1)


def _write_chart(draft: Draft, sheet: Worksheet, number: int, count: int, bound: tuple[Chart, TableRange]) -> None:
    """The chart of that number of so many: two side by side."""
    chart, place = bound
    top = CHARTS_ROW + (CHART_ROWS + 1) * (number // 2)
    beside = min(2, count - 2 * (number // 2))
    start, end = list(pairwise(edges(sheet, COLUMNS, beside)))[number % 2]
    anchor = between(sheet, top, start, top + CHART_ROWS, end)
    helpers_at = max(COLUMNS, len(chart.table.columns)) + 2
    shown = replace(chart, note="")
    helpers = add_chart(sheet, anchor, shown, place, language=draft.language, helpers_at=helpers_at)
    for cell, value in helpers.items():
        draft.made.remember(sheet.title, cell, value)
