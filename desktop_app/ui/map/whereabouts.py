"""Where things of a scene stand: what lies within a part of the sheet, and which part things take."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.node import DIMENSIONS
from desktop_app.ui.map.scene import MapScene

ROOM = 24.0
"""Around a part of the sheet that is shown alone [px]."""


def nodes_within(scene: MapScene, band: QRectF) -> list[str]:
    """The nodes whose shape lies wholly in a rectangle of the sheet."""
    return [name for name, item in scene.nodes.items() if item.isVisible() and band.contains(item.box())]


def centres_of(scene: MapScene, nodes: Iterable[str]) -> dict[str, Point]:
    """The middles of nodes on the sheet."""
    return {name: scene.sheet.boxes[name].centre for name in nodes}


def seen_boxes(scene: MapScene) -> dict[str, Box]:
    """Where the nodes stand that are not hidden."""
    return {name: scene.sheet.boxes[name] for name in scene.visible()}


def room_of(scene: MapScene, nodes: Iterable[str]) -> QRectF:
    """The part of the sheet that these nodes take; all of it where there are none."""
    room = QRectF()
    for name in nodes:
        room |= scene.nodes[name].sceneBoundingRect()
    return room.adjusted(-ROOM, -ROOM, ROOM, ROOM) if room else scene.sceneRect()


def seen_room(scene: MapScene) -> QRectF:
    """The part of the sheet that is to be seen: all of it, or what hidden nodes leave."""
    shown = scene.visible()
    return scene.sceneRect() if len(shown) == len(scene.nodes) else room_of(scene, shown)


def chosen_place(scene: MapScene) -> QPointF | None:
    """Where what is selected stands; None where nothing is."""
    chosen = scene.selection
    if chosen.nodes:
        return scene.nodes[chosen.nodes[-1]].middle()
    if chosen.note:
        return scene.notes.items[chosen.note].box().center()
    if chosen.link and chosen.landing:
        return scene.moderators.place_of((chosen.link, chosen.landing))
    return scene.links.middle_of(chosen.link) if chosen.link else None


def dimension_at(scene: MapScene, at: Point) -> str:
    """The dimension of the frame in which a place lies; "cross" outside of the four."""
    spot = Box(at.x, at.y, 0.0, 0.0)
    inside = (frame.id for frame in scene.sheet.frames if frame.id in DIMENSIONS and frame.box.holds(spot))
    return next(inside, "cross")
