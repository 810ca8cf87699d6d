"""The tables of a web page as sheets: what several shops export under the name .xls."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from desktop_app.core.evidence.files.encoding import decode
from desktop_app.core.evidence.files.grid import Cell, Grid
from desktop_app.core.evidence.files.refusal import NO_TABLE

CELLS = frozenset({"td", "th"})
BREAKS = frozenset({"br", "p", "div"})
UNSEEN = frozenset({"script", "style", "title"})
MOST_SPAN = 1_000
MOST_CELLS = 20_000_000


def read_web_page(path: Path) -> tuple[Grid, ...]:
    """Every table that holds anything. Raises UnreadableFileError where there is none."""
    decoded = decode(path.read_bytes(), path.name)
    reader = _Tables()
    reader.feed(decoded.text)
    reader.close()
    found = [table for table in reader.tables if table]
    if not found:
        raise NO_TABLE.of(path.name)
    names = [f"table {number}" if len(found) > 1 else "" for number in range(1, len(found) + 1)]
    return tuple(Grid(rows, name, decoded.encoding) for rows, name in zip(found, names, strict=True))


class _Tables(HTMLParser):
    """Collects rows of cells; a cell that spans several columns stands in the first of them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[Cell]]] = []
        self._row: list[Cell] | None = None
        self._text: list[str] | None = None
        self._span = 1
        self._unseen = 0
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._end_row()
            self.tables.append([])
        elif tag == "tr":
            self._end_row()
            self._row = []
        elif tag in CELLS:
            self._end_cell()
            self._row = [] if self._row is None else self._row
            self._text, self._span = [], _span(dict(attrs).get("colspan"))
        elif tag in BREAKS and self._text is not None:
            self._text.append(" ")
        elif tag in UNSEEN:
            self._unseen += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in CELLS:
            self._end_cell()
        elif tag in ("tr", "table"):
            self._end_row()
        elif tag in UNSEEN:
            self._unseen = max(0, self._unseen - 1)

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._unseen:
            self._text.append(data)

    def close(self) -> None:
        """Ends what the page leaves open."""
        super().close()
        self._end_row()

    def _end_cell(self) -> None:
        if self._text is None or self._row is None:
            return
        self._cells += self._span
        if self._cells <= MOST_CELLS:
            self._row += [" ".join("".join(self._text).split()), *[None] * (self._span - 1)]
        self._text = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row:
            if not self.tables:
                self.tables.append([])
            self.tables[-1].append(self._row)
        self._row = None


def _span(said: str | None) -> int:
    return min(int(said), MOST_SPAN) if said and said.isdigit() and said != "0" else 1
