"""How fast the whole map is painted and dragged, against copying a picture of the same size once."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.core.project.document import new_document
from desktop_app.ui.map.canvas import MapCanvas
from desktop_app.ui.map.gestures.gesture import Pointer
from desktop_app.ui.map.gestures.move_nodes import MoveNodes
from desktop_app.ui.map.scene import WHOLE
from desktop_app.ui.map.shapes import ALL_NAMES_FROM
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme
from tests.bench.measure import Work, interleaved, is_steady
from tests.bench.row import Row, of_pairs

SIZE = (1600, 900)
TAKEN, STEP, WAY = "cap_log_sensing", 8.0, 20
REPAINT_GOAL, DRAG_GOAL = 120.0, 60.0
"""How many times as long as the blit each may take: limits against falling back."""


def map_repaint() -> Row:
    """The whole map painted from nothing."""
    return _against_a_blit("map_repaint", "full repaint of the whole map against a blit", REPAINT_GOAL, _repaint)


def map_drag() -> Row:
    """One step of dragging a node with many links, to the pixels."""
    return _against_a_blit("map_drag", "a step of dragging a node against a blit", DRAG_GOAL, _drag)


def _repaint(canvas: MapCanvas) -> Work:
    return canvas.view.viewport().repaint


def _drag(canvas: MapCanvas) -> Work:
    start = canvas.scene.nodes[TAKEN].middle()
    gesture = MoveNodes(canvas.view.stage, Pointer(start, QPoint()), TAKEN)
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1
        gesture.move(Pointer(QPointF(start.x() + STEP * (steps % WAY), start.y() + STEP * (steps % 3)), QPoint()))
        QApplication.processEvents()

    return step


def _against_a_blit(row_id: str, what: str, goal: float, work: Callable[[MapCanvas], Work]) -> Row:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    apply_theme(cast("QApplication", app), "light")
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Profile(Path(folder)))
        session.start(new_document("Bench"))
        canvas = _shown(session)
        pairs = interleaved(work(canvas), _blit())
        canvas.view.hands.cancel()
        canvas.close()
        session.close()
    return of_pairs(row_id, what, pairs, goal, is_steady(_blit()))


def _shown(session: Session) -> MapCanvas:
    canvas = MapCanvas(session)
    canvas.legend.hide()
    canvas.resize(*SIZE)
    canvas.show()
    canvas.show_document()
    canvas.show_view(WHOLE)
    canvas.retranslate()
    QApplication.processEvents()
    assert canvas.view.zoom >= ALL_NAMES_FROM, "the goals are for a map on which names are written"
    return canvas


def _blit() -> Work:
    source, target = (QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied) for _ in range(2))
    source.fill(0)

    def copy() -> None:
        with QPainter(target) as painter:
            painter.drawImage(0, 0, source)

    return copy
