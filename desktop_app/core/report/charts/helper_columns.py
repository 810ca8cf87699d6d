"""Columns of live formulas beside a table that a native chart needs: Excel has no waterfall that all programs draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts import CellValue
from desktop_app.core.charts.excel_format import excel_format
from desktop_app.core.charts.palette import palette
from desktop_app.core.report.charts.table_range import TableRange, column_reference, write_value

HELPER_TEXT_SIZE = 8


@dataclass(frozen=True)
class HelperColumn:
    """One column: its title, a formula for each row, and what each formula gives."""

    title: str
    formulas: tuple[str, ...]
    values: tuple[CellValue, ...]


@dataclass(frozen=True)
class HelperRange:
    """Where helper columns stand on the table's sheet, with the values of their formulas by address."""

    place: TableRange
    first: int
    computed: dict[str, CellValue]

    def values(self, number: int) -> str:
        """The reference to the cells of the helper column of that number."""
        return column_reference(self.place.sheet, self.first + number, self.place.top + 1, self.place.table.rows)

    def title(self, number: int) -> str:
        """The reference to its title."""
        return column_reference(self.place.sheet, self.first + number, self.place.top, 1).split(":")[0]


def free_column(sheet: Worksheet, place: TableRange) -> int:
    """The first column right of the table, one left free, where all rows of the table are empty to its right."""
    rows = range(place.top, place.top + 1 + place.table.rows)
    filled = [
        column for row in rows for column in range(place.right, sheet.max_column + 1) if _holds(sheet, row, column)
    ]
    return max(filled, default=place.right - 1) + 2


def write_helpers(
    sheet: Worksheet, place: TableRange, first: int, columns: Sequence[HelperColumn], word: str, language: str
) -> HelperRange:
    """The helper columns written from column `first` on, small and grey, their numbers in the chart's format."""
    computed: dict[str, CellValue] = {}
    font = Font(
        name=sheet.cell(place.top, place.left).font.name, size=HELPER_TEXT_SIZE, color=palette("light").ink3[1:]
    )
    for number, column in enumerate(columns, first):
        write_value(sheet, place.top, number, column.title)
        sheet.cell(place.top, number).font = font
        for row, (formula, value) in enumerate(zip(column.formulas, column.values, strict=True), place.top + 1):
            write_value(sheet, row, number, formula, formula=True)
            sheet.cell(row, number).font = font
            sheet.cell(row, number).number_format = excel_format(word, language)
            computed[f"{get_column_letter(number)}{row}"] = value
    return HelperRange(place, first, computed)


def _holds(sheet: Worksheet, row: int, column: int) -> bool:
    return sheet.cell(row, column).value is not None
