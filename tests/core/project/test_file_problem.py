"""Every way in which a file can be wrong is said with what, where and what to do."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import ProjectError
from desktop_app.core.project import Document, load, save
from desktop_app.core.project.schema import FORMAT
from tests.core.project.small_document import SMALL


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "店.dynacap"
    save(SMALL, path)
    return path


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """A folder with a project, in which this process may not write."""
    if os.name == "nt":
        pytest.skip("Windows does not take a folder's write permission from chmod")
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        save(SMALL, folder / "p.dynacap")
        folder.chmod(0o555)
        if user == 0:
            os.seteuid(65534)  # root may write everywhere; "nobody" may not
        try:
            yield folder
        finally:
            os.seteuid(user)
            folder.chmod(0o755)


def _refused(action: Callable[[], object], path: Path, cause: str) -> None:
    with pytest.raises(ProjectError) as caught:
        action()
    (problem,) = caught.value.problems
    assert problem.where == str(path)
    assert cause in problem.cause.text()
    assert problem.remedy is not None
    assert problem.remedy.text()


def _changed(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "没有.dynacap"
    _refused(lambda: load(path), path, "there is no such file")


def test_a_folder(tmp_path: Path) -> None:
    _refused(lambda: load(tmp_path), tmp_path, "this is a folder")
    _refused(lambda: save(SMALL, tmp_path), tmp_path, "this is a folder")


@pytest.mark.parametrize("content", [b"", b"order_id,date\n1,2026-01-01\n", b"PK\3\4" * 100, b"\0" * 4096])
def test_a_file_that_is_no_project(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes(content)
    _refused(lambda: load(path), path, "not a Dynacap project")


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    _changed(path, "CREATE TABLE project (title)")
    _refused(lambda: load(path), path, "not a Dynacap project")


def test_a_newer_project(project: Path) -> None:
    _changed(project, f"PRAGMA user_version = {FORMAT + 1}")
    _refused(lambda: load(project), project, f"file format {FORMAT + 1}; this one reads up to {FORMAT}")


@given(st.data())
def test_a_file_cut_anywhere(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.dynacap"
        save(SMALL, path)
        whole = path.read_bytes()
        kept = data.draw(st.integers(1, len(whole) - 1))
        path.write_bytes(whole[:kept])
        _refused(lambda: load(path), path, "cut short")


@given(st.data())
def test_a_file_with_wrong_bytes_opens_or_is_refused(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.dynacap"
        save(SMALL, path)
        content = bytearray(path.read_bytes())
        for _ in range(data.draw(st.integers(1, 20))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(content)
        with suppress(ProjectError):
            assert isinstance(load(path), Document)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE scenario_change",
        "DELETE FROM project",
        "DELETE FROM input_value",
        "DELETE FROM input_value WHERE position = 0",
        "UPDATE input_value SET position = 0",
        "UPDATE input_value SET number = 'much'",
        "UPDATE input_value SET number = x'00'",
        "UPDATE provenance SET status = 'guessed'",
        "UPDATE model_text SET text = x'ff'",
        "UPDATE evidence_source SET rows_read = 'many'",
    ],
)
def test_a_project_that_another_program_has_changed(project: Path, statement: str) -> None:
    _changed(project, statement)
    _refused(lambda: load(project), project, "damaged")


def test_rows_that_vanished_are_missed(project: Path) -> None:
    with closing(sqlite3.connect(project)) as connection:
        (page_bytes,) = connection.execute("PRAGMA page_size").fetchone()
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'scenario_change'").fetchone()
    content = bytearray(project.read_bytes())
    number_of_rows = (page - 1) * page_bytes + 3
    content[number_of_rows : number_of_rows + 2] = b"\0\0"
    project.write_bytes(content)
    _refused(lambda: load(project), project, "damaged")


def test_a_folder_without_write_permission(closed_folder: Path) -> None:
    old = closed_folder / "p.dynacap"
    for path in (old, closed_folder / "new.dynacap"):
        _refused(lambda path=path: save(replace(SMALL, title="x"), path), path, "write-protected or in use")  # type: ignore[misc]
    assert load(old) == SMALL


def test_a_write_protected_file(project: Path) -> None:
    project.chmod(stat.S_IREAD)
    _refused(lambda: save(replace(SMALL, title="x"), project), project, "write-protected or in use")
    assert load(project) == SMALL


def test_a_file_that_may_not_be_read(closed_folder: Path) -> None:
    path = closed_folder / "p.dynacap"
    me = os.geteuid()
    os.seteuid(os.getuid())
    path.chmod(0)
    os.seteuid(me)
    _refused(lambda: load(path), path, "may not be read")


def test_a_folder_that_may_not_be_entered(closed_folder: Path) -> None:
    path = closed_folder / "p.dynacap"
    me = os.geteuid()
    os.seteuid(os.getuid())
    closed_folder.chmod(0)
    os.seteuid(me)
    _refused(lambda: load(path), path, "may not be read")
    _refused(lambda: save(SMALL, path), path, "write-protected or in use")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_links_in_a_circle(tmp_path: Path) -> None:
    path = tmp_path / "p.dynacap"
    path.symlink_to(path)
    _refused(lambda: load(path), path, "cannot be read")
    _refused(lambda: save(SMALL, path), path, "cannot be saved")


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "p.dynacap"
    _refused(lambda: save(SMALL, path), path, "the folder does not exist")


@pytest.mark.parametrize(
    ("number", "cause"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "write-protected"), (errno.EIO, f"({os.strerror(errno.EIO)})")],
)
def test_a_disk_that_fails(project: Path, monkeypatch: pytest.MonkeyPatch, number: int, cause: str) -> None:
    def fails(_: int) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fails)
        _refused(lambda: save(replace(SMALL, title="x"), project), project, cause)
    assert load(project) == SMALL
    assert list(project.parent.iterdir()) == [project]


def test_a_file_that_breaks_while_it_is_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", fails)
        _refused(lambda: load(project), project, "cannot be read (Input/output error)")


def test_a_text_with_half_a_character(project: Path) -> None:
    _refused(lambda: save(replace(SMALL, title="\udcff.csv"), project), project, r"the text '\udcff.csv' holds")
    assert load(project) == SMALL
