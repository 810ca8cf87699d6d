"""How a sheet prints: A4 landscape, one page wide, never smaller than 60 %, headings on every page."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.report.sheet_style import HEADING_HEIGHT, STANDARD_HEIGHT

LEAST_SCALE = 0.6
MARGIN = 0.4  # inch
MARGIN_ABOVE = 0.6
PAGE_WIDTH, PAGE_HEIGHT = 11.69 - 2 * MARGIN, 8.27 - 2 * MARGIN_ABOVE  # inch, A4 landscape
POINTS = 72  # an inch
CHARACTER, DOTS = 7, 96  # pixels of a digit (a stored width counts the padding in), pixels an inch: Excel's at 100 %
STANDARD_WIDTH = 8.43  # characters
A4 = 9  # Excel's number of the paper


def set_up_print(
    sheet: Worksheet, heading_row: int | None = None, breaks_before: Sequence[int] = (), columns: int | None = None
) -> None:
    """Page, margins, repeated heading row and page numbers.

    Columns that would need less than 60 %, or stand right of the first `columns`, are left out.
    """
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = MARGIN
    margins.top = margins.bottom = MARGIN_ABOVE
    margins.header = margins.footer = MARGIN_ABOVE / 2
    sheet.oddFooter = HeaderFooterItem(left=_HeaderFooterPart("&A"), right=_HeaderFooterPart("&P / &N"))
    if heading_row:
        sheet.print_title_rows = f"{heading_row}:{heading_row}"
    for row in breaks_before:
        sheet.row_breaks.append(Break(id=row - 1))
    sheet.print_area = (
        f"A1:{get_column_letter(min(printed_columns(sheet), columns or sheet.max_column))}{sheet.max_row}"
    )


def page_holds(sheet: Worksheet, first: int, last: int) -> bool:
    """Whether these rows fit on one page at the sheet's scale; all but the first have a repeated heading."""
    heights = (sheet.row_dimensions[row].height or STANDARD_HEIGHT for row in range(first, last + 1))
    repeated = HEADING_HEIGHT if first > 1 else 0.0
    return (sum(heights) + repeated) * print_scale(sheet) <= PAGE_HEIGHT * POINTS


def printed_columns(sheet: Worksheet) -> int:
    """How many columns from the left fit at the least scale."""
    total = 0.0
    for column in range(1, sheet.max_column + 1):
        total += pixels(sheet, column)
        if PAGE_WIDTH * DOTS / total < LEAST_SCALE:
            return column - 1
    return sheet.max_column


def print_scale(sheet: Worksheet) -> float:
    """The scale at which the printed columns fill the width of the page; never above 1."""
    total = sum(pixels(sheet, column) for column in range(1, printed_columns(sheet) + 1))
    return min(1.0, PAGE_WIDTH * DOTS / total)


def pixels(sheet: Worksheet, column: int) -> float:
    """The width of a column at 100 %."""
    letter = get_column_letter(column)
    known = letter in sheet.column_dimensions and sheet.column_dimensions[letter].width
    return (known or STANDARD_WIDTH) * CHARACTER
