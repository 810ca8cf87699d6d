"""Sheets fit the width of a page at 60 % or more; what does not fit is not printed."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

from desktop_app.core.report.print_setup import LEAST_SCALE, page_holds, print_scale, printed_columns, set_up_print
from desktop_app.core.report.sheet_style import put, width


@pytest.mark.parametrize(("columns", "printed", "scale"), [(3, 3, 1.0), (12, 12, 0.68598), (40, 13, 0.63322)])
def test_columns_that_fit(columns: int, printed: int, scale: float) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for column in range(1, columns + 1):
        sheet.cell(2, column, 1.0)
        width(sheet, column, 127 / 7)  # 127 pixels
    assert printed_columns(sheet) == printed
    assert print_scale(sheet) == pytest.approx(scale, abs=1e-4)
    assert LEAST_SCALE <= print_scale(sheet) <= 1


def test_the_print_area_ends_where_it_is_told_to() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for column in range(1, 8):
        sheet.cell(5, column, 1.0)
    set_up_print(sheet, heading_row=2, breaks_before=(4,), columns=3)
    assert sheet.print_area == "'Sheet'!$A$1:$C$5"
    assert sheet.print_title_rows == "$2:$2"
    assert [brk.id for brk in sheet.row_breaks.brk] == [3]


def test_a_page_holds_what_fits_at_its_scale() -> None:
    sheet = Workbook().worksheets[0]
    sheet.cell(1, 1, 1.0)
    assert page_holds(sheet, 1, 33)  # 509 points of 15 each, at full size
    assert not page_holds(sheet, 1, 34)
    assert not page_holds(sheet, 2, 34)  # as many rows, and the repeated heading
    sheet.row_dimensions[5].height = 60.0
    assert not page_holds(sheet, 1, 33)


def test_text_stays_text() -> None:
    book = Workbook()
    assert book.named_styles == ["Normal"]
    from desktop_app.core.report.sheet_style import dress

    dress(book)
    cell = put(book.worksheets[0], 1, 1, "=1+1", "text")
    assert (cell.value, cell.data_type) == ("=1+1", "s")
