"""The plan by quarter: bars moved by mouse and keys, one step of undo each, and the answer that follows."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.project.edits import AddScenario, SetScenarioInput
from desktop_app.ui.analyse.gantt import Gantt
from desktop_app.ui.analyse.page import AnalysePage
from desktop_app.ui.analyse.question_view import DOUBT
from desktop_app.ui.analyse.roadmap_form import RoadmapForm
from tests.ui.analyse.asking import WAIT, answered, opened

RADAR, CONTENT = "market_radar", "aigc_content"


@pytest.fixture
def gantt(page: AnalysePage) -> Gantt:
    """The bars of two initiatives, over twelve quarters."""
    session = page.session
    changes = {f"map.on_{RADAR}": 1.0, f"map.on_{CONTENT}": 1.0}
    session.do(AddScenario(Scenario("two", Names("Two", "两项"), changes)))
    session.choose("two")
    form = opened(page, "roadmap").form
    assert isinstance(form, RoadmapForm)
    return form.gantt


def drag(gantt: Gantt, initiative: str, start: float, *stops: float) -> None:
    """Takes what stands at a time in the row of an initiative and brings it to others, one after the other."""
    QTest.mousePress(gantt, Qt.MouseButton.LeftButton, pos=gantt.place_of(initiative, start).toPoint())
    for stop in stops:
        QTest.mouseMove(gantt, gantt.place_of(initiative, stop).toPoint())
    QTest.mouseRelease(gantt, Qt.MouseButton.LeftButton, pos=gantt.place_of(initiative, stops[-1]).toPoint())


def start_of(page: AnalysePage, initiative: str) -> object:
    chosen = page.session.chosen
    assert chosen is not None
    return chosen.changes.get(f"map.start_{initiative}", page.session.today(f"map.start_{initiative}"))


def test_a_dragged_bar_begins_later_in_the_scenario_as_one_step(page: AnalysePage, gantt: Gantt) -> None:
    session = page.session
    assert [row.bar.initiative for row in gantt.rows] == [RADAR, CONTENT]
    bar = gantt.rows[0].bar
    before = session.undo_stack.count()
    drag(gantt, RADAR, bar.start, bar.start + 1, bar.start + 2, bar.start + 3)
    assert start_of(page, RADAR) == bar.start + 3
    assert gantt.rows[0].bar.start == bar.start + 3
    assert session.undo_stack.count() == before + 1
    assert start_of(page, CONTENT) == gantt.rows[1].bar.start
    session.undo_stack.undo()
    assert start_of(page, RADAR) == bar.start
    assert gantt.rows[0].bar.start == bar.start


def test_no_bar_begins_before_the_first_quarter(page: AnalysePage, gantt: Gantt) -> None:
    bar = gantt.rows[0].bar
    drag(gantt, RADAR, bar.start, bar.start - 5)
    assert start_of(page, RADAR) == 1.0


def test_the_handle_sets_the_ramp_for_today_and_all(page: AnalysePage, gantt: Gantt) -> None:
    session, name = page.session, f"map.tau_{CONTENT}"
    bar = gantt.rows[1].bar
    drag(gantt, CONTENT, bar.in_use, bar.in_use + 2)
    after = gantt.rows[1].bar
    assert after.in_use == pytest.approx(bar.in_use + 2, abs=0.2)
    assert session.today(name) == pytest.approx((after.in_use - after.start + 1) / math.log(10))
    assert session.document.entries[name].provenance.status == "entered"
    session.undo_stack.undo()
    assert gantt.rows[1].bar.tau == bar.tau


def test_keys_walk_the_rows_move_the_bar_and_its_handle_and_reset_it(page: AnalysePage, gantt: Gantt) -> None:
    before = gantt.rows[1].bar
    gantt.setFocus()
    QTest.keyClick(gantt, Qt.Key.Key_Down)
    assert gantt.current == 1
    QTest.keyClick(gantt, Qt.Key.Key_Right)
    assert start_of(page, CONTENT) == before.start + 1
    assert f"quarter {before.start + 1:.0f}" in gantt.accessibleDescription()
    QTest.keyClick(gantt, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert gantt.rows[1].bar.in_use == pytest.approx(before.in_use + 2)
    QTest.keyClick(gantt, Qt.Key.Key_Home)
    assert gantt.rows[1].bar == before


def test_what_begins_before_something_it_needs_is_said_and_mended(page: AnalysePage, gantt: Gantt) -> None:
    session, needed, name = page.session, "shipment_visibility", "smart_routing"
    changes = {f"map.on_{needed}": 1.0, f"map.on_{name}": 1.0, f"map.start_{name}": 3.0}
    session.do(AddScenario(Scenario("order", Names("Order", "先后"), changes)))
    session.choose("order")
    assert DOUBT not in page.view.banners.keys
    bar = next(row.bar for row in gantt.rows if row.bar.initiative == needed)
    drag(gantt, needed, bar.start, bar.start + 5)
    assert DOUBT in page.view.banners.keys
    notice = next(notice for notice in page.view.banners.notices if "which it needs" in notice.what.text())
    assert needed not in notice.what.text(), "names, not ids"
    (mend,) = (button for button in page.view.banners.findChildren(QPushButton) if button.text() == "Begin it in time")
    mend.click()
    assert start_of(page, name) == start_of(page, needed) == bar.start + 5
    assert DOUBT not in page.view.banners.keys
    session.undo_stack.undo()
    assert DOUBT in page.view.banners.keys


def test_a_scenario_without_initiatives_says_what_to_do(page: AnalysePage, gantt: Gantt) -> None:
    session = page.session
    session.do(AddScenario(Scenario("other", Names("Other", "其他"), {"company.return_rate": 0.1})))
    session.choose("other")
    assert not gantt.rows
    assert "Switch one on" in gantt.accessibleDescription()


def test_the_bars_follow_the_project_and_the_quarters_looked_at(page: AnalysePage, gantt: Gantt) -> None:
    form = page.view.form
    assert isinstance(form, RoadmapForm)
    page.session.do(SetScenarioInput("two", f"map.on_{RADAR}", None))
    assert [row.bar.initiative for row in gantt.rows] == [CONTENT]
    form.quarters.setValue(20)
    assert gantt.quarters == 20


def test_an_answer_follows_a_bar_that_was_moved_and_stands_over_its_quarters(
    page: AnalysePage, gantt: Gantt, qtbot: QtBot
) -> None:
    view = page.view
    answered(view, qtbot)
    before = view.finding.words.text()
    qtbot.waitUntil(lambda: view.finding.canvas.picture.drawing is not None, timeout=WAIT)
    drawing = view.finding.canvas.picture.drawing
    assert drawing is not None
    for quarter in (0.0, 12.0):
        curve = view.finding.canvas.picture.mapTo(view, QPoint(round(drawing.across(quarter)), 0)).x()
        assert gantt.mapTo(view, gantt.place_of(RADAR, quarter).toPoint()).x() == pytest.approx(curve, abs=2)
    gantt.setFocus()
    with qtbot.waitSignal(view.answered, timeout=WAIT):
        QTest.keyClick(gantt, Qt.Key.Key_Right)
    assert view.finding.words.text() != before
    assert not view.banners.keys
