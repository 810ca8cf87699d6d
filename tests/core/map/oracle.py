"""A second, plain way to compute the map: its trees walked recursively, one column at a time, nothing shared."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.core.language.link import Part
from desktop_app.core.language.tree import Binary, Call, Compare, Name, Negative, Node, Number

CONSTANTS = {"one_usd": 1.0, "one_quarter": 1.0, "quarters_per_year": 4.0}
TOLERANCE = 1e-12
OPERATIONS: dict[str, Callable[[float, float], float]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "**": lambda a, b: a**b,
}


def defaults(part: Part) -> dict[str, float]:
    """Every input of the map at its default."""
    return {i.id: i.default for i in part.inputs if isinstance(i.default, float)}


@dataclass
class Column(Mapping[str, float]):
    """A state of the world: today's own where `today` is None; a quarter where `before` is given."""

    part: Part
    inputs: Mapping[str, float]
    today: Column | None = None
    before: Column | None = None
    quarter: float = 0.0
    known: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.known |= {**self.inputs, **CONSTANTS, "roadmap.quarter": self.quarter}
        self.formulas = {v.id: v.formula for v in self.part.variables}

    def __getitem__(self, name: str) -> float:
        if name not in self.known:
            self.known[name] = self.value(self.formulas[name])
        return self.known[name]

    def __iter__(self) -> Iterator[str]:
        return iter({**self.known, **self.formulas})

    def __len__(self) -> int:
        return len(self.known | self.formulas)

    def value(self, node: Node) -> float:
        if isinstance(node, Number):
            return node.value
        if isinstance(node, Name):
            return self[node.id]
        if isinstance(node, Negative):
            return -self.value(node.operand)
        if isinstance(node, Binary):
            return OPERATIONS[node.operator](self.value(node.left), self.value(node.right))
        assert isinstance(node, Call)
        return self.call(node)

    def call(self, node: Call) -> float:
        name, parts = node.function, node.arguments
        if name == "today":
            return (self.today or self).value(parts[0])
        if name == "previous":
            if self.today is None:
                return self.value(parts[1])
            return (self.before or self.today).value(parts[0])
        if name == "if_":
            return self.value(parts[1] if self.holds(parts[0]) else parts[2])
        values = [self.value(part) for part in parts]
        if name == "clip":
            return min(max(values[0], values[1]), values[2])
        return {"max": max, "min": min}[name](values) if name in ("max", "min") else math.exp(values[0])

    def holds(self, node: Node) -> bool:
        assert isinstance(node, Compare)
        left, right = self.value(node.left), self.value(node.right)
        slack = TOLERANCE * abs(right)
        return {"<": left < right - slack, ">": left > right + slack, "==": abs(left - right) <= slack}[node.operator]


def quarters(part: Part, today: Column, plan: Mapping[str, float], count: int) -> list[Column]:
    """Today and the quarters after it under a plan."""
    columns = [today]
    for number in range(1, count + 1):
        columns.append(Column(part, plan, today, columns[-1], float(number)))
    return columns
