"""Only the rows of a sheet that somebody named are read, and they are told by their numbers in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project.sources_edit import add_files
from desktop_app.core.evidence.match.preview import preview
from desktop_app.core.project import new_document
from desktop_app.core.project.import_account import account_of

HEADERS = "Order number,Order date,Country,Total"
FIRST, LAST = 5, 33
"""The second block of the file: its headers and 28 orders."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two blocks below each other, as people keep them on one sheet."""
    first = ["Draft", HEADERS, "x,2026-06-01,US,1", ""]
    second = [HEADERS, *(f"{day},2026-07-{day:02},US,{20 + day}" for day in range(1, 29)), "sum,,,999"]
    made = tmp_path / "two blocks.csv"
    made.write_text("\n".join([*first, *second]), encoding="utf-8")
    return made


def test_the_range_is_read_and_nothing_else(path: Path) -> None:
    shown = preview(FileChoice(path, rows=(FIRST, LAST)))
    assert (shown.header_row, shown.choice.rows) == (FIRST, (FIRST, LAST))
    (source,) = add_files(new_document("Shop"), [shown.choice]).document.sources
    assert (source.rows_read, source.rows_used, source.header_row) == (28, 28, FIRST)
    assert account_of(source.report).taken == (FIRST, LAST)


def test_without_a_range_everything_counts(path: Path) -> None:
    (source,) = add_files(new_document("Shop"), [FileChoice(path, "T1")]).document.sources
    assert source.rows_read > 28
    assert account_of(source.report).taken == (0, 0)
