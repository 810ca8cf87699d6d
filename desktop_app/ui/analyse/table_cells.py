"""A table of core as rows of cells, every number in its format, money with its currency."""

from __future__ import annotations

from desktop_app.core.charts import Table, TableColumn
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.charts.number_format import axis_text
from desktop_app.ui.forms.cell_model import Cell, CellModel


def cell_model(table: Table, language: str, *, compact: bool) -> CellModel:
    """The model of a whole table; `compact` shortens large amounts."""
    model = CellModel(len(table.columns))
    model.set_titles([_title(column, language) for column in table.columns])
    columns = [_cells(column, language, compact=compact) for column in table.columns]
    model.set_rows(list(zip(*columns, strict=True)))
    return model


def _title(column: TableColumn, language: str) -> str:
    return column.title if _is_money(column) else axis_text(column.title, column.unit, language)


def _cells(column: TableColumn, language: str, *, compact: bool) -> list[Cell]:
    return [_cell(column, row, language, compact=compact) for row in range(len(column.values))]


def _cell(column: TableColumn, row: int, language: str, *, compact: bool) -> Cell:
    value = column.values[row]
    if isinstance(value, str):
        return Cell(value, tip=value)
    return Cell(amount_text(value, column.format_at(row), column.unit, language, compact=compact), at_right=True)


def _is_money(column: TableColumn) -> bool:
    return "money" in column.format
