"""The share of each dimension's advantage that goes once all rivals have it, from the initiatives that are chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.core.language.tree import Node as Expression
from desktop_app.core.language.tree import Number
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.initiative import Initiative, Initiatives
from desktop_app.core.map.labels import DIMENSION_NAMES, label
from desktop_app.core.map.node import DIMENSIONS
from desktop_app.core.map.terms import GUARD, ZERO, at_least, choose, minus, named, over, times, total
from desktop_app.core.map.writer import Writer

_SPREAD = 0.2


class Erosion:
    """Writes the erodible share by dimension: the mean over chosen initiatives, weighted by the rises they bring."""

    def __init__(self, writer: Writer, figure: CapabilityMap, initiatives: Initiatives) -> None:
        self._write = writer
        self._figure = figure
        self._initiatives = initiatives

    def write(self) -> None:
        """All rises, then the share of each dimension."""
        rising = [(i, dimension) for i in self._initiatives.all for dimension in self._write_gains(i)]
        for dimension in DIMENSIONS:
            self._write_share(dimension, [(i, d) for i, d in rising if d in (dimension, "cross")])

    def _write_gains(self, initiative: Initiative) -> Iterable[str]:
        aims: dict[str, list[Expression]] = {}
        for node, level in initiative.targets.items():
            if node in self._figure and self._figure[node].entered:
                rise = at_least(ZERO, minus(Number(level), named(f"base_{node}")))
                aims.setdefault(self._figure[node].dimension, []).append(rise)
        for dimension, rises in aims.items():
            name = label("gain", initiative.name, DIMENSION_NAMES[dimension])
            gain = times(named(f"on_{initiative.id}"), total(rises))
            self._write.variable(f"gain_{initiative.id}__{dimension}", name, gain)
        return aims

    def _write_share(self, dimension: str, rising: Sequence[tuple[Initiative, str]]) -> None:
        name, share = DIMENSION_NAMES[dimension], self._initiatives.default_erosion[dimension]
        default = self._write.input(
            f"kap_default_{dimension}",
            label("kap_default", name),
            share,
            (0.0, 1.0),
            "estimate",
            span=(max(0.0, share - _SPREAD), min(1.0, share + _SPREAD)),
        )
        formula: Expression = default
        if rising:
            gains = [self._weighed(initiative, d) for initiative, d in rising]
            eroded = [times(named(f"kap_{i.id}"), gain) for (i, _), gain in zip(rising, gains, strict=True)]
            whole = self._write.total(f"gain_total_{dimension}", label("gain_total", name), gains, "1")
            formula = choose(whole, ">", GUARD, over(total(eroded), at_least(whole, GUARD)), default)
        self._write.variable(f"kap_{dimension}", label("kap_of", name), formula)

    def _weighed(self, initiative: Initiative, dimension: str) -> Expression:
        gain = named(f"gain_{initiative.id}__{dimension}")
        return times(Number(self._initiatives.rule.cross_weight), gain) if dimension == "cross" else gain
