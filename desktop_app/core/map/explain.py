"""Why levels moved between two columns: over links, on to the decisions that drive them, and by initiative.

The part of a source or moderator is passed on in proportion to that node's own split, so parts add up at every node.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.human_ai_mode import HumanAiMode
from desktop_app.core.map.initiative import Initiative, Initiatives
from desktop_app.core.map.split import Column, FactorShare, LinkShare, Split, Splitter

CauseKind = Literal["node", "initiative", "by_hand", "outside", "mode", "quarter_before", "strength"]


@dataclass(frozen=True, slots=True)
class Cause:
    """What moved something: a node or initiative by its id, a node moved by hand, or something without an id.

    "outside" is a node whose level of today itself differs between the columns.
    """

    kind: CauseKind
    id: str = ""


@dataclass(frozen=True, slots=True)
class CauseShare:
    """How much of a change a cause brings."""

    cause: Cause
    share: float


_Shares = dict[Cause, float]
MODE = Cause("mode")
QUARTER_BEFORE = Cause("quarter_before")
STRENGTH = Cause("strength")


@dataclass(frozen=True)
class Explanation:
    """Why the levels of a map moved from column `before` to column `after`, both as values by full id."""

    figure: CapabilityMap
    initiatives: Initiatives
    mode: HumanAiMode
    before: Column
    after: Column

    def split(self, node: str) -> Split:
        """The change of a node shared over what was done to it and over its links."""
        return Splitter(self.figure, self.mode.opaque, self.before, self.after).split(node)

    def drivers(self, node: str) -> tuple[CauseShare, ...]:
        """The change of a node by the nodes that were moved, the mode and the quarter before; largest first."""
        return _ranked(self._drivers[node])

    def by_initiative(self, node: str) -> tuple[CauseShare, ...]:
        """The change of a node by initiative, by hand, by mode, from outside; largest first."""
        shares: _Shares = {}
        for driver, share in self._drivers[node].items():
            origins = self._origins(driver.id) if driver.kind == "node" else {driver: 1.0}
            for cause, part in origins.items():
                shares[cause] = shares.get(cause, 0.0) + share * part
        return _ranked(shares)

    @cached_property
    def _drivers(self) -> Mapping[str, _Shares]:
        found: dict[str, _Shares] = {}
        for node in self.figure.order:
            found[node.id] = _driven(self.split(node.id), found)
        return found

    def _origins(self, node: str) -> _Shares:
        """What moved a node directly, as parts of 1."""
        parts: _Shares = {Cause("by_hand", node): self._moved(f"adj_{node}")}
        if node == self.mode.fairness:
            parts[MODE] = self._moved("mode_fairness_adj")
        parts[Cause("outside", node)] = self._moved(f"base_{node}")
        parts |= self._by_aims(node)
        whole = sum(parts.values())
        if whole == 0:
            return {Cause("outside", node): 1.0}
        return {cause: part / whole for cause, part in parts.items() if part}

    def _by_aims(self, node: str) -> _Shares:
        """What initiatives add to a node, shared in proportion to target less level before measures."""
        aims = [i for i in self.initiatives.all if node in i.targets]
        old = {i.id: self._reach(i, node, self.before) for i in aims}
        new = {i.id: self._reach(i, node, self.after) for i in aims}
        lifted = max(new.values(), default=0.0) - max(old.values(), default=0.0)
        steps = {name: abs(new[name] - old[name]) for name in new}
        whole = sum(steps.values())
        return {Cause("initiative", name): lifted * step / whole for name, step in steps.items() if step}

    def _reach(self, initiative: Initiative, node: str, column: Column) -> float:
        progress = column.get(f"map.ramp_{initiative.id}", column[f"map.on_{initiative.id}"])
        return progress * max(0.0, initiative.targets[node] - column[f"map.base_{node}"])

    def _moved(self, local: str) -> float:
        return self.after[f"map.{local}"] - self.before[f"map.{local}"]


def _driven(split: Split, found: Mapping[str, _Shares]) -> _Shares:
    """The drivers of a node, from its split and the drivers of the nodes before it."""
    shares: _Shares = {Cause("node", split.node): split.own} if split.own else {}
    for link in split.links:
        for factor in link.factors:
            if factor.share:
                for cause, part in _passed_on(link, factor, found):
                    shares[cause] = shares.get(cause, 0.0) + factor.share * part
    return shares


def _passed_on(link: LinkShare, factor: FactorShare, found: Mapping[str, _Shares]) -> Iterable[tuple[Cause, float]]:
    if factor.kind == "mode":
        return [(MODE, 1.0)]
    if factor.kind == "strength":
        return [(STRENGTH, 1.0)]
    if factor.kind == "source" and link.link.delayed:
        return [(QUARTER_BEFORE, 1.0)]
    drivers = found[factor.node]
    whole = sum(drivers.values())
    return (
        [(cause, share / whole) for cause, share in drivers.items()] if whole else [(Cause("node", factor.node), 1.0)]
    )


def _ranked(shares: _Shares) -> tuple[CauseShare, ...]:
    found = (CauseShare(cause, share) for cause, share in shares.items() if share)
    return tuple(sorted(found, key=lambda s: (-abs(s.share), s.cause.kind, s.cause.id)))
