"""What arrow keys do with another key held: walk along links, select more, move what is selected, look elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint

from desktop_app.core.map.align import GRID
from desktop_app.core.map.canvas import CanvasFrame
from desktop_app.core.map.sheet import DrawnLink
from desktop_app.ui.map.arrows import Step
from desktop_app.ui.map.gestures.move_note import LEAST
from desktop_app.ui.map.map_editor import MapEditor
from desktop_app.ui.map.neighbour import neighbour_of
from desktop_app.ui.map.selection import NOTHING, Selection
from desktop_app.ui.map.view import MapView
from desktop_app.ui.map.whereabouts import centres_of, chosen_place, seen_boxes

FURTHER = 60
"""How far one looks elsewhere at a time [px]."""
ALONG = 0.05
"""How far a landing moves along its link at a time, as a share of it."""
STEPS: dict[str, Step] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


class KeyMoves:
    """The handlers by command; moving the same things on and on is one step of undo."""

    def __init__(self, view: MapView, editor: MapEditor) -> None:
        self._view, self._editor = view, editor
        self._about = ""
        self._going: tuple[str, Selection, int] = ("", NOTHING, 0)
        self.handlers: dict[str, Callable[[], None]] = {
            "next_link": partial(self._walk, 1),
            "previous_link": partial(self._walk, -1),
            "next_note": partial(self._to_note, 1),
            "previous_note": partial(self._to_note, -1),
        }
        for way, step in STEPS.items():
            self.handlers[f"extend_{way}"] = partial(self._extend, step)
            self.handlers[f"move_{way}"] = partial(self._move, *step)
            self.handlers[f"look_{way}"] = partial(self._look, *step)

    def _walk(self, by: int) -> None:
        """To the next of the links of a node, or of what lands on them."""
        scene = self._editor.scene
        chosen = scene.selection
        if chosen.node or self._about not in scene.nodes:
            self._about = chosen.node or (chosen.link[0] if chosen.link else "")
        stops = list(self._stops())
        if stops:
            at = stops.index(chosen) + by if chosen in stops else min(by, 0)
            self._choose(stops[at % len(stops)])

    def _stops(self) -> Iterator[Selection]:
        """The links of the node from which one walks, each with its landings behind it."""
        for link in self._editor.scene.links.shown():
            if not link.derived and (self._about in link.ends or self._about in _landing_on(link)):
                yield Selection(link=link.ends)
                for node in _landing_on(link):
                    yield Selection(link=link.ends, landing=node)

    def _to_note(self, by: int) -> None:
        scene = self._editor.scene
        notes = list(scene.notes.items)
        if notes:
            chosen = scene.selection.note
            at = notes.index(chosen) + by if chosen else min(by, 0)
            self._choose(Selection(note=notes[at % len(notes)]))

    def _extend(self, step: Step) -> None:
        """The node selected last, and the next one that way."""
        scene = self._editor.scene
        nodes = scene.selection.nodes
        next_node = neighbour_of(seen_boxes(scene), nodes[-1] if nodes else "", step)
        if next_node and next_node not in nodes:
            self._choose(Selection((*nodes, next_node)))

    def _move(self, across: int, down: int) -> None:
        """Moves the nodes or the note by a step of the grid, a landing along its link."""
        scene, gesture = self._editor.scene, self._gesture("move")
        chosen = scene.selection
        if chosen.nodes:
            places = centres_of(scene, chosen.nodes)
            self._editor.move({n: p.moved(across * GRID, down * GRID) for n, p in places.items()}, gesture)
        elif chosen.note:
            self._editor.notes.shift(chosen.note, across * GRID, down * GRID, gesture)
        elif chosen.link and chosen.landing:
            mark = (chosen.link, chosen.landing)
            share = scene.moderators.share_of(mark)
            if share is not None:
                self._editor.move_landing(mark, share + ALONG * (across + down), gesture)
        self._bring()

    def _look(self, across: int, down: int) -> None:
        """Pans; the frame that is selected is made larger or smaller instead."""
        note = self._editor.scene.notes.items.get(self._editor.scene.selection.note)
        if note is None or not isinstance(note.note, CanvasFrame):
            self._view.pan(QPoint(-FURTHER * across, -FURTHER * down))
            return
        box = note.note.box
        wide, high = max(box.width + across * GRID, LEAST), max(box.height + down * GRID, LEAST)
        self._editor.notes.put(replace(note.note, box=replace(box, width=wide, height=high)), {}, self._gesture("size"))

    def _gesture(self, what: str) -> int:
        """The number under which the same is done on and on to the same selection as one step."""
        chosen = self._editor.scene.selection
        if (what, chosen) != self._going[:2]:
            self._going = (what, chosen, self._editor.session.new_gesture())
        return self._going[2]

    def _choose(self, selection: Selection) -> None:
        self._editor.scene.select_only(selection)
        self._bring()

    def _bring(self) -> None:
        place = chosen_place(self._editor.scene)
        if place is not None:
            self._view.bring_place(place)


def _landing_on(link: DrawnLink) -> tuple[str, ...]:
    return tuple(mark.node for mark in link.landings)
