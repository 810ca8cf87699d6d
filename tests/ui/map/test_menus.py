"""The context menus of the canvas, and the keys of its commands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop_app.ui.actions import ACTIONS
from desktop_app.ui.map.context_menu import entries
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.selection import Selection
from tests.ui.map.hand import key

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection((AMR,)),
        Selection((AMR, ROUTES)),
        Selection(link=(AMR, CELL)),
        Selection(note="comment_1"),
    ],
)
def test_every_context_menu_names_commands_with_their_keys(page: MapPage, selection: Selection) -> None:
    menu = page.canvas.menu.menu(selection)
    shown = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.data() for action in shown] == [command for command in entries(selection) if command]
    assert all(action.text() and not action.shortcut().isEmpty() for action in shown)
    shown[0].trigger()


def test_every_key_of_the_canvas_has_its_command(page: MapPage) -> None:
    for action in ACTIONS:
        if action.within == "map":
            assert action.id.removeprefix("map.") in page.canvas.commands.handlers
            assert all(not QKeySequence(keys).isEmpty() for keys in action.shortcuts)


def test_control_a_selects_everything_and_escape_nothing(page: MapPage) -> None:
    page.view.setFocus()
    key(page, Qt.Key.Key_A, CONTROL)
    assert len(page.scene.selection.nodes) == 30
    key(page, Qt.Key.Key_Escape)
    assert page.scene.selection == Selection()
