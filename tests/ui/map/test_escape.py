"""Esc ends whatever a hand has begun on the canvas: nothing is changed, and letting go then does nothing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from desktop_app.core.map.geometry import Box, Point
from desktop_app.ui.map.gestures.draw_link import DrawLink
from desktop_app.ui.map.gestures.gesture import Gesture
from desktop_app.ui.map.gestures.lasso import Lasso
from desktop_app.ui.map.gestures.move_end import MoveEnd
from desktop_app.ui.map.gestures.move_landing import MoveLanding
from desktop_app.ui.map.gestures.move_nodes import MoveNodes
from desktop_app.ui.map.gestures.move_note import MoveNote, ResizeFrame
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session
from tests.ui.map.hand import LEFT, drag, handle_of, key, spot_of

CELL, LINK = "cap_log_sensing", ("log_visibility", "cap_log_sensing")
AWAY = QPoint(70, 30)


def beginnings(page: MapPage) -> Iterator[tuple[type[Gesture], QPoint]]:
    """Every gesture that a drag begins, with a place of the view where it does."""
    scene, view = page.scene, page.view
    yield MoveNodes, spot_of(page, CELL)
    yield DrawLink, handle_of(page, CELL)
    mark = min(mark for mark in scene.moderators.marks() if mark[0] == LINK)
    yield MoveLanding, view.mapFromScene(scene.moderators.place_of(mark) or QPointF())
    scene.select_only(Selection(link=LINK))
    end = next(link.route.end for link in scene.sheet.links if link.ends == LINK)
    yield MoveEnd, view.mapFromScene(QPointF(end.x - 3, end.y))
    scene.select("")
    comment, frame = scene.notes.items.values()
    for note, gesture in ((comment, MoveNote), (frame, ResizeFrame)):
        view.look_at(note.sceneBoundingRect().center())
        box = note.box()
        yield gesture, view.mapFromScene(box.center() if gesture is MoveNote else box.bottomRight() - QPointF(4, 4))
    yield Lasso, view.mapFromScene(scene.sceneRect().topLeft() - QPointF(60, 60))


def test_escape_ends_every_gesture(whole: MapPage, session: Session) -> None:
    whole.canvas.editor.notes.add_comment(Point(-200, -200))
    whole.canvas.editor.notes.add_frame(Box(-400, -400, 300, 150))
    steps, document = session.undo_stack.count(), session.document
    for wanted, start in beginnings(whole):
        drag(whole, start, start + AWAY, drop=False)
        assert type(whole.view.hands.gesture) is wanted
        key(whole, Qt.Key.Key_Escape)
        assert whole.view.hands.gesture is None
        QTest.mouseRelease(whole.view.viewport(), LEFT, pos=start + AWAY)
        assert (session.undo_stack.count(), session.document) == (steps, document), wanted
