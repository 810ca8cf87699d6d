"""One column as plain Python floats: the program written out item by item as one Python function.

For a single column this is an order of magnitude faster than arrays. The fast function lets Python raise at a domain
error; then the column is done again by a careful one that gives NaN there, as numpy and the workbook do.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from statistics import NormalDist
from types import MappingProxyType
from typing import Any

from desktop_app.core.language import careful_floats
from desktop_app.core.language.graph import Graph, Operation
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program

Slots = list[float]
Column = Sequence[float]
_Function = Callable[[Slots, Column, Column, bool], None]
_FAST = MappingProxyType(
    {
        "sqrt": math.sqrt,
        "exp": math.exp,
        "ln": math.log,
        "pow": math.pow,
        "erfc": math.erfc,
        "inv": NormalDist().inv_cdf,
    }
)
_DOMAIN_ERRORS = (ArithmeticError, ValueError)
LONGEST_INLINE = 600  # characters; Python refuses expressions nested more than 200 deep


class FloatEngine:
    """Evaluates a program one column at a time.

    A column is a list of slots: every input, then every variable, items written out. One function serves every kind of
    column: it fills the slots in order, so that in today's own column today(x) reads what has just been written.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.slots: dict[str, range] = {}
        width = 0
        for name in (*program.inputs, *program.variables):
            count = max(1, len(program.items_of(name)))
            self.slots[name] = range(width, width + count)
            width += count
        self._scalars = {name: slots.start for name, slots in self.slots.items() if not program.index_of(name)}
        self._inputs = sum(len(self.slots[name]) for name in program.inputs)
        self._variables = [0.0] * (width - self._inputs)

    def pack(self, inputs: Mapping[str, Value]) -> Slots:
        """Inputs as slots, (input slots,). One value for an indexed input serves all its items."""
        packed: Slots = []
        for name in self.program.inputs:
            value, count = inputs[name], len(self.slots[name])
            packed += value if isinstance(value, tuple) else [value] * count
        return packed

    def changed(self, column: Column, changes: Mapping[str, Value]) -> Slots:
        """The inputs of a column with some of them changed, (input slots,); what is no input is left alone."""
        packed = list(column[: self._inputs])
        for name in self.program.inputs.keys() & changes.keys():
            value, slots = changes[name], self.slots[name]
            packed[slots.start : slots.stop] = value if isinstance(value, tuple) else [value] * len(slots)
        return packed

    def today(self, inputs: Column) -> Slots:
        """Today's own column, (slots,)."""
        column = [*inputs, *self._variables]
        return self._run(column, column, column, own=True)

    def alone(self, inputs: Column, today: Column) -> Slots:
        """A column that stands alone, such as a scenario, against its today, (slots,)."""
        return self._run([*inputs, *self._variables], today, today, own=False)

    def quarter(self, inputs: Column, today: Column, previous: Column) -> Slots:
        """A quarter of a roadmap, against today and the quarter before, (slots,)."""
        return self._run([*inputs, *self._variables], today, previous, own=False)

    def get(self, column: Column, name: str) -> Value:
        """The value of an input or variable in a column: a float, or a tuple over its items."""
        slot = self._scalars.get(name)
        if slot is not None:
            return column[slot]
        return tuple(column[slot] for slot in self.slots[name])

    def unpack(self, column: Column) -> dict[str, Value]:
        """All values of a column by id."""
        return {name: self.get(column, name) for name in self.slots}

    def _run(self, column: Slots, today: Column, previous: Column, *, own: bool) -> Slots:
        try:
            self._fast(column, today, previous, own)
        except _DOMAIN_ERRORS:
            self._careful(column, today, previous, own)
        return column

    @cached_property
    def _fast(self) -> _Function:
        return self._function(careful=False)

    @cached_property
    def _careful(self) -> _Function:
        return self._function(careful=True)

    def _function(self, *, careful: bool) -> _Function:
        source = Writer(self.slots, Graph(self.program), careful=careful).source()
        words: dict[str, Any] = dict(careful_floats.FUNCTIONS if careful else _FAST)
        exec(compile(source, "<column>", "exec"), words)  # noqa: S102 - our own text, written from checked trees
        function: _Function = words["column"]
        return function


@lru_cache(maxsize=16)
def engine_of(program: Program) -> FloatEngine:
    """The engine of a program, compiled once."""
    return FloatEngine(program)


class Writer:
    """Writes the Python source of the column function: V the column itself, T its today, P its previous column."""

    def __init__(self, slots: Mapping[str, range], graph: Graph, *, careful: bool) -> None:
        self._slots = slots
        self._graph = graph
        self._express = careful_floats.express if careful else _express
        self._uses = graph.uses()
        for read in (r for o in graph.operations if o.kind in _TWICE and not careful for r in o.reads):
            self._uses[read] += 1  # a value that its reader writes down twice gets a name of its own
        self._stores: dict[int, list[str]] = {}
        for name, number in graph.results.items():
            self._stores.setdefault(number, []).append(name)
        self._lines: list[str] = ["def column(V, T, P, own):"]
        self._texts: list[list[str]] = []

    def source(self) -> str:
        """The source text."""
        for number, operation in enumerate(self._graph.operations):
            count = len(self._graph.program.indexes[operation.along].items) if operation.along else 1
            texts = [self._item(operation, item) for item in range(count)]
            self._texts.append(self._kept(number, texts))
        return "\n ".join(self._lines) + "\n"

    def _kept(self, number: int, texts: list[str]) -> list[str]:
        """Texts put under names, and into slots, as far as they are read again."""
        stores = self._stores.get(number, ())
        named = self._graph.operations[number].kind not in ("number", "input")
        shared = named and (self._uses[number] > 1 or (stores and self._uses[number]) or len(texts[0]) > LONGEST_INLINE)
        names = []
        for item, text in enumerate(texts):
            targets = [f"v{number}_{item}"] if shared else []
            targets += [f"V[{self._slots[name][item]}]" for name in stores]
            if targets:
                self._lines.append(" = ".join((*targets, text)))
            names.append(targets[0] if targets and named else text)
        return names

    def _item(self, operation: Operation, item: int) -> str:
        kind = operation.kind
        if kind == "number":
            return repr(operation.number) if operation.number >= 0 else f"({operation.number!r})"
        if kind in _PLACES:
            return self._leaf(operation, item)
        rows = [self._texts[read] for read in operation.reads]
        if kind == "sum_at_least":
            return self._express(kind, [*rows[0], *rows[1], rows[1][item]])
        if kind in ("sum", "mean", "smallest", "largest"):
            return self._express(kind, rows[0])
        return self._express(kind, [row[item if len(row) > 1 else 0] for row in rows])

    def _leaf(self, operation: Operation, item: int) -> str:
        constant = self._graph.program.constants.get(operation.word)
        if constant is None:
            slot = self._slots[operation.word][item if operation.along else 0]
            place = f"{_PLACES[operation.kind]}[{slot}]"
        else:
            place = repr(constant.value)
        if operation.kind != "previous":
            return place
        first = self._texts[operation.reads[0]]
        return f"({first[item if len(first) > 1 else 0]} if own else {place})"


_PLACES = {"input": "V", "today": "T", "previous": "P"}
_TWICE = frozenset(
    {"min", "max", "normal_pdf", "sum_at_least", "**", "smallest", "largest", "<", ">", "<=", ">=", "=="}
)


def _express(kind: str, parts: list[str]) -> str:
    if kind in ("+", "-", "*", "/"):
        return f"({parts[0]} {kind} {parts[1]})"
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
    "sum_at_least": _sum_at_least,
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
