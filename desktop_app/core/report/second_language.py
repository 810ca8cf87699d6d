"""A second language in the cells of a workbook: the same sheets written in both, and each text beside its other.

Formulas, numbers, the names of sheets, and names beside lying bars or around a radar are those of the first language.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.report.charts.both_titles import BESIDE, join_titles, names_without_room
from desktop_app.core.report.input_rules import LONGEST_PROMPT
from desktop_app.core.report.text_room import Room, lines_needed, place_of, room_of, text_width

LINE = 14.0  # points


def join_languages(book: Workbook, second: Workbook) -> None:
    """Every text of `book` that `second`, the same workbook in another language, says otherwise, in both."""
    kept = _kept(book)
    for sheet, other in zip(book.worksheets, second.worksheets, strict=True):
        for cell, said in list(_different(sheet, other)):
            if place_of(cell) in kept.get(sheet.title, ()):
                continue
            lines = _join(sheet, cell, said)
            _heighten(sheet, place_of(cell)[0], LINE * lines + 2 if lines > 1 else 0.0)
        _join_comments(sheet, other)
        _join_prompts(sheet, other)
        join_titles(sheet, other)


def _kept(book: Workbook) -> dict[str, set[tuple[int, int]]]:
    """The (row, column) of cells that have no room for two languages, by sheet."""
    kept: dict[str, set[tuple[int, int]]] = {}
    for sheet in book.worksheets:
        for names in names_without_room(sheet):
            kept.setdefault(names.sheet, set()).update(names.addresses())
    return kept


def _different(sheet: Worksheet, other: Worksheet) -> Iterator[tuple[Cell | MergedCell, str]]:
    """The cells whose text is another one in the second language, and that text."""
    for row, twins in zip(sheet.iter_rows(), other.iter_rows(), strict=True):
        for cell, twin in zip(row, twins, strict=True):
            text, said = cell.value, twin.value
            if cell.data_type == "s" and isinstance(text, str) and isinstance(said, str) and text != said:
                yield cell, said


def _join(sheet: Worksheet, cell: Cell | MergedCell, said: str) -> int:
    """Writes both texts: in one line where there is room, else below each other; how many lines they take."""
    text, room = str(cell.value), room_of(sheet, cell)
    beside, below = f"{text}{BESIDE}{said}", f"{text}\n{said}"
    is_one_line = "\n" not in beside and text_width(beside) <= room.whole
    cell.value = beside if is_one_line else below
    cell.data_type = "s"
    if is_one_line:
        return 1
    alignment: Any = copy(cell.alignment)
    alignment.wrap_text = True
    cell.alignment = alignment
    return lines_needed(below, _taken(sheet, cell, room, text_width(below)))


def _taken(sheet: Worksheet, cell: Cell | MergedCell, room: Room, wanted: float) -> float:
    """The width that a broken text has: it no longer flows into empty cells, so it gets them for its own."""
    if room.is_merged or room.last == cell.column or wanted <= room.own:
        return room.whole if room.is_merged else room.own
    row, column = place_of(cell)
    sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=room.last)
    return room.whole


def _heighten(sheet: Worksheet, row: int, height: float) -> None:
    known = sheet.row_dimensions[row].height or 0.0
    if height > known:
        sheet.row_dimensions[row].height = height


def _join_comments(sheet: Worksheet, other: Worksheet) -> None:
    for row, twins in zip(sheet.iter_rows(max_col=1), other.iter_rows(max_col=1), strict=True):
        for cell, twin in zip(row, twins, strict=True):
            mine, said = cell.comment, twin.comment
            if mine is not None and said is not None and mine.text != said.text:
                text = f"{mine.text}\n\n{said.text}"
                cell.comment = Comment(text, mine.author, mine.height + said.height, mine.width)


def _join_prompts(sheet: Worksheet, other: Worksheet) -> None:
    """What is said beside an input, as far as Excel's length allows."""
    rules, twins = sheet.data_validations.dataValidation, other.data_validations.dataValidation
    for rule, twin in zip(rules, twins, strict=True):
        if rule.prompt and twin.prompt and rule.prompt != twin.prompt:
            text = f"{rule.prompt}\n{twin.prompt}"
            rule.prompt = text if len(text) <= LONGEST_PROMPT else rule.prompt
