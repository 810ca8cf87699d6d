"""How the change of one node between two columns is shared over its links, and within a link over its factors.

Exact and without sampling: log shares (Vartia 1976; Ang 2004) of the products P, M, Q and U of the level's formula.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Link, Moderator, Rule
from desktop_app.core.map.log_mean import log_mean, log_ratio
from desktop_app.core.map.node import Node

Column = Mapping[str, float]
_CANCELLED = 1e-12
FactorKind = Literal["source", "moderator", "mode", "strength"]


@dataclass(frozen=True, slots=True)
class FactorShare:
    """What a factor of a link contributes: its source, a moderator's level, its k under the mode, its strength."""

    kind: FactorKind
    node: str
    share: float


@dataclass(frozen=True, slots=True)
class LinkShare:
    """What one link contributes to the change of its target; the factors add up to it."""

    link: Link
    share: float
    factors: tuple[FactorShare, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """The change of a node: what was done to it directly (`own`) and what each link brings; they add up to `change`."""

    node: str
    before: float
    after: float
    own: float
    links: tuple[LinkShare, ...]

    @property
    def change(self) -> float:
        """After less before."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class _Factor:
    """A factor of a link's effect in both columns."""

    kind: FactorKind
    node: str
    old: float
    new: float


class Splitter:
    """Splits changes between two columns of values by id; `opaque` names moderators whose k the mode moves."""

    def __init__(self, figure: CapabilityMap, opaque: frozenset[str], before: Column, after: Column) -> None:
        self._figure = figure
        self._opaque = opaque
        self._columns = (before, after)

    def split(self, name: str) -> Split:
        """The change of a node shared over its links."""
        node = self._figure[name]
        old, new = self._pair(name)
        own, links = self._entered(node) if node.entered else (0.0, self._supported(node))
        return Split(name, old, new, own, tuple(links))

    def _supported(self, node: Node) -> Iterable[LinkShare]:
        (p0, p1), (m0, m1) = self._pair(f"P_{node.id}", 1.0), self._pair(f"M_{node.id}", 1.0)
        unit = self._unit(node)
        added = -unit * (m0 + m1) / 2 * log_mean(p1, p0)
        harmed = unit * (2 - p0 - p1) / 2 * log_mean(m1, m0)
        return (*self._links(node, ("adds",), added), *self._links(node, ("weakens",), harmed))

    def _unit(self, node: Node) -> float:
        """How far the level moves for one unit of what the sources support."""
        if node.kind == "outcome":
            return 1.0
        (s0, s1), b = self._pair(f"S_{node.id}"), self._pair(f"level_{node.id}")[0]
        return (1 - b) / max(1 - s0, 1e-9) if s1 >= s0 else b / max(s0, 1e-9)

    def _entered(self, node: Node) -> tuple[float, Iterable[LinkShare]]:
        (q0, q1), (u0, u1) = self._pair(f"Q_{node.id}", 1.0), self._pair(f"U_{node.id}", 1.0)
        in0, in1 = self._pair(f"in_{node.id}")
        y0, y1 = in0 * q0, in1 * q1
        weight = (u0 + u1) / 2
        raised = self._links(node, ("raises",), -(2 - y0 - y1) / 2 * log_mean(u1, u0))
        if in0 <= 0 or in1 <= 0:
            return weight * (y1 - y0), raised
        mean = weight * log_mean(y1, y0)
        return mean * log_ratio(in1, in0), (*self._links(node, ("requires", "reduces"), mean), *raised)

    def _links(self, node: Node, rules: Sequence[Rule], mean: float) -> Iterable[LinkShare]:
        """The share of each link of these rules: `mean` times the log change of its factor in the product."""
        for link in self._figure.incoming(node.id):
            rule = self._figure.rule(link)
            if rule in rules:
                weight = self._figure.settings.challenge_raise_weight
                scale = weight if rule == "raises" and node.kind == "challenge" else 1.0
                yield self._link(link, self._factors(link, rule), scale, mean)

    def _link(self, link: Link, factors: Sequence[_Factor], scale: float, mean: float) -> LinkShare:
        old, new = scale, scale
        for factor in factors:
            old, new = old * factor.old, new * factor.new
        share = mean * log_ratio(1 - new, 1 - old)
        return LinkShare(link, share, tuple(_shared(factors, share, lambda: -mean * old / (1 - old))))

    def _factors(self, link: Link, rule: Rule) -> Sequence[_Factor]:
        between = link.between
        s0, s1 = self._pair(f"late_{link.source}" if link.delayed else link.source)
        reached = (1 - s0, 1 - s1) if rule == "requires" else (s0, s1)
        return [
            _Factor("strength", "", *self._pair(f"w_{between}")),
            *(factor for moderator in link.moderators for factor in self._spared(between, moderator)),
            _Factor("source", link.source, *reached),
        ]

    def _spared(self, between: str, moderator: Moderator) -> Sequence[_Factor]:
        """What a moderator spares, 1-k·m; where the mode moves k, its part is the mean over both orders of k and m."""
        node = moderator.node
        (k0, k1), (m0, m1) = self._pair(f"k_{node}__{between}"), self._pair(node)
        if node in self._opaque:
            mode0, mode1 = self._pair("mode_k")
            k0, k1 = min(1.0, k0 * mode0), min(1.0, k1 * mode1)
        old, new = 1 - k0 * m0, 1 - k1 * m1
        crossed = (1 - k1 * m0) * (1 - k0 * m1)
        if k0 == k1 or min(old, new, crossed) <= 0:
            return [_Factor("moderator" if k0 == k1 else "mode", node, old, new)]
        by_mode = math.sqrt((1 - k1 * m0) * new / (old * (1 - k0 * m1)))
        return [_Factor("mode", node, 1.0, by_mode), _Factor("moderator", node, old, new / by_mode)]

    def _pair(self, local: str, otherwise: float | None = None) -> tuple[float, float]:
        """A value in both columns; `otherwise` where the node has no such product."""
        before, after = self._columns
        name = f"map.{local}"
        if otherwise is not None and name not in before:
            return (otherwise, otherwise)
        return (before[name], after[name])


def _shared(factors: Sequence[_Factor], share: float, slope: Callable[[], float]) -> Iterable[FactorShare]:
    """The share of a link over its factors by their log changes; a factor that is 0 in one column gets all.

    Where the factors cancel out, `slope` says what each would bring alone.
    """
    ended = [f for f in factors if (f.old == 0) != (f.new == 0)]
    if ended:
        return [FactorShare(f.kind, f.node, share / len(ended) if f in ended else 0.0) for f in factors]
    if any(f.old == 0 for f in factors):
        return [FactorShare(f.kind, f.node, 0.0) for f in factors]
    steps = [log_ratio(f.new, f.old) for f in factors]
    whole = sum(steps)
    unit = share / whole if abs(whole) > _CANCELLED else slope()
    return [FactorShare(f.kind, f.node, unit * step) for f, step in zip(factors, steps, strict=True)]
