"""One look for all sheets: fonts, fills, widths and how a cell gets its style. Colours come from the light theme."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any, cast
from weakref import WeakKeyDictionary

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts import CellValue
from desktop_app.core.charts.palette import Palette, palette

NAME_WIDTH, ITEM_WIDTH, UNIT_WIDTH, STATE_WIDTH = 46, 13, 15, 14
TITLE_HEIGHT, HEADING_HEIGHT, STANDARD_HEIGHT = 24, 32, 15.0  # points; the last is Excel's own, wherever it is read
PREFIX = "Dynacap "  # Excel has styles of its own called Title and Input
COLOURS: Palette = palette("light")
_STYLES: WeakKeyDictionary[Workbook, dict[tuple[str, str], StyleArray]] = WeakKeyDictionary()
"""What a look with a number format is in a workbook, once it has been put together."""


@dataclass(frozen=True)
class Look:
    """How a kind of cell looks; colours are names of the palette."""

    ink: str = "ink"
    fill: str = ""
    bold: bool = False
    size: float = 10
    line: str = ""
    wrap: bool = False
    right: bool = False
    indent: int = 0
    is_open: bool = False
    underlined: bool = False


LOOKS: dict[str, Look] = {
    "title": Look(bold=True, size=16),
    "subtitle": Look(ink="ink3", wrap=False),
    "text": Look(),
    "wrapped": Look(wrap=True),
    "hint": Look(ink="ink3", size=9),
    "detail": Look(ink="ink3", size=9, indent=1),
    "section": Look(bold=True, ink="accent", size=11, line="line2"),
    "heading": Look(bold=True, fill="sunken", line="line2", wrap=True),
    "heading_detail": Look(bold=True, fill="sunken", line="line2", wrap=True, indent=1),
    "heading_number": Look(bold=True, fill="sunken", line="line2", wrap=True, right=True),
    "heading_chosen": Look(bold=True, ink="accent", fill="accent_tint", line="line2", wrap=True, right=True),
    "step": Look(ink="ink2", indent=1),
    "number": Look(right=True),
    "input": Look(ink="pos", fill="pos_tint", right=True, is_open=True),
    "changed": Look(ink="accent", fill="accent_tint", bold=True, right=True, is_open=True),
    "link": Look(ink="pos", underlined=True),
    "followed": Look(ink="ink3", right=True),
    "kpi": Look(bold=True, right=True),
}


def dress(workbook: Workbook) -> None:
    """The looks as named styles of the workbook, so that a reader can change one in one place."""
    for name, look in LOOKS.items():
        workbook.add_named_style(_named_style(name, look))


def put(
    sheet: Worksheet, row: int, column: int, value: CellValue, look: str = "text", *, number_format: str = ""
) -> Cell | MergedCell:
    """The cell with its value and look. Text is text, even where it begins like a formula."""
    cell = sheet.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"
    return _styled(cell, look, number_format)


def put_formula(
    sheet: Worksheet, row: int, column: int, formula: str, look: str, *, number_format: str = ""
) -> Cell | MergedCell:
    """The cell with a formula that begins with "="."""
    cell = sheet.cell(row, column, formula)
    return _styled(cell, look, number_format)


def width(sheet: Worksheet, column: int, characters: float) -> None:
    """The width of a column in characters."""
    sheet.column_dimensions[get_column_letter(column)].width = characters


def program_widths(sheet: Worksheet, states: int) -> None:
    """The widths of the columns that every sheet with states shares."""
    for column, characters in enumerate((NAME_WIDTH, ITEM_WIDTH, UNIT_WIDTH), 1):
        width(sheet, column, characters)
    for state in range(states):
        width(sheet, 4 + state, STATE_WIDTH)


def put_title(sheet: Worksheet, title: str, subtitle: str) -> None:
    """The title of a sheet and below it one line of what it shows."""
    put(sheet, 1, 1, title, "title")
    put(sheet, 2, 1, subtitle, "subtitle")
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    sheet.sheet_format.defaultRowHeight, sheet.sheet_format.customHeight = STANDARD_HEIGHT, True
    sheet.sheet_view.showGridLines = False


def _styled(cell: Cell | MergedCell, look: str, number_format: str) -> Cell | MergedCell:
    bare = cast("Any", cell)  # the stubs do not know what a style is kept as
    known = _STYLES.setdefault(cast("Workbook", bare.parent.parent), {})
    style = known.get((look, number_format))
    if style is None:
        cell.style = PREFIX + look
        if number_format:
            cell.number_format = number_format
        known[look, number_format] = copy(bare._style)  # noqa: SLF001 - setting a style by name takes ten times as long
    else:
        bare._style = copy(style)  # noqa: SLF001
    return cell


@cache
def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=getattr(COLOURS, colour)[1:])


def _named_style(name: str, look: Look) -> NamedStyle:
    style = NamedStyle(name=PREFIX + name)
    style.font = Font(
        name="Calibri",
        size=look.size,
        bold=look.bold,
        color=getattr(COLOURS, look.ink)[1:],
        underline="single" if look.underlined else None,
    )
    style.protection = Protection(locked=not look.is_open)
    if look.fill:
        style.fill = copy(_fill(look.fill))
    if look.line:
        style.border = Border(bottom=Side("thin", color=getattr(COLOURS, look.line)[1:]))
    style.alignment = Alignment(
        horizontal="right" if look.right else "left",
        vertical="top" if look.wrap and not look.fill else "center",
        wrap_text=look.wrap,
        indent=look.indent,
    )
    return style
