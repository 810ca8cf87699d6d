"""Initiatives: bundles of targets on nodes that are switched on together, and what each needs first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from desktop_app.core.errors import Message, Problem
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap


@dataclass(frozen=True)
class ErosionRule:
    """The share of an advantage that goes once all rivals have it, from four answers yes, partly or no.

    Valuable, rare, inimitable, non-substitutable: Barney 1991. Nodes of no dimension weigh `cross_weight` in each.
    """

    highest: float
    lowest: float
    step: float
    cross_weight: float
    points: Mapping[str, float]

    def share(self, answers: Iterable[str]) -> float:
        """The erodible share [0–1] for the answers of one initiative."""
        return min(max(self.highest - self.step * sum(self.points[a] for a in answers), self.lowest), self.highest)


@dataclass(frozen=True)
class Initiative:
    """A measure: `targets` {node: deployment it aims at}, first quarter `start`, time constant of ramp `tau` [quarter].

    `erodible_share` is the part of its advantage that goes once all rivals have it; `answers` say where it comes from.
    """

    id: str
    name: Names
    targets: Mapping[str, float]
    erodible_share: float
    dimension: str = "cross"
    requires: tuple[str, ...] = ()
    start: int = 1
    tau: float = 2.0
    description: Names = field(default=Names("", ""))
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Initiatives:
    """All initiatives to choose from, the budget [USD], and the erodible share by dimension where none is chosen."""

    all: tuple[Initiative, ...]
    rule: ErosionRule
    default_erosion: Mapping[str, float]
    budget: float = 0.0

    def __getitem__(self, initiative: str) -> Initiative:
        """The initiative of this id. Raises KeyError for an unknown one."""
        return self._by_id[initiative]

    def within(self, figure: CapabilityMap) -> Initiatives:
        """The initiatives with those of their targets that a map has as nodes whose level is entered."""
        return replace(self, all=tuple(_within(initiative, figure) for initiative in self.all))

    def without(self, left_out: Collection[str]) -> Initiatives:
        """The initiatives but for these and whatever needs one of them first."""
        gone = set(left_out)
        for initiative in self.all:
            if gone.intersection(initiative.requires) and initiative.id not in gone:
                return self.without({*gone, initiative.id})
        return replace(self, all=tuple(i for i in self.all if i.id not in gone)) if gone else self

    @cached_property
    def _by_id(self) -> dict[str, Initiative]:
        return {i.id: i for i in self.all}


def _within(initiative: Initiative, figure: CapabilityMap) -> Initiative:
    targets = {n: level for n, level in initiative.targets.items() if n in figure and figure[n].entered}
    return initiative if targets == initiative.targets else replace(initiative, targets=targets)


def missing_requirements(initiatives: Initiatives, on: Collection[str]) -> tuple[Problem, ...]:
    """One problem for each chosen initiative whose required initiative is not chosen too."""
    return tuple(
        Problem(
            chosen.id,
            Message("this initiative needs “{needed}”, which is not chosen.", needed=needed),
            Message("Choose “{needed}” as well.", needed=needed),
        )
        for chosen in initiatives.all
        if chosen.id in on
        for needed in chosen.requires
        if needed not in on
    )
