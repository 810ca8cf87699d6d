"""Every edit is in the working copy, which is offered after a crash and only then."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import ProjectError
from desktop_app.core.project.recovery import recoverable
from desktop_app.core.project.working_copy import ENDING, WorkingCopy
from tests.core.project.documents import documents
from tests.core.project.edit_draws import edits
from tests.core.project.small_document import SMALL

USER_FILE = Path("shops") / "店.dynacap"


def _crash(copy: WorkingCopy) -> None:
    """Lets go of the database as the end of its program does: without removing it."""
    copy._connection.close()  # noqa: SLF001 - there is no other way short of ending this process


@settings(max_examples=12)
@given(st.data())
def test_what_was_committed_last_is_what_is_recovered(data: st.DataObject) -> None:
    document = data.draw(documents)
    with TemporaryDirectory() as folder:
        copy = WorkingCopy(Path(folder), document, None, modified=False)
        for _ in range(data.draw(st.integers(1, 4))):
            if len({s.id for s in document.scenarios}) == len(document.scenarios):
                document, _ = data.draw(edits(document)).apply(document)
            copy.commit(document, USER_FILE, modified=True)
        _crash(copy)
        (left,) = recoverable(Path(folder))
        assert repr(left.document()) == repr(document)
        assert (left.title, left.path) == (document.title, USER_FILE)
        left.discard()
        assert list(Path(folder).iterdir()) == []


def test_the_copy_of_a_running_program_is_not_offered(tmp_path: Path) -> None:
    copy = WorkingCopy(tmp_path, SMALL, None, modified=True)
    assert recoverable(tmp_path) == ()
    copy.commit(replace(SMALL, title="after"), None, modified=True)
    _crash(copy)
    assert [left.title for left in recoverable(tmp_path)] == ["after"]


def test_a_clean_close_leaves_nothing(tmp_path: Path) -> None:
    WorkingCopy(tmp_path, SMALL, None, modified=True).close()
    assert list(tmp_path.iterdir()) == []


def test_what_the_users_file_holds_is_not_offered(tmp_path: Path) -> None:
    copy = WorkingCopy(tmp_path, SMALL, USER_FILE, modified=True)
    copy.commit(SMALL, USER_FILE, modified=False)
    _crash(copy)
    assert recoverable(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_the_last_edited_comes_first(tmp_path: Path) -> None:
    for title in ("first", "second", "third"):
        _crash(WorkingCopy(tmp_path, replace(SMALL, title=title), None, modified=True))
    assert [left.title for left in recoverable(tmp_path)] == ["third", "second", "first"]


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100])
def test_a_copy_that_was_never_finished_is_swept(tmp_path: Path, content: bytes) -> None:
    (tmp_path / f"x{ENDING}").write_bytes(content)
    assert recoverable(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_no_folder_holds_nothing(tmp_path: Path) -> None:
    assert recoverable(tmp_path / "none") == ()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ProjectError, match="cannot be kept"):
        WorkingCopy(tmp_path / "file", SMALL, None, modified=False)


def test_a_commit_that_fails_is_said_and_the_next_holds_everything(tmp_path: Path) -> None:
    copy = WorkingCopy(tmp_path, SMALL, None, modified=False)
    full = sqlite3.connect(":memory:")
    database, copy._connection = copy._connection, full  # noqa: SLF001 - a database that refuses
    with pytest.raises(ProjectError, match="cannot be kept"):
        copy.commit(replace(SMALL, title="lost?"), None, modified=True)
    full.close()
    copy._connection = database  # noqa: SLF001
    copy.commit(replace(SMALL, title="lost?", notes={"a": "b"}), None, modified=True)
    _crash(copy)
    (left,) = recoverable(tmp_path)
    assert left.document() == replace(SMALL, title="lost?", notes={"a": "b"})


def test_a_damaged_copy_is_said(tmp_path: Path) -> None:
    copy = WorkingCopy(tmp_path, SMALL, None, modified=True)
    with copy._connection as connection:  # noqa: SLF001 - damage from inside
        connection.execute("DELETE FROM input_value")
    _crash(copy)
    (left,) = recoverable(tmp_path)
    with pytest.raises(ProjectError, match="damaged"):
        left.document()
