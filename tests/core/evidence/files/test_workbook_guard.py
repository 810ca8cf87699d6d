"""Hostile workbooks are refused before they are opened; honest ones pass."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from desktop_app.core.errors import UnreadableFileError
from desktop_app.core.evidence.files.cell_box import SheetCells
from desktop_app.core.evidence.files.workbook_guard import guard_workbook

SHEET = "xl/worksheets/sheet1.xml"


def _workbook(path: Path, sheet: str, extra: dict[str, bytes] | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(SHEET, sheet)
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return path


def _cells(*references: str, quote: str = '"', prefix: str = "") -> str:
    cells = "".join(
        f"<{prefix}c s={quote}1{quote} r={quote}{r}{quote}><{prefix}v>1</{prefix}v></{prefix}c>" for r in references
    )
    return f"<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>"


def test_an_honest_workbook_passes(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in range(300):
        book.active.append([row, "text", 1.5])
    book.save(tmp_path / "good.xlsx")
    guard_workbook(tmp_path / "good.xlsx")


@pytest.mark.parametrize("quote", ['"', "'"])
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_two_cells_in_far_corners_are_refused(tmp_path: Path, quote: str, prefix: str) -> None:
    path = _workbook(tmp_path / "giant.xlsx", _cells("A1", "XFD1048576", quote=quote, prefix=prefix))
    with pytest.raises(UnreadableFileError, match="huge area"):
        guard_workbook(path)


def test_a_long_sheet_full_of_cells_passes(tmp_path: Path) -> None:
    references = [f"{column}{row}" for row in range(1, 60_001) for column in "AP"]
    guard_workbook(_workbook(tmp_path / "long.xlsx", _cells(*references, "P1048576")))


def test_a_cell_cut_by_the_end_of_a_block_is_still_seen(tmp_path: Path) -> None:
    for length in (1 << 20) - 40, (1 << 20) - 20, (1 << 20) - 5:
        sheet = "<worksheet>" + " " * length + _cells("A1", "XFD1048576")
        with pytest.raises(UnreadableFileError, match="huge area"):
            guard_workbook(_workbook(tmp_path / f"cut{length}.xlsx", sheet))


def test_a_part_that_unpacks_to_a_thousand_times_its_size_is_refused(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "bomb.xlsx", _cells("A1"), {"xl/media/zeros.bin": bytes(50_000_000)})
    with pytest.raises(UnreadableFileError, match="unpacks"):
        guard_workbook(path)


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    sheet = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + _cells("A1")
    with pytest.raises(UnreadableFileError, match="document type"):
        guard_workbook(_workbook(tmp_path / "entity.xlsx", sheet))


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(1, 16_384), st.integers(1, 1_048_576)), max_size=9), st.booleans())
def test_cells_are_counted_alike_however_their_tags_are_written(
    places: list[tuple[int, int]],
    styled: bool,  # noqa: FBT001 - drawn
) -> None:
    style = ' s="1"' if styled else ""
    references = [f"{get_column_letter(column)}{row}" for column, row in places]
    usual, prefixed = SheetCells(), SheetCells()
    usual.add("".join(f'<row r="9"><c r="{r}"{style}><v>5</v></c></row>' for r in references).encode())
    prefixed.add("".join(f"<x:row r='9'><x:c{style} r = '{r}'/></x:row>" for r in references).encode())
    wanted = max([row for _, row in places], default=0), max([column for column, _ in places], default=0)
    assert (usual.cells, usual.last_row, usual.last_column) == (len(places), *wanted)
    assert vars(prefixed) == vars(usual)


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "torn.xlsx", _cells("A1"))
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(UnreadableFileError, match="not a readable"):
        guard_workbook(path)
