"""Delimited text taken apart all at once says what the module csv says, whatever the text."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.core.evidence.files.coded_cells import coded, one_code
from desktop_app.core.evidence.files.delimited import read_delimited
from desktop_app.core.evidence.files.grid import Cell, is_blank
from desktop_app.core.evidence.files.text_fields import LONGEST_FIELD, split_fields
from desktop_app.core.evidence.files.text_rows import TextRows, filled_places
from desktop_app.core.map.exchange.csv_text import csv_text, unmarked

CELLS = st.text(alphabet="ab ,;\"\né商'=", max_size=20)
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=8)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def by_csv(text: str) -> list[list[str]]:
    """The rows as the module csv reads them, without the marks of texts."""
    rows = csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"), newline=""))
    return [[str(unmarked(cell)) for cell in row] for row in rows]


def agree(text: str) -> bool:
    """Whether the text was taken apart; that rows, columns and filled rows are those of csv is asserted."""
    fields = split_fields(text.encode(), ",")
    if fields is None:
        return False
    rows, wanted = TextRows(fields), by_csv(text)
    assert list(rows) == wanted
    assert filled_places(rows).tolist() == [n for n, row in enumerate(wanted) if not is_blank(list[Cell](row))]
    for place in range(max(map(len, wanted), default=0) + 1):
        cells = [row[place] if place < len(row) else "" for row in wanted]
        assert list(rows.column(place)) == cells
        assert list(rows[1:].column(place)) == cells[1:]
        assert len(set(rows.column(place).different)) == len(rows.column(place).different)
    return True


@settings(max_examples=20, deadline=None)
@given(TABLES, ENDS, st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]), st.booleans())
def test_what_programs_write_is_read_as_csv_reads_it(
    table: list[list[str]],
    end: str,
    quoting: int,
    ended: bool,  # noqa: FBT001 - drawn
) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator=end, quoting=quoting).writerows(table)  # type: ignore[arg-type]
    written = stream.getvalue()
    assert agree(written if ended else written.removesuffix(end))


@settings(max_examples=20, deadline=None)
@given(st.text(alphabet='a,"\r\n ', min_size=1, max_size=40))
@example("x")
@example("\n\n")
@example("a,b\nc\n,,\n")
@example('5" pipe,1\n')
@example("a\rb,c\r\n")
def test_other_texts_are_read_so_or_left_to_csv(text: str) -> None:
    assert agree(text) or '"' in text


@pytest.mark.parametrize("text", ['a"b"c,1\n', '"a" b,1\n', 'a,"b\n', f"{'x' * (LONGEST_FIELD + 1)},1\n"])
def test_unusual_quotation_marks_and_endless_cells_are_left_to_csv(text: str) -> None:
    assert split_fields(text.encode(), ",") is None


@pytest.mark.parametrize("length", [1, 7, 8, 9, 16, 17, 127, 129])
def test_cells_of_any_length_are_told_apart(length: int) -> None:
    cells = ["a" * length, "a" * (length - 1) + "b", "b" + "a" * (length - 1), "a" * length]
    fields = split_fields(("\n".join(cells * 3)).encode(), ",")
    assert fields is not None
    column = TextRows(fields).column(0)
    assert list(column) == cells * 3
    assert len(column.different) == len(set(cells))


@pytest.mark.parametrize("more", ["", 'x" y,1\n'], ids=["at once", "by line"])
def test_a_text_that_was_marked_as_no_formula_comes_back(more: str, tmp_path: Path) -> None:
    cells = ["=1+1", "+86 10", "-5", "@home", "'='", "it's", "'tis", "plain"]
    path = tmp_path / "marked.csv"
    path.write_text(csv_text([["sku", "note"], *([cell, "a"] for cell in cells)]) + more, encoding="utf-8")
    assert [row[0] for row in read_delimited(path).rows][1 : len(cells) + 1] == cells


def test_codes_tell_what_is_equal() -> None:
    cells = coded([1.0, True, "1", None, 1.0])
    assert cells.different == [1.0, True, "1", None]
    assert list(cells.mapped(lambda cell: cell is None)) == [False, False, False, True, False]
    some = cells.taken(np.array([3, 3]))
    assert (list(some), some.different) == ([None, None], [None])
    together = one_code([coded(["a", "a", "b"]).codes, coded(["x", "y", "y"]).codes])
    assert len(set(together.tolist())) == 3
