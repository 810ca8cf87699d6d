"""The program in plain numpy, the reference: formula by formula on whole arrays, all kept, nothing shared."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from desktop_app.core.language import careful_floats
from desktop_app.core.language.fast_numpy import FUNCTIONS, Array
from desktop_app.core.language.program import Program
from desktop_app.core.language.tree import Call, Name, Node, Number
from desktop_app.core.language.walk import children


class PlainColumns:
    """Evaluates whole columns, (C,) or (I, C) each; `today` is None for today's own."""

    def __init__(self, program: Program, inputs: Mapping[str, Array], today: Mapping[str, Array] | None) -> None:
        self._program = program
        self._today = today
        self.values: dict[str, Array] = dict(inputs)
        for name, variable in program.variables.items():
            value = self._value(variable.formula)
            items = program.items_of(name)
            self.values[name] = (
                np.broadcast_to(value, (len(items), *value.shape)) if items and value.ndim == 1 else value
            )

    def _value(self, node: Node) -> Array:
        if isinstance(node, Number):
            return np.array([node.value])
        if isinstance(node, Name):
            constant = self._program.constants.get(node.id)
            return self.values[node.id] if constant is None else np.array([constant.value])
        if isinstance(node, Call) and node.function in ("today", "previous"):
            return self._elsewhere(node)
        parts = [self._value(part) for part in children(node)]
        result: Array = FUNCTIONS[careful_floats.kind_of(node)](*parts, None)
        return result

    def _elsewhere(self, node: Call) -> Array:
        name = node.arguments[0]
        if self._today is not None and isinstance(name, Name):
            return self._today[name.id]
        return self._value(name if node.function == "today" else node.arguments[1])


def margin(program: Program, today: Mapping[str, Array], scenario: Mapping[str, Array], name: str) -> Array:
    """One variable of the scenario for every draw, (C,)."""
    first = PlainColumns(program, today, None)
    return PlainColumns(program, scenario, first.values).values[name]
