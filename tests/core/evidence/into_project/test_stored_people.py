"""Columns about people stay out of the project until the user wants them in it, and go again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.into_project.sources_edit import add_files, read_again
from desktop_app.core.evidence.match.people import is_about_people
from desktop_app.core.evidence.match.preview import preview
from desktop_app.core.evidence.rows.kept_rows_seen import kept_rows_seen
from desktop_app.core.project import load, new_document, save
from desktop_app.core.project.document import Document
from desktop_app.core.project.import_account import account_of

LINES = ("Order number,Date,Customer,Phone,Total", "a,2025-01-11,Ann,+44 7700 900123,5", "b,2025-01-12,,,7")


@pytest.fixture
def file(tmp_path: Path) -> FileChoice:
    (tmp_path / "orders.csv").write_text("\n".join(LINES), encoding="utf-8")
    return FileChoice(tmp_path / "orders.csv")


def seen(document: Document) -> dict[str, list[str]]:
    """What the project holds, by header."""
    rows = kept_rows_seen(document.sources[0])
    return {
        title: [rows.text(row, column) for row in range(len(rows.numbers))] for column, title in enumerate(rows.titles)
    }


def test_people_are_stored_when_the_user_wants_it_and_no_longer_when_not(file: FileChoice, tmp_path: Path) -> None:
    without = add_files(new_document("Shop"), [file]).document
    assert "Phone" not in seen(without)
    assert "Ann" not in seen(without)["Customer"]
    stored = read_again(without, 0, replace(preview(file).choice, people=True)).document
    save(stored, tmp_path / "shop.dynacap")
    stored = load(tmp_path / "shop.dynacap")
    assert seen(stored)["Phone"] == ["+44 7700 900123", ""]
    assert seen(stored)["Customer"] == ["Ann", ""]
    assert account_of(stored.sources[0].report).people == ("Customer", "Phone")
    told = [n.text() for n in account_of(stored.sources[0].report).notes if is_about_people(n)]
    assert all("it is stored, as you chose" in note for note in told)
    assert dict(stored.entries) == dict(without.entries)
    again = read_again(stored, 0, preview(file).choice).document
    assert seen(again) == seen(without)
