"""New, open, save, leave: what becomes of a project, by keys and by files dropped on the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.project import Document, load, new_document
from desktop_app.core.project.edits import SetTitle
from desktop_app.core.project.working_copy import WorkingCopy
from desktop_app.ui.map.exchange.new_map_dialog import NewMapDialog
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.sample_store import sample
from desktop_app.ui.window import Window
from tests.sample_documents import sample as read_before
from tests.ui.shell.conftest import Answers

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def drop(window: Window, paths: tuple[Path, ...]) -> None:
    """Drops files on the window as another program would."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(400, 400), copy, data, button, none)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 400), copy, data, button, none))


def test_control_n_begins_a_project_from_figure_1(window: Window, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.opened, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert session.document.title == "My shop"
    assert session.document.entries == {}
    assert not session.is_modified
    assert window.windowTitle() == "My shop[*] — Dynacap"


def test_open_asks_for_a_file_and_remembers_it(window: Window, project: Path, answers: Answers, qtbot: QtBot) -> None:
    answers.open = project
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    assert window.session.path == project
    assert window.session.settings.recent == (project,)
    assert [entry.text() for entry in window.action_set.lists["list.recent"].actions()] == [str(project)]


def test_a_dropped_project_is_opened(window: Window, project: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        drop(window, (project,))
    assert window.session.path == project


def test_a_map_of_another_program_is_previewed_and_then_a_project_of_its_own(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "rain.json"
    kumu = {"elements": [{"label": "Rain"}, {"label": "Mood"}], "connections": [{"from": "Rain", "to": "Mood"}]}
    path.write_text(json.dumps(kumu), "utf-8")
    with qtbot.waitSignal(window.session.tasks.finished, timeout=20_000):
        drop(window, (path,))
    assert not window.session.is_open
    (dialog,) = window.findChildren(NewMapDialog)
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        dialog.take_button.click()
    assert [node.name.en for node in window.session.shop.content.figure.nodes] == ["Rain", "Mood"]
    qtbot.wait_until(lambda: window.pages.target == "map")


def test_spreadsheets_dropped_on_the_start_page_begin_a_project(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    files = (tmp_path / "orders.csv", tmp_path / "ads.csv")
    with qtbot.waitSignal(window.life.arrived, timeout=20_000) as arrived:
        drop(window, files)
    assert arrived.args == ["data", files]
    assert window.session.document.title == "My shop"


def test_a_file_that_is_no_project_is_a_banner(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    wrong = tmp_path / "wrong.dynacap"
    wrong.write_text("not a project", encoding="utf-8")
    with qtbot.waitSignal(window.session.tasks.failed, timeout=20_000):
        window.life.open(wrong)
    (notice,) = window.notices.host.notices
    assert notice.tone == "err"
    assert str(wrong) in notice.what.text()


def test_save_writes_where_the_person_says(opened: Window, answers: Answers, tmp_path: Path, qtbot: QtBot) -> None:
    opened.session.do(SetTitle("Second name"))
    assert opened.isWindowModified()
    answers.save = tmp_path / "copy.dynacap"
    qtbot.keyClick(opened, Qt.Key.Key_S, CONTROL | SHIFT)
    assert load(answers.save).title == "Second name"
    assert not opened.isWindowModified()
    opened.session.do(SetTitle("Third name"))
    qtbot.keyClick(opened, Qt.Key.Key_S, CONTROL)
    assert load(answers.save).title == "Third name"
    assert answers.asked == ["save"]


def test_a_file_that_cannot_be_written_is_a_banner(opened: Window, answers: Answers, tmp_path: Path) -> None:
    answers.save = tmp_path
    assert not opened.life.save_as()
    assert opened.notices.host.notices[0].tone == "err"


def test_leaving_unsaved_changes_asks_and_obeys(opened: Window, project: Path, answers: Answers) -> None:
    opened.session.do(SetTitle("Changed"))
    answers.leaving = "stay"
    opened.close()
    assert opened.isVisible()
    assert answers.asked == ["leave Changed"]
    answers.leaving = "save"
    assert opened.life.may_leave()
    assert load(project).title == "Changed"
    assert opened.life.may_leave()
    assert answers.asked == ["leave Changed"] * 2


def test_discarded_changes_are_not_in_the_file(opened: Window, project: Path, answers: Answers) -> None:
    opened.session.do(SetTitle("Changed"))
    answers.leaving = "discard"
    assert opened.life.may_leave()
    assert load(project).title == "Lanternfish"


def test_closing_keeps_how_the_window_was_left(window: Window, session: Session) -> None:
    window.resize(1200, 700)
    event = QCloseEvent()
    window.closeEvent(event)
    assert event.isAccepted()
    assert not session.settings.state("window").isEmpty()


def test_a_crash_is_offered_to_be_recovered(window: Window, profile: Profile, qtbot: QtBot) -> None:
    copy = WorkingCopy(profile.working, new_document("Before the crash"), None, modified=True)
    copy._connection.close()  # noqa: SLF001 - as the system does when a program dies
    window.notices.offer_recovery()
    assert "Before the crash" in window.notices.host.notices[0].what.text()
    remedy = next(button for button in window.notices.findChildren(QPushButton) if button.text() == "Recover")
    with qtbot.waitSignal(window.life.arrived, timeout=20_000):
        qtbot.mouseClick(remedy, Qt.MouseButton.LeftButton)
    assert window.session.document.title == "Before the crash"
    assert window.session.is_modified
    assert window.notices.host.notices == ()
    assert window.session.recoverable() == ()


def test_while_a_project_is_made_no_other_can_be_begun(window: Window, project: Path, qtbot: QtBot) -> None:
    beginnings = window.start_page.beginnings.buttons
    with qtbot.waitSignal(window.life.arrived, timeout=20_000) as arrived:
        window.life.new()
        window.life.open(project)
        assert not any(button.isEnabled() for button in beginnings.values())
    assert arrived.args == ["map", None]
    assert window.session.document.title == "My shop"
    assert all(button.isEnabled() for button in beginnings.values())


def test_the_small_sample_is_kept_for_the_next_time(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read stands ready: in `stories/test_sample` it is read in a process of its own."""

    def read(_apart: Apart, _work: object, size: str, _language: str, *, progress: Progress) -> Document:
        progress.at(0.5)
        return read_before(size)

    monkeypatch.setattr(Apart, "run", read)
    reads: list[float] = []
    progress = Progress(report=reads.append)
    first = sample("small", "en", profile.folder / "samples", progress)
    assert first.scenarios
    assert first.sources
    count = len(reads)
    assert sample("small", "en", profile.folder / "samples", progress) == first
    assert count > 0
    assert len(reads) == count
    (kept,) = (profile.folder / "samples").iterdir()
    kept.write_bytes(b"cut short")
    assert sample("small", "en", profile.folder / "samples", SILENT) == first
