"""Comments and frames are written, moved, resized and deleted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session
from tests.ui.map.hand import drag, key

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_comments_are_written_moved_and_deleted(page: MapPage, session: Session) -> None:
    page.canvas.commands.run("comment")
    field = page.canvas.commands.field
    QTest.keyClicks(field, "Ask Li")
    QTest.keyClick(field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(field, "and Wang")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (comment,) = session.document.canvas.comments
    assert comment.text == "Ask Li\nand Wang"
    item = page.scene.notes.items[comment.id]
    spot = page.view.mapFromScene(item.box().center())
    drag(page, spot, spot + QPoint(64, 48))
    assert session.document.canvas.comments[0].at != comment.at
    key(page, Qt.Key.Key_Delete)
    assert session.document.canvas.comments == ()
    session.undo_stack.undo()
    assert page.scene.notes.items


def test_a_frame_takes_its_nodes_along_and_is_resized(page: MapPage, session: Session) -> None:
    page.scene.select_nodes((AMR, ROUTES))
    page.canvas.commands.run("frame")
    QTest.keyClick(page.canvas.commands.field, Qt.Key.Key_Escape)
    (frame,) = session.document.canvas.frames
    item = page.scene.notes.items[frame.id]
    before = page.scene.sheet.boxes[AMR].centre
    title = page.view.mapFromScene(item.box().topLeft() + QPointF(30, 2))
    drag(page, title, title + QPoint(0, 60))
    moved = session.document.canvas.frames[0].box
    assert moved.y > frame.box.y
    assert page.scene.sheet.boxes[AMR].centre.y - before.y == pytest.approx(moved.y - frame.box.y)
    session.undo_stack.undo()
    assert page.scene.sheet.boxes[AMR].centre == before
    corner = page.view.mapFromScene(item.box().bottomRight())
    drag(page, corner, corner + QPoint(80, 60))
    assert session.document.canvas.frames[0].box.width > frame.box.width
