"""A map as a file of another program: texts as they are, tables as sheets of a workbook."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.formats import Format
from desktop_app.core.map.exchange.matrix import Rows
from desktop_app.core.map.exchange.plain_text import plain_text
from desktop_app.core.map.exchange.reading import Direction
from desktop_app.core.map.exchange.written_map import written_map
from desktop_app.core.report.replaced_file import replace_file
from desktop_app.core.report.sheet_style import dress, put, width

FIRST_WIDTH, OTHER_WIDTH = 34, 14
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # what a workbook takes for a character by its number


def write_map_file(
    format_: Format, exchanged: ExchangedMap, path: Path, language: str, direction: Direction = "row_to_column"
) -> None:
    """The file of a map at `path`; what was there stays until the new one is whole. Raises ProjectError."""
    content = written_map(format_, exchanged, language, direction)
    if isinstance(content, str):
        # Chinese Excel takes a csv without the mark for GBK.
        encoded = content.encode("utf-8-sig" if format_.suffix == ".csv" else "utf-8")
        replace_file(path, lambda part: part.write_bytes(encoded))
    else:
        write_sheets(content, path)


def write_sheets(sheets: Mapping[str, Rows], path: Path) -> None:
    """A workbook with these sheets at `path`. Raises ProjectError."""
    replace_file(path, _workbook(sheets).save)


def _workbook(sheets: Mapping[str, Rows]) -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "Dynacap"
    dress(workbook)
    for name, rows in sheets.items():
        _write_sheet(workbook, name, rows)
    return workbook


def _write_sheet(workbook: Workbook, name: str, rows: Rows) -> None:
    sheet = workbook.create_sheet(name)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row, 1):
            if cell is not None:
                _write_cell(sheet, (number, column), cell)
    for column in range(1, len(rows[0]) + 1):
        width(sheet, column, FIRST_WIDTH if column == 1 else OTHER_WIDTH)
    sheet.freeze_panes = "B2"


def _write_cell(sheet: Worksheet, place: tuple[int, int], value: str | float | bool) -> None:  # noqa: FBT001 - a cell's kinds
    look = "heading" if place[0] == 1 else "text"
    if isinstance(value, str):
        put(sheet, *place, _ESCAPE.sub("_x005F_", plain_text(value)), look)
    elif isinstance(value, bool):
        put(sheet, *place, value, look)
    else:
        # openpyxl writes numbers with 16 digits, which is one too few; it writes text as it is.
        cell = put(sheet, *place, repr(float(value)), "number")
        cell.data_type = "n"
