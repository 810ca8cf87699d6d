"""The level of every node from its links: noisy-OR by link type (Pearl 1988), anchored where today is known.

Entered kinds: level = 1-(1-in·Q)·U with Q what needs and reducers leave, U what raisers leave of the gap.
Cells: S = (1-P)·M, of which rho and drop say how far today's level moves. Outcomes: (1-P)·M.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.language.model import Names
from desktop_app.core.language.tree import Call, Name, Number
from desktop_app.core.language.tree import Node as Expression
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.human_ai_mode import HumanAiMode
from desktop_app.core.map.labels import label
from desktop_app.core.map.link import Link, Moderator, Rule
from desktop_app.core.map.node import Node
from desktop_app.core.map.terms import (
    GUARD,
    ONE,
    ZERO,
    at_least,
    change,
    complement,
    minus,
    named,
    over,
    plus,
    previous,
    product,
    times,
    today,
    within,
)
from desktop_app.core.map.writer import Writer

SOURCE = "noisy-OR: Pearl 1988"


class Levels:
    """Writes levels and strengths of a map."""

    def __init__(self, writer: Writer, figure: CapabilityMap, mode: HumanAiMode) -> None:
        self._write = writer
        self._figure = figure
        self._opaque = mode.opaque

    def write_inputs(self) -> None:
        """Levels of today, strengths of links and of moderators."""
        for node in self._figure.nodes:
            if node.kind != "outcome":
                self._share(
                    f"level_{node.id}", "level", label("level" if node.entered else "answers", node.name), node.level
                )
        for link in self._figure.links:
            self._write_strength(link)

    def write_today(self, node: Node) -> None:
        """What the links leave of an entered node, and its level before measures, which keeps the level entered."""
        q = self._left(node, "Q", ("requires", "reduces"))
        u = self._left(node, "U", ("raises",))
        base: Expression = named(f"level_{node.id}")
        if u:
            base = complement(over(complement(base), at_least(today(u), GUARD)))
        if q:
            base = over(base, at_least(today(q), GUARD))
        formula = within(base, ZERO, ONE) if q or u else base
        self._write.variable(f"base_{node.id}", label("base", node.name), formula)

    def write_entered(self, node: Node) -> None:
        """The level of a technology, lever, context or challenge."""
        level: Expression = named(f"in_{node.id}")
        rules = {self._figure.rule(link) for link in self._figure.incoming(node.id)}
        if rules & {"requires", "reduces"}:
            level = times(level, named(f"Q_{node.id}"))
        if "raises" in rules:
            level = complement(times(complement(level), named(f"U_{node.id}")))
        self._write.variable(node.id, node.name, level, source=SOURCE)

    def write_cell(self, node: Node) -> None:
        """The level of a capability: today's, moved by how far its sources support more or less than today."""
        s = self._write.variable(f"S_{node.id}", label("S", node.name), self._supported(node), source=SOURCE)
        gap = at_least(complement(today(s)), GUARD)
        rho = self._write.variable(f"rho_{node.id}", label("rho", node.name), within(over(change(s), gap), ZERO, ONE))
        lost = over(at_least(ZERO, minus(today(s), s)), at_least(today(s), GUARD))
        drop = self._write.variable(f"drop_{node.id}", label("drop", node.name), lost)
        b = today(named(f"level_{node.id}"))
        level = minus(plus(b, times(complement(b), rho)), times(b, drop))
        self._write.variable(node.id, node.name, level)

    def write_outcome(self, node: Node) -> None:
        """The level of an outcome: an index computed from its links alone."""
        self._write.variable(node.id, node.name, self._supported(node), source=SOURCE)

    def write_late(self, node: Node) -> None:
        """The level that delayed links read: today's as entered, and the change of the quarter before."""
        moved = self._write.variable(f"change_{node.id}", label("change", node.name), change(named(node.id)))
        anchor: Expression = ZERO if node.kind == "outcome" else today(named(f"level_{node.id}"))
        late = within(plus(anchor, previous(moved, ZERO)), ZERO, ONE)
        self._write.variable(f"late_{node.id}", label("late", node.name), late)

    def _supported(self, node: Node) -> Expression:
        added = self._left(node, "P", ("adds",))
        harmed = self._left(node, "M", ("weakens",))
        if added is None:
            return ZERO
        return times(complement(added), harmed) if harmed else complement(added)

    def _left(self, node: Node, letter: str, rules: Iterable[Rule]) -> Name | None:
        factors = [
            self._factor(link, node) for link in self._figure.incoming(node.id) if self._figure.rule(link) in rules
        ]
        return self._write.product(f"{letter}_{node.id}", label(letter, node.name), factors) if factors else None

    def _factor(self, link: Link, target: Node) -> Expression:
        rule = self._figure.rule(link)
        source: Expression = named(f"late_{link.source}" if link.delayed else link.source)
        reached = complement(source) if rule == "requires" else source
        strength: Expression = named(f"{'g' if link.moderators else 'w'}_{link.between}")
        if rule == "raises" and target.kind == "challenge":
            strength = times(Number(self._figure.settings.challenge_raise_weight), strength)
        return complement(times(strength, reached))

    def _write_strength(self, link: Link) -> None:
        between = link.between
        ends = (self._figure[link.source].name, self._figure[link.target].name)
        w = self._share(f"w_{between}", "strength", label("w", *ends), link.strength)
        if link.moderators:
            left = product([w, *(self._spared(between, link, moderator) for moderator in link.moderators)])
            self._write.variable(f"g_{between}", label("g", *ends), left)

    def _spared(self, between: str, link: Link, moderator: Moderator) -> Expression:
        names = (self._figure[node].name for node in (moderator.node, *link.ends))
        k: Expression = self._share(f"k_{moderator.node}__{between}", "k", label("k", *names), moderator.k)
        if moderator.node in self._opaque:
            k = Call("min", (ONE, times(k, named("mode_k"))))
        return complement(times(k, named(moderator.node)))

    def _share(self, local: str, kind: str, name: Names, value: float) -> Name:
        settings = self._figure.settings
        low, high = settings.bounds[kind]
        spread = settings.spread[kind]
        span = (max(low, value - spread), min(high, value + spread))
        return self._write.input(local, name, value, (low, high), "fact" if kind == "level" else "estimate", span=span)
