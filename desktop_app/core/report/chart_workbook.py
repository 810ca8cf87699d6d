"""One chart alone as a workbook: its table, and the native chart bound to it."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from desktop_app.core.charts import Chart
from desktop_app.core.report.cached_values import inject
from desktop_app.core.report.charts.native_chart import add_chart
from desktop_app.core.report.charts.table_range import write_table
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.replaced_file import replace_file
from desktop_app.core.report.sheet_style import HEADING_HEIGHT, dress, put, put_title

TABLE_ROW = 4


def write_chart(chart: Chart, path: Path, language: str) -> None:
    """The workbook at `path`; what was there stays until the new one is whole. Raises ProjectError."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Dynacap"
    workbook.properties.creator = "Dynacap"
    dress(workbook)
    put_title(sheet, chart.title, "")
    place = write_table(sheet, f"A{TABLE_ROW}", chart.table, lambda _source: None, language=language)
    sheet.row_dimensions[TABLE_ROW].height = HEADING_HEIGHT
    below = TABLE_ROW + chart.table.rows + 2
    helpers = add_chart(sheet, f"A{below}", chart, place, language=language)
    put(sheet, 2, 1, chart.note, "subtitle")
    set_up_print(sheet)

    def write(part: Path) -> None:
        workbook.save(part)
        inject(part, {sheet.title: dict(helpers)})

    replace_file(path, write)
