"""One column as plain Python floats: the program written out item by item as one Python function.

For a single column this is an order of magnitude faster than arrays. The fast function lets Python raise at a domain
error; then the column is done again by a careful one that gives NaN there, as numpy and the workbook do.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from statistics import NormalDist
from types import MappingProxyType
from typing import Any

from desktop_app.core.language import careful_floats
from desktop_app.core.language.graph import ColumnKind, Graph, Operation
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program

Slots = list[float]
ColumnFunction = Callable[[Sequence[float], Sequence[float], Sequence[float]], Slots]
_FAST = MappingProxyType(
    {"sqrt": math.sqrt, "exp": math.exp, "ln": math.log, "pow": math.pow, "erfc": math.erfc, "inv": NormalDist().inv_cdf}
)
_DOMAIN_ERRORS = (ArithmeticError, ValueError)
LONGEST_INLINE = 600  # characters; Python refuses expressions nested more than 200 deep


class FloatEngine:
    """Evaluates a program one column at a time.

    A column is a list of slots: every input, then every variable, items written out.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.slots: dict[str, range] = {}
        for name in (*program.inputs, *program.variables):
            start = self.width
            self.slots[name] = range(start, start + max(1, len(program.items_of(name))))
            self.width = start + len(self.slots[name])
        self.input_width = sum(len(self.slots[name]) for name in program.inputs)

    width = 0

    def pack(self, inputs: Mapping[str, Value]) -> Slots:
        """Inputs as slots, (input slots,). One value for an indexed input serves all its items."""
        packed: Slots = []
        for name in self.program.inputs:
            value, count = inputs[name], len(self.slots[name])
            packed += value if isinstance(value, tuple) else [value] * count
        return packed

    def today(self, inputs: Sequence[float]) -> Slots:
        """Today's own column, (slots,)."""
        return [*inputs, *self._run("today", inputs, (), ())]

    def alone(self, inputs: Sequence[float], today: Sequence[float]) -> Slots:
        """A column that stands alone, such as a scenario, against its today, (slots,)."""
        return [*inputs, *self._run("alone", inputs, today, ())]

    def quarter(self, inputs: Sequence[float], today: Sequence[float], previous: Sequence[float]) -> Slots:
        """A quarter of a roadmap, against today and the quarter before, (slots,)."""
        return [*inputs, *self._run("quarter", inputs, today, previous)]

    def get(self, column: Sequence[float], name: str) -> Value:
        """The value of an input or variable in a column: a float, or a tuple over its items."""
        slots = self.slots[name]
        if self.program.index_of(name):
            return tuple(column[slot] for slot in slots)
        return column[slots.start]

    def unpack(self, column: Sequence[float]) -> dict[str, Value]:
        """All values of a column by id."""
        return {name: self.get(column, name) for name in self.slots}

    def _run(self, kind: ColumnKind, *columns: Sequence[float]) -> Slots:
        try:
            return self._function(kind, careful=False)(*columns)
        except _DOMAIN_ERRORS:
            return self._function(kind, careful=True)(*columns)

    def _function(self, kind: ColumnKind, *, careful: bool) -> ColumnFunction:
        key = (kind, careful)
        if key not in self._functions:
            source = _Writer(self, Graph(self.program, kind), careful=careful).source()
            words: dict[str, Any] = dict(careful_floats.FUNCTIONS if careful else _FAST)
            exec(compile(source, f"<{kind} column>", "exec"), words)  # noqa: S102 - our own text, written from checked trees
            self._functions[key] = words["column"]
        return self._functions[key]

    @cached_property
    def _functions(self) -> dict[tuple[ColumnKind, bool], ColumnFunction]:
        return {}


class _Writer:
    """Writes the Python source of one column function."""

    def __init__(self, engine: FloatEngine, graph: Graph, *, careful: bool) -> None:
        self._engine = engine
        self._graph = graph
        self._express = careful_floats.express if careful else _express
        self._uses = graph.uses()
        for read in (r for o in graph.operations if o.kind in _TWICE and not careful for r in o.reads):
            self._uses[read] += 1  # a value that its reader writes down twice gets a name of its own
        self._lines: list[str] = []
        self._texts: list[list[str]] = []

    def source(self) -> str:
        """The source text."""
        for number, operation in enumerate(self._graph.operations):
            texts = [self._item(operation, item) for item in range(self._count(operation.index))]
            shared = self._uses[number] > 1 or len(texts[0]) > LONGEST_INLINE
            if shared and operation.kind != "number":
                texts = [self._named(f"v{number}_{item}", text) for item, text in enumerate(texts)]
            self._texts.append(texts)
        results = ", ".join(text for name in self._graph.program.variables for text in self._result(name))
        body = "\n ".join((*self._lines, f"return [{results}]"))
        return f"def column(I, T, P):\n {body}\n"

    def _result(self, name: str) -> list[str]:
        return self._texts[self._graph.results[name]]

    def _named(self, name: str, text: str) -> str:
        self._lines.append(f"{name} = {text}")
        return name

    def _count(self, index: str) -> int:
        return len(self._graph.program.indexes[index].items) if index else 1

    def _item(self, operation: Operation, item: int) -> str:
        kind = operation.kind
        if kind == "number":
            return repr(operation.number) if operation.number >= 0 else f"({operation.number!r})"
        if kind in ("input", "today", "previous"):
            slot = self._engine.slots[operation.word][item if operation.index else 0]
            return f"{kind[0].upper()}[{slot}]"
        rows = [self._texts[read] for read in operation.reads]
        if kind == "sum_at_least":
            return self._express(kind, [*rows[0], *rows[1], rows[1][item]])
        if kind in ("sum", "mean", "smallest", "largest"):
            return self._express(kind, rows[0])
        return self._express(kind, [row[item if len(row) > 1 else 0] for row in rows])


_TWICE = frozenset({"min", "max", "normal_pdf", "sum_at_least", "**", "smallest", "largest", "<", ">", "<=", ">=", "=="})


def _express(kind: str, parts: list[str]) -> str:
    if kind in ("+", "-", "*", "/"):
        return f"({parts[0]} {kind} {parts[1]})"
    if kind == "sum_at_least":
        return _sum_at_least(parts)
    return _TEXTS[kind](parts)


def _sum_at_least(parts: list[str]) -> str:
    count, own = len(parts) // 2, parts[-1]
    pairs = zip(parts[:count], parts[count : 2 * count], strict=True)
    return "(" + " + ".join(f"({x} if {by} >= {own} - 1e-12*abs({own}) else 0.0)" for x, by in pairs) + ")"


def _power(parts: list[str]) -> str:
    return f"({parts[0]} * {parts[0]})" if parts[1] == "2.0" else f"pow({parts[0]}, {parts[1]})"


def _least(word: str, parts: list[str]) -> str:
    sign = "<" if word == "min" else ">"
    if len(parts) == 2:  # noqa: PLR2004 - a choice between two is faster than a call
        return f"({parts[0]} if {parts[0]} {sign} {parts[1]} else {parts[1]})"
    return f"{word}({', '.join(parts)})"


_TEXTS: dict[str, Callable[[list[str]], str]] = {
    "**": _power,
    "negative": lambda p: f"(-{p[0]})",
    "not": lambda p: f"(not {p[0]})",
    "and": lambda p: f"({p[0]} and {p[1]})",
    "or": lambda p: f"({p[0]} or {p[1]})",
    ">=": lambda p: f"({p[0]} >= {p[1]} - 1e-12*abs({p[1]}))",
    ">": lambda p: f"({p[0]} > {p[1]} + 1e-12*abs({p[1]}))",
    "<": lambda p: f"({p[0]} < {p[1]} - 1e-12*abs({p[1]}))",
    "<=": lambda p: f"({p[0]} <= {p[1]} + 1e-12*abs({p[1]}))",
    "==": lambda p: f"(abs({p[0]} - {p[1]}) <= 1e-12*abs({p[1]}))",
    "min": lambda p: _least("min", p),
    "max": lambda p: _least("max", p),
    "abs": lambda p: f"abs({p[0]})",
    "sqrt": lambda p: f"sqrt({p[0]})",
    "exp": lambda p: f"exp({p[0]})",
    "ln": lambda p: f"ln({p[0]})",
    "if_": lambda p: f"({p[1]} if {p[0]} else {p[2]})",
    "clip": lambda p: f"max({p[1]}, min({p[0]}, {p[2]}))",
    "normal_pdf": lambda p: f"(exp(-0.5 * {p[0]} * {p[0]}) * 0.3989422804014327)",
    "normal_cdf": lambda p: f"(0.5 * erfc(-0.7071067811865476 * {p[0]}))",
    "normal_inv": lambda p: f"inv({p[0]})",
    "sum": lambda p: "(" + " + ".join(p) + ")",
    "mean": lambda p: "((" + " + ".join(p) + f") / {len(p)}.0)",
    "smallest": lambda p: _least("min", p) if len(p) > 1 else p[0],
    "largest": lambda p: _least("max", p) if len(p) > 1 else p[0],
    "spread": lambda p: p[0],
}
