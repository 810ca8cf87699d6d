"""Levels are moved by slider and keys, and only what they change is painted anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.project.level_edit import level_edit
from desktop_app.ui.forms.level_slider import centre_of
from desktop_app.ui.map.inspector.inspector import LEVEL
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import TODAY, Session
from tests.ui.map.hand import click, spot_of

CELL = "cap_log_sensing"


def number(session: Session, name: str, scenario: str | None = None) -> float:
    value = session.value(name, scenario)
    assert isinstance(value, float)
    return value


def test_a_level_moves_with_its_slider_as_one_step_that_can_be_undone(page: MapPage, session: Session) -> None:
    click(page, spot_of(page, "log_amr"))
    assert page.inspector.panel == LEVEL
    slider = page.inspector.node.level.row.slider
    before = number(session, "map.log_amr")
    start = centre_of(slider).toPoint()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for step in (30, 60, 110):
        QTest.mouseMove(slider, start + QPoint(step, 0))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=start + QPoint(110, 0))
    moved = number(session, "map.log_amr")
    assert moved == pytest.approx(slider.level / 5)
    assert moved > before + 0.2
    assert page.scene.nodes["log_amr"].levels.level == moved
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert number(session, "map.log_amr") == before
    assert page.scene.nodes["log_amr"].levels.level == before
    assert slider.level == pytest.approx(5 * before, abs=0.01)
    session.undo_stack.redo()
    assert number(session, "map.log_amr") == moved


def test_keys_move_a_level_and_today_is_set_where_no_scenario_is_chosen(page: MapPage, session: Session) -> None:
    session.choose(TODAY)
    click(page, spot_of(page, CELL))
    slider = page.inspector.node.level.row.slider
    slider.setFocus()
    before = number(session, "map.cap_log_sensing")
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert number(session, "map.cap_log_sensing") == pytest.approx(before + 0.02)
    assert session.document.entries["map.level_cap_log_sensing"].provenance.status == "entered"
    session.choose("plan")
    now = session.document
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert session.document is now


def test_moving_a_level_repaints_only_the_nodes_it_changes(page: MapPage, session: Session, qapp: QApplication) -> None:
    qapp.processEvents()
    before = {name: item.repaints for name, item in page.scene.nodes.items()}
    levels = {name: item.levels.level for name, item in page.scene.nodes.items()}
    session.do(level_edit(session.shop, "plan", "log_amr", 0.9))
    qapp.processEvents()
    changed = {name for name, item in page.scene.nodes.items() if abs(item.levels.level - levels[name]) > 2e-3}
    painted = {name for name, item in page.scene.nodes.items() if item.repaints > before[name]}
    assert {"log_amr", "cap_log_reconfiguring"} <= changed
    assert "tech_genai" not in painted
    assert changed <= painted
    assert len(painted) < 15


def test_a_hidden_page_waits_until_it_is_seen(page: MapPage, session: Session) -> None:
    page.hide()
    old = page.scene.nodes["log_amr"].levels
    session.do(level_edit(session.shop, "plan", "log_amr", 0.9))
    assert page.scene.nodes["log_amr"].levels == old
    page.show()
    assert page.scene.nodes["log_amr"].levels.level == pytest.approx(0.9)
