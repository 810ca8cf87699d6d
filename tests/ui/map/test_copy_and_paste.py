"""Parts of the map are copied, cut, pasted and duplicated."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session
from tests.ui.map.hand import covered, key

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_copy_paste_and_duplicate(whole: MapPage, session: Session) -> None:
    whole.scene.select_nodes((AMR, "cap_log_reconfiguring"))
    assert session.shop.content.figure.link(AMR, "cap_log_reconfiguring") is not None
    key(whole, Qt.Key.Key_C, CONTROL)
    key(whole, Qt.Key.Key_V, CONTROL)
    pasted = whole.scene.selection.nodes
    assert len(pasted) == 2
    figure = session.shop.content.figure
    assert {figure[name].name.en for name in pasted} == {
        f"{figure[name].name.en} (2)" for name in (AMR, "cap_log_reconfiguring")
    }
    assert covered(whole, pasted) == []
    assert figure.link(*sorted(pasted, key=lambda name: figure[name].kind, reverse=True)) is not None
    key(whole, Qt.Key.Key_D, CONTROL)
    assert covered(whole, whole.scene.selection.nodes) == []
    assert len(session.shop.content.figure.nodes) == 107
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.document.map is None or len(session.shop.content.figure.nodes) == 103


def test_cut_takes_away_and_paste_brings_back(whole: MapPage, session: Session) -> None:
    whole.scene.select(ROUTES)
    name = session.shop.content.figure[ROUTES].name
    key(whole, Qt.Key.Key_X, CONTROL)
    assert ROUTES not in session.shop.content.figure
    key(whole, Qt.Key.Key_V, CONTROL)
    assert session.shop.content.figure[whole.scene.selected].name == name


def test_what_is_no_part_of_a_map_is_refused_with_the_reason(whole: MapPage, session: Session, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("a shopping list")
    with qtbot.waitSignal(session.refused) as refused:
        key(whole, Qt.Key.Key_V, CONTROL)
    assert "no part of a map" in str(refused.args[0])
