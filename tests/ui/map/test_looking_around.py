"""The poster in its view: fit, zoom, pan, focus, and walking by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.map.inspector.inspector import LEVEL
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import TODAY, Session
from tests.ui.map.hand import click, spot_of

CELL = "cap_log_sensing"


def number(session: Session, name: str, scenario: str | None = None) -> float:
    value = session.value(name, scenario)
    assert isinstance(value, float)
    return value


def test_the_poster_fits_and_shows_the_levels_that_core_computes(page: MapPage, session: Session) -> None:
    assert page.scene.sceneRect().width() * page.view.zoom <= page.view.viewport().width() + 1
    assert page.scene.sceneRect().height() * page.view.zoom <= page.view.viewport().height() + 1
    assert len(page.scene.nodes) == 30
    for name, item in page.scene.nodes.items():
        assert item.levels.level == number(session, f"map.{name}")
        assert item.levels.today == number(session, f"map.{name}", TODAY)
    assert page.scene.nodes[CELL].levels.level > page.scene.nodes[CELL].levels.today


def test_a_click_selects_and_a_click_on_nothing_ends_it(page: MapPage) -> None:
    click(page, spot_of(page, CELL))
    assert page.scene.selected == CELL
    assert page.inspector.node.head.isVisible()
    assert page.scene.nodes[CELL].opacity() == 1
    assert page.scene.nodes["tech_ml"].opacity() == 1
    assert page.scene.nodes["pay_docs"].opacity() == pytest.approx(0.26)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, page.view.viewport().height() - 4))
    assert page.scene.selected == ""
    assert page.inspector.overview.isVisible()
    assert all(item.opacity() == 1 for item in page.scene.nodes.values())


def test_the_wheel_zooms_at_the_pointer(page: MapPage) -> None:
    place = spot_of(page, "cap_pay_seizing")
    before, zoom = page.view.mapToScene(place), page.view.zoom
    spot = QPointF(place)
    event = QWheelEvent(
        spot,
        page.view.viewport().mapToGlobal(spot),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.view.viewport(), event)
    after = page.view.mapToScene(place)
    assert page.view.zoom > 1.3 * zoom
    assert abs(after.x() - before.x()) < 2
    assert abs(after.y() - before.y()) < 2
    assert page.tools.zoom.text().startswith(f"{page.view.zoom:.0%}"[:-1])
    QTest.mouseClick(page.tools.fit, Qt.MouseButton.LeftButton)
    assert page.view.zoom == pytest.approx(zoom, rel=0.01)


def test_dragging_with_the_middle_button_pans_and_selects_nothing(page: MapPage) -> None:
    page.view.zoom_by(2)
    start = QPoint(200, 300)
    before = page.view.mapToScene(start)
    port = page.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.MiddleButton, pos=start)
    QTest.mouseMove(port, QPoint(240, 330))
    QTest.mouseMove(port, QPoint(280, 350))
    QTest.mouseRelease(port, Qt.MouseButton.MiddleButton, pos=QPoint(280, 350))
    after = page.view.mapToScene(QPoint(280, 350))
    assert abs(after.x() - before.x()) < 2
    assert abs(after.y() - before.y()) < 2
    assert page.scene.selected == ""


def test_keys_walk_from_node_to_node_and_open_the_level(page: MapPage) -> None:
    page.view.setFocus()
    click(page, spot_of(page, CELL))
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert page.scene.selected == "cap_log_seizing"
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.scene.selected == "cap_mkt_seizing"
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert page.inspector.panel == LEVEL
    assert page.inspector.node.level.row.slider.hasFocus()
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert page.scene.selected == ""
    zoom = page.view.zoom
    QTest.keyClick(page.view, Qt.Key.Key_Plus)
    assert page.view.zoom > zoom
    QTest.keyClick(page.view, Qt.Key.Key_Home)
    assert page.view.zoom == pytest.approx(zoom)
