"""Every command of the canvas does by its keys alone what it is named for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from desktop_app.core.map.geometry import Box, Point
from desktop_app.ui.map.command_table import ARRANGES, COMMANDS, EDITS, WALKS, Command
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session
from tests.ui.map.hand import key

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
VISIBILITY, QUALITY = ("log_visibility", CELL), "ch_data_quality"
LINK, LANDING = Selection(link=VISIBILITY), Selection(link=VISIBILITY, landing=QUALITY)
NODE, NODES = Selection((AMR,)), Selection((AMR, ROUTES, CELL))
Seen = Callable[[MapPage], object]


def nodes(page: MapPage) -> object:
    return set(page.scene.nodes)


def selected(page: MapPage) -> object:
    return page.scene.selection


def places(page: MapPage) -> object:
    notes = [item.box().getRect() for item in page.scene.notes.items.values()]
    return dict(page.scene.sheet.boxes), notes, page.scene.moderators.place_of((VISIBILITY, QUALITY))


def part_seen(page: MapPage) -> object:
    return page.view.mapToScene(page.view.viewport().rect()).boundingRect().getRect()


def gesture(page: MapPage) -> object:
    return type(page.view.hands.gesture)


def box_open(page: MapPage) -> object:
    return page.canvas.commands.quick.isVisible(), page.canvas.commands.field.isVisible()


def copied(_page: MapPage) -> object:
    clipboard = QGuiApplication.clipboard()
    return clipboard.text(), clipboard.image().isNull()


DOES: dict[str, Seen] = {
    **dict.fromkeys(("delete", "duplicate", "cut", "paste"), nodes),
    **dict.fromkeys(("link", "begin_elsewhere", "moderate"), gesture),
    **dict.fromkeys(("add", "rename", "comment", "frame"), box_open),
    **dict.fromkeys(("copy", "copy_picture"), copied),
    **dict.fromkeys(("fit",), part_seen),
    **dict.fromkeys((name for name in ARRANGES if name), places),
    **{name: selected for name in WALKS if name.startswith(("next_", "previous_", "extend_"))},
    **{name: places for name in WALKS if name.startswith("move_")},
    **{name: part_seen for name in WALKS if name.startswith("look_")},
    "select_all": selected,
}
ABOUT: dict[str, Selection] = {
    **dict.fromkeys(ARRANGES, NODES),
    **dict.fromkeys(("begin_elsewhere",), LINK),
}


def press(page: MapPage, keys: str) -> None:
    QTest.keySequence(page.view, QKeySequence(keys))


def test_every_command_is_told_here_what_it_does() -> None:
    assert {command.id for command in COMMANDS} == set(DOES)
    assert {name for name in (*EDITS, *ARRANGES, *WALKS) if name} == set(DOES)


def test_every_command_does_it_by_each_of_its_keys(whole: MapPage, session: Session) -> None:
    whole.canvas.editor.notes.add_comment(Point(-200, -200))
    whole.canvas.editor.notes.add_frame(Box(-400, -400, 300, 150))
    idle = []
    for command in COMMANDS:
        for keys in command.keys:
            _begin(whole, session, command)
            before = DOES[command.id](whole)
            press(whole, keys)
            if DOES[command.id](whole) == before:
                idle.append(f"{command.id} by {keys}")
            _end(whole, session)
    assert idle == []


@pytest.mark.parametrize("chosen", [LINK, LANDING], ids=["link", "landing"])
def test_what_is_about_a_link_is_done_by_keys_too(whole: MapPage, session: Session, chosen: Selection) -> None:
    for command, does in (("moderate", gesture), ("link", gesture), ("next_link", selected)):
        _choose(whole, chosen)
        before = does(whole)
        press(whole, next(known.keys[0] for known in COMMANDS if known.id == command))
        assert does(whole) != before, command
        key(whole, Qt.Key.Key_Escape)
    assert session.undo_stack.count() == 0


def test_a_landing_and_a_frame_are_moved_and_a_frame_is_made_larger(whole: MapPage, session: Session) -> None:
    frame = whole.canvas.editor.notes.add_frame(Box(-400, -400, 300, 150))
    on_frame = Selection(note=frame)
    for chosen, keys in ((LANDING, "Ctrl+Right"), (on_frame, "Ctrl+Down"), (on_frame, "Alt+Shift+Right")):
        _choose(whole, chosen)
        before, steps = places(whole), session.undo_stack.count()
        press(whole, keys)
        press(whole, keys)
        assert places(whole) != before, keys
        assert session.undo_stack.count() == steps + 1, keys


def _begin(page: MapPage, session: Session, command: Command) -> None:
    """What a person has selected before: a part of the map on the clipboard, some nodes or a link."""
    QGuiApplication.clipboard().clear()
    if command.id == "paste":
        _choose(page, NODE)
        page.canvas.commands.run("copy")
    page.view.zoom_to(1.0)
    _choose(page, ABOUT.get(command.id, NODE))
    assert session.is_open


def _choose(page: MapPage, selection: Selection) -> None:
    page.scene.select_only(selection)
    page.view.setFocus()


def _end(page: MapPage, session: Session) -> None:
    page.view.hands.cancel()
    page.canvas.commands.quick.hide()
    page.canvas.commands.field.hide()
    while session.undo_stack.index() > 2:
        session.undo_stack.undo()
