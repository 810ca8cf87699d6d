"""A workbook as Excel 97 wrote it, with texts and numbers."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from tests.robustness.compound_file import compound_file

BOF, EOF, BOUNDSHEET, LABEL, NUMBER = 0x809, 0x0A, 0x85, 0x204, 0x203
BIFF8, GLOBALS, SHEET = 0x600, 0x05, 0x10


def old_workbook(rows: Sequence[Sequence[str | float]], name: str = "Data") -> bytes:
    """An .xls (BIFF8) with these rows in its only sheet."""
    begun = _record(BOF, struct.pack("<HHHHII", BIFF8, GLOBALS, 0, 0, 0, 0))
    end = _record(EOF, b"")
    title = struct.pack("<BB", len(name), 0) + name.encode("ascii")
    place = len(begun) + 4 + 6 + len(title) + len(end)
    bound = _record(BOUNDSHEET, struct.pack("<IH", place, 0) + title)
    sheet = _record(BOF, struct.pack("<HHHHII", BIFF8, SHEET, 0, 0, 0, 0))
    cells = b"".join(_cell(r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row))
    return compound_file({"Workbook": begun + bound + end + sheet + cells + end})


def _cell(row: int, column: int, value: str | float) -> bytes:
    where = struct.pack("<HHH", row, column, 0)
    if isinstance(value, str):
        return _record(LABEL, where + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
    return _record(NUMBER, where + struct.pack("<d", value))


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content
