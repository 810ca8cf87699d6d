"""What the programme costs: one-off and running costs of the rises of nodes, scaled to the shop, and of the mode."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.core.language.tree import Binary, Name, Number
from desktop_app.core.language.tree import Node as Expression
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.decision_layer import ONE_QUARTER, DecisionLayer
from desktop_app.core.map.labels import label
from desktop_app.core.map.node import Node
from desktop_app.core.map.terms import (
    ONE,
    ZERO,
    at_least,
    change,
    minus,
    named,
    over,
    plus,
    previous,
    times,
    today,
)
from desktop_app.core.map.writer import Writer

NET_REVENUE = Name("company.net_revenue")
ONE_USD = Name("one_usd")
HIGHEST_COST = 1e8
ROBOTS = "log_amr"
"""The node that carries the cost of warehouse robots."""


class Costs:
    """Writes the costs of a map; with `roadmap` one-off costs are booked once, when a node first aims higher."""

    def __init__(self, writer: Writer, figure: CapabilityMap, decisions: DecisionLayer, *, roadmap: bool) -> None:
        self._write = writer
        self._figure = figure
        self._decisions = decisions
        self._roadmap = roadmap
        self._costed = tuple(node for node in figure.nodes if node.costed)

    def write_inputs(self, *, linked: bool) -> None:
        """Costs of the nodes, and how they grow with the shop; without the money models revenue is an input."""
        for node in self._costed:
            self._write_cost(node, "one_off", "USD", node.one_off or 0.0)
            self._write_cost(node, "running", "USD/quarter", node.running or 0.0)
        reference = self._figure.settings.reference_revenue
        revenue = NET_REVENUE
        if not linked:
            revenue = self._write.input(
                "shop_revenue",
                label("shop_revenue"),
                reference,
                (0.0, 1e12),
                "link",
                unit="USD/quarter",
            )
        dollars = over(times(today(revenue), ONE_QUARTER), ONE_USD)
        size = over(at_least(ONE, dollars), Number(reference))
        scale = Binary("**", size, Number(self._figure.settings.cost_exponent))
        self._write.variable("cost_scale", label("cost_scale"), scale, source="six-tenths rule: Williams 1947")

    def write(self) -> None:
        """The rises that are paid for, and the cost of all of them in this column."""
        for node in self._costed:
            self._write_rise(node)
        self._write_total("running", "USD/quarter", change(named("mode_running")), lambda n: named(f"rise_{n.id}"))
        once = named("mode_one_off")
        before = previous(once, once) if self._roadmap else today(once)
        self._write_total("one_off", "USD", at_least(ZERO, minus(once, before)), self._newly_risen)

    def write_robots(self, node: str) -> None:
        """The quarterly cost of the robots on their node: information for their break-even, already in the totals."""
        one_off, running = named(f"one_off_{node}"), named(f"running_{node}")
        annuity = over(times(one_off, Name("logistics.capital_recovery_factor")), Name("quarters_per_year"))
        rise = at_least(ZERO, change(named(f"in_{node}")))
        cost = times(times(named("cost_scale"), plus(annuity, running)), rise)
        self._write.variable("robot_cost", label("robot_cost"), cost, unit="USD/quarter")

    def _write_cost(self, node: Node, kind: str, unit: str, cost: float) -> None:
        low, _, high = self._figure.settings.cost_range
        self._write.input(
            f"{kind}_{node.id}",
            label(kind, node.name),
            cost,
            (0.0, HIGHEST_COST),
            "estimate",
            unit=unit,
            span=(low * cost, high * cost),
        )

    def _write_rise(self, node: Node) -> None:
        goal, base = self._decisions.goal(node), named(f"base_{node.id}")
        self._write.variable(f"rise_{node.id}", label("rise", node.name), at_least(ZERO, minus(goal, today(base))))
        if self._roadmap:
            highest = at_least(goal, previous(named(f"peak_{node.id}"), base))
            self._write.variable(f"peak_{node.id}", label("peak", node.name), highest)

    def _newly_risen(self, node: Node) -> Expression:
        if not self._roadmap:
            return named(f"rise_{node.id}")
        peak = named(f"peak_{node.id}")
        return minus(peak, previous(peak, named(f"base_{node.id}")))

    def _write_total(self, kind: str, unit: str, of_mode: Expression, rise: Callable[[Node], Expression]) -> None:
        terms = [times(named(f"{kind}_{node.id}"), rise(node)) for node in self._costed]
        sum_name = f"{kind}_total"
        cost: Expression = times(
            named("cost_scale"), self._write.total(sum_name, label(sum_name), [*terms, of_mode], unit)
        )
        if kind == "one_off":
            cost = over(cost, ONE_QUARTER)
        self._write.variable(f"{kind}_cost", label(f"{kind}_cost"), cost, unit="USD/quarter")
