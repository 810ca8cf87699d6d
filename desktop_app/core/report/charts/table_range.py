"""A result table on a sheet, and where each of its cells stands: what native charts are bound to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from unicodedata import east_asian_width

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts import CellValue, Source, Table, TableColumn
from desktop_app.core.charts.excel_format import excel_format
from desktop_app.core.charts.palette import palette

LINE_HEIGHT = 15.0  # points
WIDEST = 40  # characters
FormulaOf = Callable[[Source], str | None]


@dataclass(frozen=True)
class TableRange:
    """Where a table stands: its sheet's name, the row of its titles and its first column, both counted from 1.

    `computed` holds the value of each cell that was written as a formula, for `cached_values.inject`.
    """

    sheet: str
    table: Table
    top: int
    left: int
    computed: Mapping[str, CellValue]

    def cell(self, column_id: str, row: int) -> str:
        """The address of a value; row 0 is the table's first."""
        return f"{get_column_letter(self._column(column_id))}{self.top + 1 + row}"

    def title(self, column_id: str) -> str:
        """The reference to the cell with the column's title."""
        return f"{quote_sheetname(self.sheet)}!${get_column_letter(self._column(column_id))}${self.top}"

    def values(self, column_id: str, rows: range | None = None) -> str:
        """The reference to the values of a column: all, or those rows."""
        rows = range(self.table.rows) if rows is None else rows
        return column_reference(self.sheet, self._column(column_id), self.top + 1 + rows.start, len(rows))

    @property
    def right(self) -> int:
        """The first column to the right of the table."""
        return self.left + len(self.table.columns)

    def _column(self, column_id: str) -> int:
        return self.left + [column.id for column in self.table.columns].index(column_id)


def column_reference(sheet: str, column: int, first_row: int, rows: int) -> str:
    """The absolute reference to so many cells of one column."""
    letter = get_column_letter(column)
    return f"{quote_sheetname(sheet)}!${letter}${first_row}:${letter}${first_row + rows - 1}"


def write_table(
    sheet: Worksheet, top_left: str, table: Table, formula_of: FormulaOf, *, language: str = "en"
) -> TableRange:
    """The place of the table on the sheet: titles at `top_left`, below them one row for each of its rows.

    `formula_of` gives the Excel formula, beginning with "=", of a cell that has a source, or None; cells without
    one are written as plain values, and text that begins like a formula as text.
    """
    letters, top = coordinate_from_string(top_left)
    left = column_index_from_string(letters)
    computed: dict[str, CellValue] = {}
    for number, column in enumerate(table.columns, left):
        _widen(sheet, number, column)
        _write_title(sheet, top, number, column)
        for row, value in enumerate(column.values):
            source = column.source(row)
            formula = formula_of(source) if source is not None else None
            place = top + 1 + row
            write_value(sheet, place, number, value if formula is None else formula, formula=formula is not None)
            sheet.cell(place, number).number_format = excel_format(column.format_at(row), language)
            if formula is not None:
                computed[f"{get_column_letter(number)}{place}"] = value
    return TableRange(sheet.title, table, top, left, computed)


def write_value(sheet: Worksheet, row: int, column: int, value: CellValue, *, formula: bool = False) -> None:
    """A cell holding the value; only what is said to be a formula becomes one."""
    cell = sheet.cell(row, column)
    cell.value = value
    cell.alignment = Alignment(vertical="top")
    if isinstance(value, str):
        cell.data_type = "f" if formula else "s"
        cell.alignment = Alignment(wrap_text="\n" in value, vertical="top")
        if "\n" in value:
            height = sheet.row_dimensions[row].height or 0.0
            sheet.row_dimensions[row].height = max(height, LINE_HEIGHT * len(value.split("\n")))


def _widen(sheet: Worksheet, number: int, column: TableColumn) -> None:
    """Room for the column's texts, never less than there is."""
    texts = [value for value in column.values if isinstance(value, str)]
    lines = [line for text in texts for line in text.split("\n")]
    needed = max((sum(2 if east_asian_width(glyph) in "WF" else 1 for glyph in line) for line in lines), default=0) + 2
    size = sheet.column_dimensions[get_column_letter(number)]
    size.width = max(size.width, min(needed, WIDEST))


def _write_title(sheet: Worksheet, row: int, number: int, column: TableColumn) -> None:
    colours = palette("light")
    write_value(sheet, row, number, column.title)
    cell = sheet.cell(row, number)
    numeric = any(isinstance(value, float | int) for value in column.values)
    cell.font = Font(name=cell.font.name, size=cell.font.size, bold=True, color=colours.accent[1:])
    cell.alignment = Alignment(wrap_text=True, vertical="bottom", horizontal="right" if numeric else "left")
    cell.border = Border(bottom=Side("thin", color=colours.line2[1:]))
