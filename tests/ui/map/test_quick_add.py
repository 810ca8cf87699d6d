"""The box over the canvas that searches and adds."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.scene import WHOLE
from desktop_app.ui.session.session import Session
from tests.ui.map.hand import drag, key

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_space_opens_a_box_whose_enter_goes_to_what_is_there(whole: MapPage, session: Session) -> None:
    key(whole, Qt.Key.Key_Space)
    quick = whole.canvas.commands.quick
    assert quick.isVisible()
    assert quick.field.hasFocus()
    QTest.keyClicks(quick.field, "customs doc")
    QTest.keyClick(quick.field, Qt.Key.Key_Return)
    assert whole.scene.selected == "pay_docs"
    assert not quick.isVisible()
    assert session.undo_stack.count() == 0


def test_a_letter_opens_it_too_and_the_last_rows_add(whole: MapPage, session: Session) -> None:
    key(whole, Qt.Key.Key_G)
    quick = whole.canvas.commands.quick
    assert quick.field.text().lower() == "g"
    QTest.keyClicks(quick.field, "rid lanes")
    QTest.keyClick(quick.field, Qt.Key.Key_Down)
    QTest.keyClick(quick.field, Qt.Key.Key_Return)
    new = next(node for node in session.shop.content.figure.nodes if node.name.en.lower() == "grid lanes")
    assert new.kind == "lever"
    assert whole.scene.selected == new.id
    assert new.id in session.document.canvas.on(WHOLE)
    assert whole.scene.nodes[new.id].levels.level == session.value(f"map.{new.id}")
    session.undo_stack.undo()
    assert new.id not in whole.scene.nodes
    assert session.document.canvas.on(WHOLE) == {}


def test_escape_closes_the_box_and_gives_the_keyboard_back(whole: MapPage, qtbot: QtBot) -> None:
    key(whole, Qt.Key.Key_Space)
    QTest.keyClick(whole.canvas.commands.quick.field, Qt.Key.Key_Escape)
    assert not whole.canvas.commands.quick.isVisible()
    qtbot.wait_until(whole.view.hasFocus)


def test_a_link_let_go_on_nothing_asks_for_the_node_it_leads_to(whole: MapPage, session: Session) -> None:
    handle = whole.view.mapFromScene(whole.scene.nodes[AMR].handle())
    ground = next(
        spot
        for y in range(30, 500, 20)
        for x in range(60, 800, 20)
        for spot in [QPoint(x, y)]
        if not whole.scene.items(whole.view.mapToScene(spot))
        or not (whole.scene.node_at(whole.view.mapToScene(spot)) or whole.scene.link_at(whole.view.mapToScene(spot)))
    )
    drag(whole, handle, ground)
    quick = whole.canvas.commands.quick
    assert quick.isVisible()
    QTest.keyClicks(quick.field, "robots")
    QTest.keyClick(quick.field, Qt.Key.Key_Return)
    new = next(node for node in session.shop.content.figure.nodes if node.name.en == "robots")
    assert session.shop.content.figure.link(AMR, new.id) is not None


def test_while_a_link_is_drawn_by_keys_its_target_can_be_searched(whole: MapPage, session: Session) -> None:
    whole.canvas.show_node(AMR)
    key(whole, Qt.Key.Key_L)
    key(whole, Qt.Key.Key_S)
    quick = whole.canvas.commands.quick
    assert quick.isVisible()
    quick.field.clear()
    QTest.keyClicks(quick.field, "logistics seizing")
    QTest.keyClick(quick.field, Qt.Key.Key_Return)
    key(whole, Qt.Key.Key_Return)
    assert session.shop.content.figure.link(AMR, "cap_log_seizing") is not None


def test_without_a_node_l_types_a_letter(whole: MapPage) -> None:
    key(whole, Qt.Key.Key_L)
    assert whole.canvas.commands.quick.isVisible()
    assert whole.canvas.commands.quick.field.text().lower() == "l"
