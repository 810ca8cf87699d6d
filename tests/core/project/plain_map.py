"""A plain model of a map in a project: dicts, and the rules of drawing written a second time."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

Ends = tuple[str, str]


@dataclass
class PlainLink:
    sign: str
    strength: float
    delayed: bool
    moderators: dict[str, float] = field(default_factory=dict)
    landings: dict[str, float] = field(default_factory=dict)

    def copied(self) -> PlainLink:
        return replace(self, moderators=dict(self.moderators), landings=dict(self.landings))


@dataclass
class PlainMap:
    """What the user would say is there."""

    kinds: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    links: dict[Ends, PlainLink] = field(default_factory=dict)
    levels: dict[str, float] = field(default_factory=dict)
    places: dict[str, tuple[float, float]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    pins: dict[str, str] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)

    def copied(self) -> PlainMap:
        made = PlainMap(**{part.name: dict(getattr(self, part.name)) for part in fields(self)})
        made.links = {ends: link.copied() for ends, link in self.links.items()}
        return made

    def remove_node(self, node: str) -> None:
        for kept in (self.kinds, self.names, self.levels, self.places, self.notes):
            kept.pop(node, None)
        self.links = {ends: link for ends, link in self.links.items() if node not in ends}
        for link in self.links.values():
            link.moderators.pop(node, None)
            link.landings.pop(node, None)
        self.pins = {pin: stand_in for pin, stand_in in self.pins.items() if stand_in != node}

    def leads(self, start: str, end: str) -> bool:
        """Whether `end` reads `start` in the same quarter, over any number of steps."""
        reached = {start}
        while True:
            found = self.links.items()
            new = {t for (s, t), k in found if (not k.delayed and s in reached) or reached & k.moderators.keys()}
            if new <= reached:
                return end in reached
            reached |= new

    def may_link(self, source: str, target: str, sign: str, *, delayed: bool) -> bool:
        if source == target or (source, target) in self.links:
            return False
        one, other = self.kinds[source], self.kinds[target]
        if one == "outcome":
            return other == "outcome"
        if other == "context" and one in {"technology", "challenge"}:
            return False
        if one == "challenge" and sign == "+":
            return other == "challenge"
        if one == "capability" and other in {"technology", "lever", "context"}:
            return delayed
        return True

    def may_moderate(self, node: str, ends: Ends) -> bool:
        return node not in ends and not self.leads(ends[1], node)

    def outcome(self, node: str, levels: Mapping[str, float]) -> float:
        """The level of an outcome today from the levels of all other nodes."""
        added, harmed = 1.0, 1.0
        for (source, target), link in self.links.items():
            if target == node:
                w = link.strength * math.prod(1 - k * levels[m] for m, k in link.moderators.items())
                value = levels[source]
                if link.delayed:
                    value = 0.0 if self.kinds[source] == "outcome" else self.levels[source]
                if link.sign == "+":
                    added *= 1 - w * value
                else:
                    harmed *= 1 - w * value
        return (1 - added) * harmed
