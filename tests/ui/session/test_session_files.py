"""The session and its files: saved, opened, kept beside, recovered."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.errors import ProjectError
from desktop_app.core.project import load, save
from desktop_app.core.project.edits import (
    SetTitle,
)
from desktop_app.portable import PROFILE
from desktop_app.ui.session.profile import Profile, own_profile
from desktop_app.ui.session.session import Session
from tests.shared import REPOSITORY
from tests.ui.session.heard import Heard
from tests.ui.session.shops import small_shop


def test_saving_and_opening(opened: Session, profile: Profile, tmp_path: Path) -> None:
    path = tmp_path / "店.dynacap"
    with pytest.raises(ProjectError, match="no file yet"):
        opened.save()
    opened.do(SetTitle("Kept"))
    heard = Heard(opened)
    opened.save(path)
    assert heard.take() == [("modified_changed", False), ("path_changed", None)]
    assert load(path) == opened.document
    assert opened.settings.recent == (path,)
    opened.do(SetTitle("Lost"))
    opened.open(path)
    assert opened.document.title == "Kept"
    assert not opened.is_modified
    assert opened.undo_stack.count() == 0
    assert len(list(profile.working.glob("*.working"))) == 1


def test_a_save_that_fails_leaves_the_changes_unsaved(opened: Session, tmp_path: Path) -> None:
    opened.do(SetTitle("New"))
    with pytest.raises(ProjectError):
        opened.save(tmp_path / "none" / "x.dynacap")
    assert opened.is_modified
    assert opened.path is None


def test_opening_on_the_worker_thread(opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.dynacap"
    save(replace(small_shop().document, title="From the file"), path)
    with qtbot.waitSignal(opened.tasks.finished, timeout=20_000):
        task = opened.begin_open(path)
    assert opened.document.title == "From the file"
    assert opened.path == path
    assert task.what.text() == "Opening x.dynacap"
    with qtbot.waitSignal(opened.tasks.failed, timeout=20_000) as failed:
        opened.begin_open(tmp_path / "none.dynacap")
    assert failed.args is not None
    assert isinstance(failed.args[1], ProjectError)
    assert opened.path == path


def test_what_a_crash_left_is_offered_and_recovered(
    session: Session, profile: Profile, tmp_path: Path, qtbot: QtBot
) -> None:
    original = tmp_path / "x.dynacap"
    save(small_shop().document, original)
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from desktop_app.ui.session.session import Session; from desktop_app.ui.session.profile import Profile;"
        "from desktop_app.core.project.edits import SetTitle;"
        "app = QCoreApplication([]); session = Session(Profile(Path(sys.argv[1]))); session.open(Path(sys.argv[2]));"
        "session.do(SetTitle('Not saved')); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", code, str(profile.folder), str(original)], cwd=REPOSITORY, check=False)
    (left,) = session.recoverable()
    assert (left.title, left.path) == ("Not saved", original)
    with qtbot.waitSignal(session.tasks.finished, timeout=20_000):
        session.begin_recover(left)
        assert not session.is_open  # the window does not wait
    assert session.document == replace(small_shop().document, title="Not saved")
    assert session.path == original
    assert session.is_modified
    assert session.recoverable() == ()
    session.save()
    assert load(original).title == "Not saved"


def test_a_clean_close_leaves_nothing_to_recover(profile: Profile, qapp: object) -> None:  # noqa: ARG001
    session = Session(profile)
    session.start(small_shop().document, shop=small_shop())
    session.do(SetTitle("New"))
    session.close()
    assert list(profile.working.iterdir()) == []


def test_edits_go_on_where_no_working_copy_can_be_kept(profile: Profile, qapp: object) -> None:  # noqa: ARG001
    profile.folder.write_text("a file where the folder should be")
    session = Session(profile)
    heard = Heard(session)
    session.start(small_shop().document, shop=small_shop())
    session.do(SetTitle("One"))
    session.do(SetTitle("Two"))
    assert [name for name, _ in heard.all].count("unkept") == 1
    assert session.document.title == "Two"
    session.close()


def test_the_data_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(PROFILE, str(tmp_path))
    assert own_profile() == Profile(tmp_path)
    monkeypatch.delenv(PROFILE)
    assert own_profile().folder.name == "dynacap"


def test_a_copy_that_can_be_kept_again_is_announced_and_so_is_a_save(
    session: Session, profile: Profile, tmp_path: Path
) -> None:
    profile.working.parent.mkdir(exist_ok=True)
    profile.working.write_text("a file where the folder should be")
    said: list[str] = []
    session.unkept.connect(lambda _: said.append("unkept"))
    session.kept_again.connect(lambda: said.append("kept again"))
    session.saved.connect(lambda: said.append("saved"))
    session.start(small_shop().document, shop=small_shop())
    profile.working.unlink()
    session.do(SetTitle("One"))
    session.do(SetTitle("Two"))
    session.save(tmp_path / "a.dynacap")
    assert said == ["unkept", "kept again", "saved"]
