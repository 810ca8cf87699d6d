"""The cells that the XML of a sheet holds, counted without reading them, and the rectangle that they span."""

from __future__ import annotations

import re

import numpy as np

SPARSE_BOX = 4_000_000
MOST_SPARSENESS = 200
MOST_CELLS = 60_000_000
CELL = re.compile(rb"""<(?:\w+:)?c(?=[\s/>])(?:[^>]*?\sr\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["'])?[^>]*>""")
ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\sr\s*=\s*["'](\d{1,7})["']""")
REPEATED = re.compile(rb"""<table:(table(?=[\s>])|table-row|(?:covered-)?table-cell)([^>]*)>""")
ROWS = re.compile(rb"""number-rows-repeated\s*=\s*["'](\d{1,9})["']""")
COLUMNS = re.compile(rb"""number-columns-repeated\s*=\s*["'](\d{1,9})["']""")
HOLDS = b"value-type"
UNUSUAL = (b"<c>", b"<c/", b"<c\n", b"<c\t", b"<c\r", b":c>", b":c/", b":c ", b":c\n", b":c\t")
"""Tags of cells that Excel does not write, but may be read."""
LONGEST_REFERENCE = 12
SPACE, R, EQUALS, QUOTE, A, Z, ZERO, NINE = b' r="AZ09'


class CellBox:
    """What was met of a sheet so far."""

    def __init__(self) -> None:
        self.cells = 0
        self.last_row = 0
        self.last_column = 0

    @property
    def is_hollow(self) -> bool:
        """Whether reading would fill memory with cells that are not there, or with more than any sheet has."""
        area = self.last_row * self.last_column
        return self.cells > MOST_CELLS or (area > SPARSE_BOX and area > MOST_SPARSENESS * max(self.cells, 1))


class SheetCells(CellBox):
    """Cells of Excel: each says where it stands."""

    def add(self, xml: bytes) -> None:
        """Takes in the next tags, none of them cut."""
        if any(tag in xml for tag in UNUSUAL) or not self._add_usual(xml):
            self._add_any(xml)

    def _add_usual(self, xml: bytes) -> bool:
        """Takes in tags written as Excel writes them, all at once; False, and nothing taken, where some are not."""
        data = np.frombuffer(xml + bytes(LONGEST_REFERENCE), dtype=np.uint8)
        said = (
            np.flatnonzero((data[:-3] == SPACE) & (data[1:-2] == R) & (data[2:-1] == EQUALS) & (data[3:] == QUOTE)) + 4
        )
        said = said[(data[said] >= A) & (data[said] <= Z)]
        if len(said) != xml.count(b"<c "):
            return False
        if not len(said):
            return True
        column, row = np.zeros(len(said), np.int64), np.zeros(len(said), np.int64)
        for _ in range(LONGEST_REFERENCE):
            sign = data[said]
            letter, digit = (sign >= A) & (sign <= Z), (sign >= ZERO) & (sign <= NINE)
            if not (letter | digit).any():
                break
            column = np.where(letter, column * 26 + sign - (A - 1), column)
            row = np.where(digit, row * 10 + sign - ZERO, row)
            said = said + (letter | digit)
        self.cells += len(said)
        self.last_row, self.last_column = max(self.last_row, int(row.max())), max(self.last_column, int(column.max()))
        return True

    def _add_any(self, xml: bytes) -> None:
        references = CELL.findall(xml)
        self.cells += len(references)
        columns, rows = {letters for letters, _ in references}, {digits for _, digits in references}
        if b"" in rows:
            rows |= set(ROW.findall(xml))
        self.last_row = max([self.last_row, *(int(digits) for digits in rows if digits)])
        self.last_column = max([self.last_column, *(_column_number(letters) for letters in columns)])


class RepeatedCells(CellBox):
    """Cells of OpenDocument: rows and cells that are alike stand there once, with how often they are meant."""

    def __init__(self) -> None:
        super().__init__()
        self._row = self._rows = self._column = 0

    def add(self, xml: bytes) -> None:
        """Takes in the next tags, none of them cut."""
        for tag, said in REPEATED.findall(xml):
            if tag == b"table":
                self._row = self._rows = 0
            elif tag == b"table-row":
                self._row += self._rows
                self._rows, self._column = _times(ROWS, said), 0
            else:
                times = _times(COLUMNS, said)
                self._column += times
                if HOLDS in said:
                    self.cells += times * self._rows
                    self.last_row = max(self.last_row, self._row + self._rows)
                    self.last_column = max(self.last_column, self._column)


def _times(pattern: re.Pattern[bytes], said: bytes) -> int:
    found = pattern.search(said)
    return int(found[1]) if found else 1


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
