"""A workbook with one sheet for each example chart, its table and, below it, the chart."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from desktop_app.core.charts import CellValue, Source
from desktop_app.core.report.cached_values import inject
from desktop_app.core.report.charts.native_chart import add_chart
from desktop_app.core.report.charts.table_range import write_table
from tests.core.charts.examples import examples

Values = dict[str, dict[str, CellValue]]


def no_formula(_source: Source) -> None:
    return None


def write_examples(path: Path, language: str) -> Values:
    """The values of all formula cells by sheet and address; the workbook is written without them."""
    book = Workbook()
    book.remove(book.worksheets[0])
    values: Values = {}
    for chart in examples(language):
        sheet = book.create_sheet(chart.id)
        place = write_table(sheet, "B3", chart.table, no_formula, language=language)
        helpers = add_chart(sheet, f"B{chart.table.rows + 6}", chart, place, language=language)
        values[chart.id] = {**place.computed, **helpers}
    book.save(path)
    return values


def finished_examples(path: Path, language: str) -> Values:
    """The same with the values filled in."""
    values = write_examples(path, language)
    assert inject(path, values) == []
    return values
