"""Asking by keys, stopping, answers that grow old, and what is said where nothing can be asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core.project.edits import SetScenarioInput
from desktop_app.ui.analyse.page import AnalysePage
from desktop_app.ui.analyse.question_view import OLD, STOPPED
from desktop_app.ui.analyse.questions import QUESTIONS
from desktop_app.ui.session.session import TODAY
from tests.ui.analyse.asking import WAIT, answered, opened
from tests.ui.spoken import doubled


def test_the_arrows_walk_the_questions(page: AnalysePage) -> None:
    page.list.rows.setFocus()
    for question in QUESTIONS[1:]:
        QTest.keyClick(page.list.rows, Qt.Key.Key_Down)
        assert page.view.question is question
        assert not doubled(page)


def test_run_is_reached_and_pressed_by_keys(page: AnalysePage, qtbot: QtBot) -> None:
    view = opened(page, "grid")
    view.run.setFocus()
    with qtbot.waitSignal(view.answered, timeout=WAIT):
        QTest.keyClick(view.run, Qt.Key.Key_Space)
    assert view.finding.isVisible()


def test_an_answer_grows_old_with_the_project_and_with_the_controls(page: AnalysePage, qtbot: QtBot) -> None:
    view, session = opened(page, "grid"), page.session
    answered(view, qtbot)
    chosen = session.chosen
    assert chosen is not None
    session.do(SetScenarioInput(chosen.id, next(iter(chosen.changes)), 0.5))
    assert OLD in view.banners.keys
    session.undo_stack.undo()
    assert OLD not in view.banners.keys
    view.form.kpi.choose("company.net_revenue")  # type: ignore[attr-defined]
    assert OLD in view.banners.keys
    with qtbot.waitSignal(view.answered, timeout=WAIT):
        view.ask()
    assert OLD not in view.banners.keys


def test_what_is_stopped_finds_nothing(page: AnalysePage, qtbot: QtBot) -> None:
    view = opened(page, "odds")
    with qtbot.waitSignal(page.session.tasks.cancelled, timeout=WAIT):
        QTest.mouseClick(view.run, Qt.MouseButton.LeftButton)
        assert not view.run.isEnabled()
        view.progress.cancel_requested.emit()
    assert STOPPED in view.banners.keys
    assert view.empty.isVisible()
    assert view.run.isEnabled()


def test_without_a_scenario_the_way_to_one_is_shown(page: AnalysePage, qtbot: QtBot) -> None:
    page.session.choose(TODAY)
    view = opened(page, "odds")
    assert not view.run.isEnabled()
    with qtbot.waitSignal(page.go) as asked:
        QTest.mouseClick(view.empty.primary, Qt.MouseButton.LeftButton)
    assert asked.args is not None
    assert asked.args[0] == "whatif.company"
