"""Random actions on the map, played on a document and on a plain model of it at the same time."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.core.errors import MapError
from desktop_app.core.language.model import Names
from desktop_app.core.map.canvas import Comment
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.link import SIGNS, Sign
from desktop_app.core.map.node import KINDS
from desktop_app.core.project import Document, load, new_document, save
from desktop_app.core.project.edits import (
    Edit,
    MoveLanding,
    MoveNodes,
    PutComment,
    Rebind,
    RemoveLinks,
    RemoveNodes,
    SetNote,
)
from desktop_app.core.project.edits.map_numbers import set_level, set_moderation, set_strength
from desktop_app.core.project.map_steps import add_node, change_link, draw, moderate, unmoderate
from desktop_app.core.project.renaming import rename
from tests.core.project.plain_map import Ends, PlainLink, PlainMap

PINS = {"lev_audit": "lever", "cap_log_sensing": "capability", "ch_privacy": "challenge"}
MOST_NODES = 24


@dataclass
class Step:
    """An edit that was made, the way back, and the plain model before and after it."""

    edit: Edit
    back: Edit
    before: PlainMap
    after: PlainMap


@dataclass
class Player:
    """Plays; `document` and `plain` must always say the same, but for what `refused` counts."""

    dice: random.Random
    folder: Path
    document: Document = field(default_factory=lambda: replace(new_document("Played"), map=DrawnMap()))
    plain: PlainMap = field(default_factory=PlainMap)
    played: Counter[str] = field(default_factory=Counter)
    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    @property
    def figure(self) -> CapabilityMap:
        """The map of the document, with the strengths it was drawn with."""
        return self.document.content().figure

    def step(self) -> None:
        """One action, or a step back or forth, or the project saved and opened again."""
        action = self.dice.choice(ACTIONS)
        before = self.plain.copied()
        edit = action(self)
        if edit is not None:
            self.document, back = edit.apply(self.document)
            self.done.append(Step(edit, back, before, self.plain.copied()))
            self.undone = []
            self.played[action.__name__] += 1

    def undo(self) -> None:
        if self.done:
            step = self.done.pop()
            self.document, self.plain = step.back.apply(self.document)[0], step.before.copied()
            self.undone.append(step)
            self.played["undo"] += 1

    def redo(self) -> None:
        if self.undone:
            step = self.undone.pop()
            self.document, self.plain = step.edit.apply(self.document)[0], step.after.copied()
            self.done.append(step)
            self.played["redo"] += 1

    def reopen(self) -> None:
        path = self.folder / "played.dynacap"
        save(self.document, path)
        self.document = load(path)
        self.done, self.undone = [], []
        self.played["reopen"] += 1

    def add(self) -> Edit | None:
        if len(self.plain.kinds) >= MOST_NODES:
            return None
        kind, name = self.dice.choice(KINDS), f"Node {self.dice.randrange(10**6)}"
        edit = add_node(self.figure, kind, Names(name, "节点"))
        node = edit.nodes[0].id
        assert node not in self.plain.kinds
        self.plain.kinds[node], self.plain.names[node] = kind, name
        if kind != "outcome":
            self.plain.levels[node] = 0.0
        return edit

    def remove(self) -> Edit | None:
        gone = {self._one(self.plain.kinds) for _ in range(self.dice.randint(1, 2))} - {""}
        for node in gone:
            self.plain.remove_node(node)
        return RemoveNodes(tuple(sorted(gone))) if gone else None

    def rename(self) -> Edit | None:
        if not (node := self._one(self.plain.kinds)):
            return None
        self.plain.names[node] = f"Renamed {self.dice.randrange(10**6)}"
        return rename(self.figure, node, Names(self.plain.names[node], "改名"))

    def level(self) -> Edit | None:
        if not (node := self._one(self.plain.levels)):
            return None
        self.plain.levels[node] = round(self.dice.random(), 3)
        return set_level(node, self.plain.levels[node])

    def link(self) -> Edit | None:
        source, target = self._one(self.plain.kinds), self._one(self.plain.kinds)
        sign: Sign = self.dice.choice(SIGNS)
        delayed, strength = self.dice.random() < 0.3, round(self.dice.uniform(0.05, 0.9), 3)
        if not source:
            return None
        if not self.plain.may_link(source, target, sign, delayed=delayed):
            return self._refused(lambda: draw(self.figure, source, target, sign, strength, delayed=delayed).edit)
        late = delayed or self.plain.leads(target, source)
        proposal = draw(self.figure, source, target, sign, strength, delayed=delayed)
        assert (proposal.notice is not None) == (late and not delayed)
        self.plain.links[source, target] = PlainLink(sign, strength, late)
        return proposal.edit

    def change(self) -> Edit | None:
        if not (ends := self._link()):
            return None
        old = self.plain.links.pop(ends)
        sign: Sign = self.dice.choice(SIGNS)
        delayed = self.dice.random() < 0.3
        may, closes = self.plain.may_link(*ends, sign, delayed=delayed), self.plain.leads(ends[1], ends[0])
        self.plain.links[ends] = old
        if not may:
            return self._refused(lambda: change_link(self.figure, ends, sign, delayed=delayed).edit)
        old.sign, old.delayed = sign, delayed or closes
        return change_link(self.figure, ends, sign, delayed=delayed).edit

    def strength(self) -> Edit | None:
        if not (ends := self._link()):
            return None
        self.plain.links[ends].strength = round(self.dice.uniform(0.05, 0.9), 3)
        return set_strength(ends, self.plain.links[ends].strength)

    def unlink(self) -> Edit | None:
        if not (ends := self._link()):
            return None
        del self.plain.links[ends]
        return RemoveLinks((ends,))

    def moderate(self) -> Edit | None:
        ends, node, k = self._link(), self._one(self.plain.kinds), round(self.dice.random(), 3)
        if not ends or node in self.plain.links[ends].moderators:
            return None
        if not self.plain.may_moderate(node, ends):
            return self._refused(lambda: moderate(self.figure, ends, node, k))
        self.plain.links[ends].moderators[node] = k
        return moderate(self.figure, ends, node, k)

    def moderation(self) -> Edit | None:
        ends = self._link()
        node = self._one(self.plain.links[ends].moderators) if ends else ""
        if not ends or not node:
            return None
        k = self.plain.links[ends].moderators[node] = round(self.dice.random(), 3)
        return set_moderation(ends, node, k)

    def unmoderate(self) -> Edit | None:
        ends = self._link()
        node = self._one(self.plain.links[ends].moderators) if ends else ""
        if not ends or not node:
            return None
        del self.plain.links[ends].moderators[node]
        self.plain.links[ends].landings.pop(node, None)
        return unmoderate(self.figure, ends, node)

    def land(self) -> Edit | None:
        ends = self._link()
        node = self._one(self.plain.links[ends].moderators) if ends else ""
        if not ends or not node:
            return None
        self.plain.links[ends].landings[node] = share = round(self.dice.uniform(0.35, 0.75), 3)
        return MoveLanding("whole", (ends, node), share)

    def bind(self) -> Edit | None:
        pin, node = self.dice.choice(list(PINS)), self._one(self.plain.kinds)
        if not node:
            return None
        if self.plain.kinds[node] != PINS[pin]:
            return self._refused(lambda: Rebind(pin, node).apply(self.document)[1])
        self.plain.pins[pin] = node
        return Rebind(pin, node)

    def move(self) -> Edit | None:
        nodes = {self._one(self.plain.kinds) for _ in range(3)} - {""}
        at = {node: (float(self.dice.randrange(900)), float(self.dice.randrange(900))) for node in sorted(nodes)}
        self.plain.places |= at
        return MoveNodes("whole", {node: Point(*xy) for node, xy in at.items()}) if at else None

    def note(self) -> Edit | None:
        if not (node := self._one(self.plain.kinds)):
            return None
        self.plain.notes[node] = f"note {self.dice.randrange(100)}"
        return SetNote(node, self.plain.notes[node])

    def comment(self) -> Edit:
        name, text = f"c{self.dice.randrange(4)}", f"text {self.dice.randrange(100)}"
        if self.dice.random() < 0.3:
            self.plain.comments.pop(name, None)
            return PutComment(name, None)
        self.plain.comments[name] = text
        return PutComment(name, Comment(name, "whole", text, Point(0.0, 0.0)))

    def _refused(self, make: Callable[[], Edit]) -> Edit | None:
        """No edit: what the plain rules refuse must be refused."""
        try:
            make()
        except MapError:
            self.played["refused"] += 1
            return None
        message = "an edit was made that the plain rules refuse"
        raise AssertionError(message)

    def _one(self, names: Iterable[str]) -> str:
        known = list(names)
        return self.dice.choice(known) if known else ""

    def _link(self) -> Ends | None:
        known = list(self.plain.links)
        return self.dice.choice(known) if known else None


def _back(player: Player) -> None:
    player.undo()


def _forth(player: Player) -> None:
    player.redo()


def _again(player: Player) -> None:
    if player.dice.random() < 0.3:
        player.reopen()


ACTIONS: tuple[Callable[[Player], Edit | None], ...] = (
    *(Player.add, Player.add, Player.remove, Player.rename, Player.level, Player.link, Player.link, Player.link),
    *(Player.link, Player.change, Player.strength, Player.unlink, Player.moderate, Player.moderate, Player.moderate),
    *(Player.moderation, Player.unmoderate, Player.land, Player.bind, Player.bind, Player.move, Player.note),
    *(Player.comment, Player.comment),
    *(_back, _back, _forth, _forth, _again),
)
