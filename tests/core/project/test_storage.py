"""Saved and opened again, a document is the same, and nothing but the file has changed."""

from __future__ import annotations

import math
import sqlite3
import struct
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.project import Document, Entry, Provenance, load, new_document, save
from desktop_app.core.project.schema import TABLES
from tests.core.project.documents import documents
from tests.core.project.small_document import SMALL


def _again(document: Document) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.dynacap"
        save(document, path)
        return load(path)


@given(documents)
def test_a_document_comes_back_exactly(document: Document) -> None:
    # repr tells -0.0 from 0.0 and holds NaN equal to itself; it also shows the order of every part.
    assert repr(_again(document)) == repr(document)


def test_a_document_comes_back_equal() -> None:
    assert _again(SMALL) == SMALL


@given(st.binary(min_size=8, max_size=8))
def test_every_double_comes_back_bit_for_bit(bits: bytes) -> None:
    (number,) = struct.unpack(">d", bits)
    entry = Entry((number, -number), Provenance("entered", low=number))
    back = _again(replace(SMALL, entries={"x": entry})).entries["x"]
    assert struct.pack(">dd", *back.value) == struct.pack(">dd", number, -number)  # type: ignore[misc]
    assert struct.pack(">d", back.provenance.low) == struct.pack(">d", number)


def test_the_shipped_models_come_back() -> None:
    document = new_document("Shop")
    assert _again(document) == document


def test_a_second_save_replaces_everything(tmp_path: Path) -> None:
    path = tmp_path / "p.dynacap"
    save(SMALL, path)
    save(new_document("Shop"), path)
    assert load(path) == new_document("Shop")


@pytest.mark.parametrize("name", ["我的店铺/二〇二六年 第1季.dynacap", "100%20 #1 'a'.dynacap", "店" * 80 + ".dynacap"])
def test_any_path_will_do_and_only_the_project_lies_there(tmp_path: Path, name: str) -> None:
    path = tmp_path / "资料" / name
    path.parent.mkdir(parents=True)
    for _ in range(3):
        save(SMALL, path)
    assert load(path) == SMALL
    assert list(path.parent.iterdir()) == [path]


def test_opening_never_writes(tmp_path: Path) -> None:
    path = tmp_path / "p.dynacap"
    save(SMALL, path)
    path.chmod(0o444)
    before = (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
    load(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_is_a_database_anybody_can_read(tmp_path: Path) -> None:
    path = tmp_path / "p.dynacap"
    save(SMALL, path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        assert names == set(TABLES)
        rows = connection.execute("SELECT position, number FROM input_value WHERE input = 'logistics.mean_time'")
        assert rows.fetchall() == [(0, 7.1), (1, 1 / 3)]
        kinds = connection.execute("SELECT DISTINCT typeof(number) FROM scenario_change").fetchall()
        assert kinds == [("real",)]


def test_the_position_and_not_the_row_says_which_item(tmp_path: Path) -> None:
    path = tmp_path / "p.dynacap"
    save(SMALL, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM input_value WHERE input = 'logistics.mean_time' AND position = 0")
        connection.execute("INSERT INTO input_value VALUES ('logistics.mean_time', 0, 7.1)")
    assert load(path) == SMALL


def test_what_real_columns_would_lose_is_kept() -> None:
    odd = {"zero": -0.0, "none": math.nan, "huge": math.inf}
    back = _again(replace(SMALL, answers=odd)).answers
    assert repr(dict(back)) == repr(odd)
