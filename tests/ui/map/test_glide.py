"""The map moves from old to new, unless the system is to keep still."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.map.geometry import Point
from desktop_app.ui.map import glide
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session

AMR = "log_amr"


@pytest.mark.parametrize("time", [0, 250])
def test_nodes_come_from_where_they_were(
    page: MapPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, time: int
) -> None:
    monkeypatch.setattr(glide, "layout_time", lambda: time)
    before = page.scene.sheet.boxes[AMR].centre
    assert page.canvas.editor.move({AMR: Point(before.x + 200, before.y + 100)})
    after = page.scene.sheet.boxes[AMR].centre
    assert (after.x, after.y) == (before.x + 200, before.y + 100)
    item = page.scene.nodes[AMR]
    if time:
        assert item.pos().x() < after.x - 50
    qtbot.wait_until(lambda: item.pos().toTuple() == (after.x, after.y))
    session.undo_stack.undo()
    page.canvas.show_document()
    assert page.scene.nodes[AMR].pos().toTuple() == (before.x, before.y)


def test_what_is_dragged_is_already_there(page: MapPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glide, "layout_time", lambda: 250)
    before = page.scene.sheet.boxes[AMR].centre
    page.scene.nodes[AMR].setPos(before.x + 40, before.y)
    page.canvas.editor.move({AMR: Point(before.x + 40, before.y)})
    assert page.scene.nodes[AMR].pos().x() == before.x + 40
