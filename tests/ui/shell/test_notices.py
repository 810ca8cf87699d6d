"""Each banner of the window goes with what has caused it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.core.errors import EvidenceError, Message
from desktop_app.core.project import new_document
from desktop_app.core.project.edits import SetInput, SetTitle
from desktop_app.core.project.working_copy import WorkingCopy
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.window import Window
from tests.ui.shell.conftest import Answers

IMPOSSIBLE = SetInput("map.level_tech_ml", 3.0)
ERROR = EvidenceError.of("x.csv", Message("is empty."))


def shown(window: Window) -> list[str]:
    return [notice.what.text() for notice in window.notices.host.notices]


def test_a_refused_edit_is_forgotten_with_the_next_that_is_made(opened: Window) -> None:
    assert not opened.session.do(IMPOSSIBLE)
    assert len(shown(opened)) == 1
    opened.session.do(SetTitle("Second name"))
    assert shown(opened) == []
    opened.session.do(IMPOSSIBLE)
    opened.session.undo_stack.undo()
    assert shown(opened) == []


def test_a_refused_edit_is_forgotten_on_another_page(opened: Window) -> None:
    opened.session.do(IMPOSSIBLE)
    opened.show_page("data")
    assert shown(opened) == []


def test_the_what_if_page_says_itself_what_is_refused(opened: Window) -> None:
    opened.show_page("whatif")
    opened.session.do(IMPOSSIBLE)
    assert shown(opened) == []


def test_failed_work_is_forgotten_when_it_is_tried_again(opened: Window) -> None:
    reading, drawing = Message("Reading {count} files", count=2), Message("Drawing odds")
    for what in (reading, drawing):
        opened.session.tasks.failed.emit(Task(what), ERROR)
    assert len(shown(opened)) == 2
    opened.session.tasks.started.emit(Task(Message("Reading {count} files", count=5)))
    assert len(shown(opened)) == 1
    opened.show_page("data")
    assert shown(opened) == []


def test_a_save_that_failed_is_forgotten_with_one_that_did_not(
    opened: Window, answers: Answers, tmp_path: Path
) -> None:
    answers.save = tmp_path
    assert not opened.life.save_as()
    opened.show_page("data")
    opened.session.do(SetTitle("Second name"))
    assert len(shown(opened)) == 1
    answers.save = tmp_path / "copy.dynacap"
    assert opened.life.save_as()
    assert shown(opened) == []


def test_a_copy_that_could_not_be_kept_is_forgotten_when_it_can_be(window: Window, profile: Profile) -> None:
    session = window.session
    profile.folder.mkdir(exist_ok=True)
    profile.working.write_text("a file where the folder should be")
    session.start(new_document("Shop"))
    assert len(shown(window)) == 1
    profile.working.unlink()
    session.do(SetTitle("Second name"))
    assert shown(window) == []


def test_what_a_crash_left_is_offered_on_the_start_page_only(
    opened: Window, session: Session, profile: Profile, qtbot: QtBot
) -> None:
    copy = WorkingCopy(profile.working, new_document("Before the crash"), None, modified=True)
    copy._connection.close()  # noqa: SLF001 - as the system does when a program dies
    opened.show_page("start")
    opened.notices.offer_recovery()
    assert len(shown(opened)) == 1
    opened.show_page("data")
    assert shown(opened) == []
    opened.show_page("start")
    offers = (button for button in opened.notices.findChildren(QPushButton) if button.text() == "Recover")
    (remedy,) = (button for button in offers if button.isVisible())
    with qtbot.waitSignal(session.tasks.finished, timeout=20_000):
        remedy.click()
    opened.show_page("start")
    assert shown(opened) == []
