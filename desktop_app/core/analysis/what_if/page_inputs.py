"""The inputs of a what-if page one by one, as rows of a table: which there are, and where each may be set.

Setting them is the edits' business; how they are written is input_row_text's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.scenario import has_map
from desktop_app.core.language.model import Input, Role, Value
from desktop_app.core.language.program import Program
from desktop_app.core.map.capability_map import CapabilityMap

COMPANY = "company"
OF_MAP = "map."
ROLES: tuple[Role, ...] = ("decision", "fact", "estimate", "link")
"""In the order of the table: what is the person's own first."""
BY_SCENARIO_ONLY = ("map.adj_", "map.on_")
"""What is nothing today by definition: a lever moved by hand, an initiative switched on."""


@dataclass(frozen=True)
class InputRow:
    """One number of an input: `item` is its place in the index, 0 for a scalar."""

    entry: Input
    item: int

    def number(self, values: Mapping[str, Value]) -> float:
        """The number in a column."""
        value = values[self.entry.id]
        return value[self.item] if isinstance(value, tuple) else value


@dataclass(frozen=True)
class Settable:
    """Whether a row may be set for today, and in a scenario."""

    today: bool
    scenario: bool


def page_inputs(program: Program, figure: CapabilityMap, page: str) -> tuple[InputRow, ...]:
    """Every number that enters a page: of its model, then of the nodes of the map that are on it, by role.

    The company's page has what belongs to no node: the initiatives and how people and AI share the work. A link's
    numbers are on the page of the node where it ends.
    """
    own = [entry for entry in program.inputs.values() if page_of_input(entry.id, figure) == page]
    ordered = sorted(own, key=lambda entry: (ROLES.index(entry.role), entry.id.startswith(OF_MAP)))
    return tuple(InputRow(e, item) for e in ordered for item in range(max(1, len(program.items_of(e.id)))))


def page_of_input(name: str, figure: CapabilityMap) -> str:
    """The page of an input: its model, or that of the node whose number it is."""
    model, _, local = name.partition(".")
    if name.startswith(OF_MAP):
        node = _node(local.split("__")[-1], figure)
        return figure[node].page if node else COMPANY
    return model


def settable(program: Program, entry: Input) -> Settable:
    """Where a scenario's rules let an input be set: an estimate for today only, what the map gives nowhere."""
    given_by_map = entry.role == "link" and has_map(program)
    today = not given_by_map and not entry.id.startswith(BY_SCENARIO_ONLY)
    return Settable(today, entry.role != "estimate" and not given_by_map)


def _node(local: str, figure: CapabilityMap) -> str:
    """The node that an id of the map ends with; "" where it is an initiative's or the whole map's."""
    words = local.split("_")
    endings = ("_".join(words[start:]) for start in range(len(words)))
    return next((ending for ending in endings if ending in figure), "")
