"""The map as inputs and formulas of the model language: one acyclic part of the program, nothing computed beside it."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.language.link import Part
from desktop_app.core.language.model import Model
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.chosen_mode import ChosenMode
from desktop_app.core.map.costs import NET_REVENUE, ROBOTS, Costs
from desktop_app.core.map.decision_layer import DecisionLayer
from desktop_app.core.map.erosion import Erosion
from desktop_app.core.map.human_ai_mode import HumanAiMode
from desktop_app.core.map.initiative import Initiatives
from desktop_app.core.map.levels import Levels
from desktop_app.core.map.node import Node
from desktop_app.core.map.writer import Writer


def compile_map(
    figure: CapabilityMap,
    initiatives: Initiatives,
    mode: HumanAiMode,
    *,
    roadmap: bool,
    models: Iterable[Model] = (),
    robots: str = ROBOTS,
) -> Part:
    """The part of the program that the map is, to be linked with `models`; without the money models it stands alone.

    With `roadmap` measures ramp up quarter by quarter, read from `roadmap.quarter`. A column of today carries the
    decisions of today; the quarters after it those of the plan. `robots` is the node that carries the cost of warehouse
    robots. Raises MapError where the map holds a cycle.
    """
    models = tuple(models)
    facts = {entry.id: entry for model in models for entry in model.inputs}
    linked = any(variable.id == NET_REVENUE.id for model in models for variable in model.variables)
    writer = Writer()
    decisions = DecisionLayer(writer, figure, initiatives, mode, roadmap=roadmap)
    costs = Costs(writer, figure, decisions, roadmap=roadmap)
    choice = ChosenMode(writer, mode)
    choice.write()
    choice.write_replaced(facts)
    for initiative in initiatives.all:
        decisions.write_initiative(initiative)
    _write_nodes(Levels(writer, figure, mode), decisions, figure)
    costs.write_inputs(linked=linked)
    costs.write()
    if linked and robots in figure and figure[robots].costed:
        costs.write_robots(robots)
    Erosion(writer, figure, initiatives).write()
    return Part(tuple(writer.inputs), tuple(writer.variables), writer.replaced)


def _write_nodes(levels: Levels, decisions: DecisionLayer, figure: CapabilityMap) -> None:
    levels.write_inputs()
    for node in figure.order:
        _write_node(levels, decisions, node)
        if node.id in figure.delayed_sources:
            levels.write_late(node)


def _write_node(levels: Levels, decisions: DecisionLayer, node: Node) -> None:
    if node.kind == "capability":
        levels.write_cell(node)
    elif node.kind == "outcome":
        levels.write_outcome(node)
    else:
        levels.write_today(node)
        decisions.write_node(node)
        levels.write_entered(node)
