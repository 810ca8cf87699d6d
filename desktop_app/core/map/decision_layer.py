"""From choices to deployments: initiatives, sliders and failure turn the level before measures into that after them."""

from __future__ import annotations

from desktop_app.core.language.tree import Call, Name, Negative, Number
from desktop_app.core.language.tree import Node as Expression
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.human_ai_mode import HumanAiMode
from desktop_app.core.map.initiative import Initiative, Initiatives
from desktop_app.core.map.labels import label
from desktop_app.core.map.node import Node
from desktop_app.core.map.terms import (
    ONE,
    ZERO,
    at_least,
    change,
    choose,
    complement,
    largest,
    minus,
    named,
    over,
    plus,
    times,
    within,
)
from desktop_app.core.map.writer import Writer

QUARTER = Name("roadmap.quarter")
ONE_QUARTER = Name("one_quarter")
LAST_QUARTER = 40.0


class DecisionLayer:
    """Writes what initiatives and sliders do to nodes; with `roadmap`, quarter by quarter."""

    def __init__(
        self, writer: Writer, figure: CapabilityMap, initiatives: Initiatives, mode: HumanAiMode, *, roadmap: bool
    ) -> None:
        self._write = writer
        self._figure = figure
        self._fairness = mode.fairness
        self._roadmap = roadmap
        self._aims: dict[str, list[tuple[Initiative, float]]] = {}
        for initiative in initiatives.all:
            for node, level in initiative.targets.items():
                self._aims.setdefault(node, []).append((initiative, level))

    def write_initiative(self, initiative: Initiative) -> None:
        """Switch, first quarter, ramp and erodible share; in the roadmap also how far it has come."""
        local, name = initiative.id, initiative.name
        on = self._write.input(f"on_{local}", label("on", name), 0.0, (0.0, 1.0), "decision")
        start = self._write.input(
            f"start_{local}",
            label("start", name),
            float(initiative.start),
            (1.0, LAST_QUARTER),
            "decision",
            unit="quarter",
        )
        tau = self._write.input(
            f"tau_{local}", label("tau", name), initiative.tau, (0.1, LAST_QUARTER), "estimate", unit="quarter"
        )
        self._write.input(f"kap_{local}", label("kap", name), initiative.erodible_share, (0.0, 1.0), "estimate")
        if self._roadmap:
            begun = choose(QUARTER, "<", start, ZERO, on)
            self._write.variable(f"begun_{local}", label("begun", name), begun)
            age = over(plus(minus(QUARTER, start), ONE_QUARTER), tau)
            ramp = complement(Call("exp", (Negative(age),)))
            self._write.variable(
                f"ramp_{local}", label("ramp", name), choose(QUARTER, "<", start, ZERO, times(on, ramp))
            )

    def write_node(self, node: Node) -> None:
        """The level aimed at and the level after measures; where ramps hold use back, also the aim that is paid for."""
        adj = self._write.input(
            f"adj_{node.id}",
            label("adj", node.name),
            0.0,
            self._figure.settings.bounds["adj"],
            "decision",
        )
        moved: Expression = plus(adj, change(named("mode_fairness_adj"))) if node.id == self._fairness else adj
        want = self._aimed(node, "ramp" if self._roadmap else "on", moved)
        if node.p_fail is not None or node.costed:
            want = self._write.variable(f"want_{node.id}", label("want", node.name), want)
        self._write.variable(f"in_{node.id}", label("in", node.name), self._delivered(node, want))
        if node.costed and self._roadmap and node.id in self._aims:
            begun = self._aimed(node, "begun", moved)
            self._write.variable(f"goal_{node.id}", label("goal", node.name), begun)

    def goal(self, node: Node) -> Name:
        """What is paid for: the aim once in full use, from the start quarter on."""
        return named(f"{'goal' if self._roadmap and node.id in self._aims else 'want'}_{node.id}")

    def _aimed(self, node: Node, progress: str, moved: Expression) -> Expression:
        base = named(f"base_{node.id}")
        rises = [
            times(named(f"{progress}_{initiative.id}"), at_least(ZERO, minus(Number(level), base)))
            for initiative, level in self._aims.get(node.id, ())
        ]
        aimed: Expression = plus(base, largest(rises)) if rises else base
        return within(plus(aimed, moved), ZERO, ONE)

    def _delivered(self, node: Node, want: Expression) -> Expression:
        if node.p_fail is None:
            return want
        ok = self._write.success(f"ok_{node.id}", label("ok", node.name), node.p_fail)
        base = named(f"base_{node.id}")
        return choose(want, ">", base, plus(base, times(minus(want, base), ok)), want)
