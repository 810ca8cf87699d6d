"""A map of 500 nodes and 1,500 links, opened and dragged, against NodeGraphQt with the same nodes and links."""

from __future__ import annotations

import importlib
import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication

from desktop_app.core.language.model import Names
from desktop_app.core.map.drawing import draw_link
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.node import DIMENSIONS, Kind, Node
from desktop_app.core.project.document import new_document
from desktop_app.core.project.edits import ReplaceMap
from desktop_app.core.project.shop import Shop
from desktop_app.ui.map.canvas import MapCanvas
from desktop_app.ui.map.gestures.gesture import Pointer
from desktop_app.ui.map.gestures.move_nodes import MoveNodes
from desktop_app.ui.map.scene import WHOLE
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme
from tests.bench.measure import Work, cpu_seconds, interleaved, is_steady
from tests.bench.row import Row, of_pairs

NODES, LINKS, SOURCES = 500, 1500, 250
SIZE = (1600, 900)
PAIRS = {True: 3, False: 9}
"""An opening takes seconds, a step of dragging milliseconds."""
ACROSS, PITCH = 25, (230.0, 80.0)
TAKEN, STEP = 120, 8.0
OPENING_GOAL, DRAG_GOAL = 0.1, 1.0
PACKAGES = "packaging/bench-packages.txt"
Ends = tuple[int, int]


def large_map_opening() -> Row:
    """From the map as it was read to the pixels."""
    return _against("large_map_opening", "opening 500 nodes and 1,500 links / NodeGraphQt", OPENING_GOAL, opens=True)


def large_map_drag() -> Row:
    """One step of dragging a node with links, to the pixels."""
    return _against("large_map_drag", "a step of dragging among 500 nodes / NodeGraphQt", DRAG_GOAL, opens=False)


def _against(row_id: str, what: str, goal: float, *, opens: bool) -> Row:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_PREFERRED_BINDING"] = "PySide6"
    app = QApplication.instance() or QApplication([])
    apply_theme(cast("QApplication", app), "light")
    ours, theirs = (_open, _open_peer) if opens else (_drag, _drag_peer)
    with _session() as session:
        try:
            peer = importlib.import_module("NodeGraphQt")
        except ImportError as missing:
            note = f"{missing}; install what {PACKAGES} names"
            return Row(row_id, what, "s", cpu_seconds(ours(session)), None, None, goal, None, note)
        work = ours(session), theirs(peer)
        return of_pairs(row_id, what, interleaved(*work, PAIRS[opens]), goal, is_steady(work[1], PAIRS[opens]))


def place(number: int) -> tuple[float, float]:
    """Where a node stands, in both programs."""
    return (number % ACROSS * PITCH[0], number // ACROSS * PITCH[1])


@cache
def ends() -> tuple[Ends, ...]:
    """The links, the same at every run: from the first half to the second, and forwards within that."""
    dice = random.Random(1)  # noqa: S311 a map to measure with, nothing secret
    found: dict[Ends, None] = {}
    while len(found) < LINKS:
        source, target = dice.randrange(NODES), dice.randrange(SOURCES, NODES)
        if source < target:
            found[source, target] = None
    return tuple(found)


@contextmanager
def _session() -> Iterator[Session]:
    document = ReplaceMap(_drawn(), {("whole", f"n{n}"): Point(*place(n)) for n in range(NODES)})
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Profile(Path(folder)))
        session.start(document.apply(new_document("Bench"))[0])
        yield session
        session.close()


def _drawn() -> DrawnMap:
    figure = replace(Shop(new_document("Bench")).content.figure, nodes=tuple(map(_node, range(NODES))), links=())
    links = [draw_link(figure, f"n{a}", f"n{b}", "+", 0.25, delayed=False).link for a, b in ends()]
    return DrawnMap(figure.nodes, tuple(links))


def _node(number: int) -> Node:
    kind: Kind = "technology" if number < SOURCES else "capability"
    dimension = DIMENSIONS[number % len(DIMENSIONS)]
    return Node(f"n{number}", kind, Names(f"Node {number}", f"节点{number}"), dimension, dimension)


def _canvas(session: Session) -> MapCanvas:
    canvas = MapCanvas(session)
    canvas.legend.hide()
    canvas.resize(*SIZE)
    canvas.sheet_name = WHOLE
    canvas.show_document()
    canvas.retranslate()
    canvas.show()
    QApplication.processEvents()
    return canvas


def _open(session: Session) -> Work:
    def opened() -> None:
        _canvas(session).close()

    return opened


def _drag(session: Session) -> Work:
    canvas = _canvas(session)
    name = f"n{TAKEN}"
    start = canvas.scene.nodes[name].middle()
    gesture = MoveNodes(canvas.view.stage, Pointer(start, QPoint()), name)
    there = _Way()

    def step() -> None:
        across, down = there.next()
        gesture.move(Pointer(QPointF(start.x() + across, start.y() + down), QPoint()))
        QApplication.processEvents()

    return step


@dataclass
class _Way:
    """To and fro, the same in both programs."""

    steps: int = 0

    def next(self) -> tuple[float, float]:
        self.steps += 1
        return STEP * (self.steps % 20), STEP * (self.steps % 3)


def _peer_graph(peer: ModuleType) -> tuple[Any, list[Any]]:
    graph = peer.NodeGraph()
    graph.set_acyclic(False)  # else each new link walks the whole graph
    graph.register_node(_peer_node(peer))
    nodes = [
        graph.create_node("bench.PeerNode", name=f"Node {n}", pos=list(place(n)), selected=False, push_undo=False)
        for n in range(NODES)
    ]
    for source, target in ends():
        nodes[source].output(0).connect_to(nodes[target].input(0), push_undo=False)
    graph.widget.resize(*SIZE)
    graph.widget.show()
    graph.fit_to_selection()
    QApplication.processEvents()
    return graph, nodes


@cache
def _peer_node(peer: ModuleType) -> type[Any]:
    def made(self: Any) -> None:  # noqa: ANN401 - the package carries no types
        peer.BaseNode.__init__(self)
        self.add_input("in", multi_input=True)
        self.add_output("out")

    return type("PeerNode", (peer.BaseNode,), {"__identifier__": "bench", "NODE_NAME": "Node", "__init__": made})


def _open_peer(peer: ModuleType) -> Work:
    def opened() -> None:
        _peer_graph(peer)[0].widget.close()

    return opened


def _drag_peer(peer: ModuleType) -> Work:
    graph, nodes = _peer_graph(peer)
    start = place(TAKEN)
    there = _Way()

    def step() -> None:
        across, down = there.next()
        nodes[TAKEN].view.setPos(start[0] + across, start[1] + down)
        QApplication.processEvents()
        graph.viewer()  # keeps it alive

    return step
