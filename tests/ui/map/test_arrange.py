"""Nodes are lined up, spread evenly and tidied."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.scene import POSTER, WHOLE
from desktop_app.ui.session.session import Session
from tests.ui.map.hand import drag, key, spot_of

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_align_and_distribute_are_one_step_each(whole: MapPage, session: Session) -> None:
    chosen = (AMR, ROUTES, CELL)
    whole.scene.select_nodes(chosen)
    key(whole, Qt.Key.Key_Left, CONTROL | SHIFT)
    edges = {round(whole.scene.sheet.boxes[name].x, 6) for name in chosen}
    assert len(edges) == 1
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == "Align nodes"
    whole.canvas.commands.run("distribute_down")
    assert session.undo_stack.count() == 2


def test_tidying_what_is_selected_moves_nothing_else(whole: MapPage, session: Session) -> None:
    drag(whole, spot_of(whole, AMR), spot_of(whole, AMR) + QPoint(0, 90))
    before = dict(whole.scene.sheet.boxes)
    chosen = (AMR, ROUTES, "cap_log_reconfiguring")
    whole.scene.select_nodes(chosen)
    key(whole, Qt.Key.Key_T, CONTROL)
    moved = {name for name, box in whole.scene.sheet.boxes.items() if box != before[name]}
    assert moved
    assert moved <= set(chosen)
    key(whole, Qt.Key.Key_T, CONTROL | SHIFT)
    assert len(session.document.canvas.on(WHOLE)) == 103


def test_tidying_the_poster_puts_its_nodes_back(page: MapPage, session: Session) -> None:
    before = dict(page.scene.sheet.boxes)
    drag(page, spot_of(page, AMR), spot_of(page, AMR) + QPoint(50, 30))
    page.canvas.commands.run("tidy_all")
    assert dict(page.scene.sheet.boxes) == before
    assert session.document.canvas.on(POSTER) == {}
