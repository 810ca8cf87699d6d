"""Whether an xlsx file may be opened: reading a hostile one would take the program down, not raise.

Calamine allocates the rectangle that the cell references span, so two cells in far corners end the process.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from desktop_app.core.errors import Message, UnreadableFileError, UserError

MOST_PARTS = 2_000
MOST_BYTES = 300_000_000
MOST_RATIO = 200
SMALL_PART = 5_000_000
SPARSE_BOX = 4_000_000
MOST_SPARSENESS = 200
LONGEST_TAG = 4_096
BLOCK = 1 << 20
CELL = re.compile(rb"""<(?:\w+:)?c(?=[\s/>])(?:[^>]*?\sr\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["'])?[^>]*>""")
ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\sr\s*=\s*["'](\d{1,7})["']""")


def guard_workbook(path: Path) -> None:
    """Raises UnreadableFileError where the workbook is damaged, encrypted, or larger than any honest one."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _guard_sizes(parts, path.name)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _guard_part(archive, part, path.name)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError) as error:
        raise UnreadableFileError.of(path.name, Message("this is not a readable Excel workbook.")) from error


def _refusal(where: str, cause: Message) -> UserError:
    return UnreadableFileError.of(where, cause, Message("Save the data alone as csv and import that."))


def _guard_sizes(parts: list[zipfile.ZipInfo], where: str) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise _refusal(where, Message("the workbook is encrypted."))
    swollen = [p for p in parts if p.file_size > SMALL_PART and p.file_size > MOST_RATIO * max(p.compress_size, 1)]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES or swollen:
        raise _refusal(where, Message("the workbook unpacks to far more than a sheet of data needs."))


def _guard_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, where: str) -> None:
    is_sheet = "worksheets/" in part.filename and part.filename.endswith(".xml")
    box = _Box()
    carried = b""
    with archive.open(part) as stream:
        first = True
        while block := stream.read(BLOCK):
            text = carried + block
            if first and (b"<!DOCTYPE" in text or b"<!ENTITY" in text):
                raise _refusal(where, Message("the workbook holds a document type, which no spreadsheet needs."))
            first = False
            # A tag cut by the end of the block is left for the next one.
            cut = text.rfind(b"<", max(0, len(text) - LONGEST_TAG))
            carried = text[cut:] if cut >= 0 and b">" not in text[cut:] else b""
            if is_sheet:
                box.add(text[: len(text) - len(carried)])
    if box.is_hollow():
        raise _refusal(where, Message("a sheet of the workbook spans a huge area with hardly any cell in it."))


class _Box:
    """The cells of a sheet that were met, and the rectangle they span."""

    def __init__(self) -> None:
        self.cells = 0
        self.last_row = 0
        self.last_column = 0

    def add(self, xml: bytes) -> None:
        references = CELL.findall(xml)
        self.cells += len(references)
        columns, rows = {letters for letters, _ in references}, {digits for _, digits in references}
        if b"" in rows:
            rows |= set(ROW.findall(xml))
        self.last_row = max([self.last_row, *(int(digits) for digits in rows if digits)])
        self.last_column = max([self.last_column, *(_column_number(letters) for letters in columns)])

    def is_hollow(self) -> bool:
        area = self.last_row * self.last_column
        return area > SPARSE_BOX and area > MOST_SPARSENESS * max(self.cells, 1)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
