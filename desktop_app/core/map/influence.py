"""Who influences whom on a map: over links, late ones too, and over moderators; upstream, downstream and all paths."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Link, Sign

MOST_PATHS, MOST_STEPS = 200, 50_000


@dataclass(frozen=True, slots=True)
class Influence:
    """One node acts on another by a link, or as a moderator of one.

    A moderator takes away from a link, so on a link with a plus it acts with a minus, and the other way round.
    """

    source: str
    target: str
    link: Link
    moderates: bool
    sign: Sign
    strength: float


@dataclass(frozen=True, slots=True)
class Path:
    """Influences one after the other; `strength` is the product of theirs."""

    steps: tuple[Influence, ...]
    strength: float

    @property
    def nodes(self) -> tuple[str, ...]:
        """The nodes along the path, both ends included."""
        return (self.steps[0].source, *(step.target for step in self.steps))

    @property
    def sign(self) -> Sign:
        """Whether more of the first node means more of the last."""
        return sign_of(self.steps)


@dataclass(frozen=True, slots=True)
class Paths:
    """Paths from one node to another, the strongest first; `complete` says whether these are all."""

    found: tuple[Path, ...]
    complete: bool


def sign_of(steps: tuple[Influence, ...]) -> Sign:
    """The sign of influences one after the other."""
    return "-" if sum(step.sign == "-" for step in steps) % 2 else "+"


class Influences:
    """All influences of a map, of at least a strength; moderators count with k times the strength of their link."""

    def __init__(self, figure: CapabilityMap, least: float = 0.0) -> None:
        self.all = tuple(i for i in _influences(figure) if i.strength >= least)
        self._out = _grouped(self.all, lambda influence: influence.source)
        self._in = _grouped(self.all, lambda influence: influence.target)

    def of(self, node: str) -> tuple[Influence, ...]:
        """What a node acts on."""
        return self._out.get(node, ())

    def on(self, node: str) -> tuple[Influence, ...]:
        """What acts on a node."""
        return self._in.get(node, ())

    def downstream(self, node: str) -> dict[str, int]:
        """The nodes that a node acts on, near and far, {node: steps}; itself not."""
        return _distances(node, lambda name: (i.target for i in self.of(name)))

    def upstream(self, node: str) -> dict[str, int]:
        """The nodes that act on a node, near and far, {node: steps}; itself not."""
        return _distances(node, lambda name: (i.source for i in self.on(name)))

    def paths(self, start: str, end: str, most: int = MOST_PATHS) -> Paths:
        """The paths from one node to another that pass none twice, at most so many."""
        leading = {end, *self.upstream(end)}
        number = count()
        found: list[Path] = []
        # Best first: strengths only shrink along a path, so those that arrive come in their order.
        queue: list[tuple[float, int, Path]] = []
        for influence in self.of(start):
            if influence.target in leading and start != end:
                heapq.heappush(queue, (-influence.strength, next(number), Path((influence,), influence.strength)))
        for _ in range(MOST_STEPS):
            if not queue or len(found) == most:
                break
            path = heapq.heappop(queue)[2]
            if path.nodes[-1] == end:
                found.append(path)
                continue
            for longer in self._longer(path, leading):
                heapq.heappush(queue, (-longer.strength, next(number), longer))
        return Paths(tuple(found), complete=not queue)

    def _longer(self, path: Path, leading: set[str]) -> Iterator[Path]:
        for influence in self.of(path.nodes[-1]):
            if influence.target in leading and influence.target not in path.nodes:
                yield Path((*path.steps, influence), path.strength * influence.strength)


def _influences(figure: CapabilityMap) -> Iterator[Influence]:
    for link in figure.links:
        yield Influence(*link.ends, link, moderates=False, sign=link.sign, strength=link.strength)
        against: Sign = "+" if link.sign == "-" else "-"
        for moderator in link.moderators:
            strength = moderator.k * link.strength
            yield Influence(moderator.node, link.target, link, moderates=True, sign=against, strength=strength)


def _grouped(influences: tuple[Influence, ...], key: Callable[[Influence], str]) -> Mapping[str, tuple[Influence, ...]]:
    found: dict[str, list[Influence]] = {}
    for influence in influences:
        found.setdefault(key(influence), []).append(influence)
    return {node: tuple(group) for node, group in found.items()}


def _distances(start: str, beside: Callable[[str], Iterator[str]]) -> dict[str, int]:
    found = {start: 0}
    ring = [start]
    while ring:
        new = dict.fromkeys(other for node in ring for other in beside(node) if other not in found)
        found |= dict.fromkeys(new, found[ring[0]] + 1)
        ring = list(new)
    return {node: steps for node, steps in found.items() if node != start}
