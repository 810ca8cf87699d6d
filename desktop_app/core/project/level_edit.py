"""The edit that brings a node of the map to a level somebody drags it to."""

from __future__ import annotations

from desktop_app.core.analysis.what_if.lever_move import NodeMover
from desktop_app.core.map.maturity import maturity
from desktop_app.core.project.edits import Edit, SetInput, SetScenarioInput
from desktop_app.core.project.shop import Shop


def level_edit(shop: Shop, scenario: str | None, node: str, wanted: float, gesture: int | None = None) -> Edit:
    """Sets the level [0–1] of an entered node in a scenario, or today's level of a node where `scenario` is None.

    In a scenario the level that comes out is `wanted` where its sources allow it, else the nearest that they do.
    Raises KeyError for an unknown scenario.
    """
    if scenario is None:
        return SetInput(f"map.level_{node}", wanted, gesture=gesture)
    today = shop.today_column
    mover = NodeMover(today.engine, shop.content.figure, today.slots)
    value = mover.adjustment(shop.columns[scenario].scenario.changes, node, maturity(wanted))
    return SetScenarioInput(scenario, f"map.adj_{node}", value, gesture=gesture)


def level_reset(scenario: str | None, node: str) -> Edit:
    """Takes back what was set by hand: the adjustment in a scenario, or today's level as entered."""
    if scenario is None:
        return SetInput(f"map.level_{node}", None)
    return SetScenarioInput(scenario, f"map.adj_{node}", None)
