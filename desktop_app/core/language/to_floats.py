"""One column as plain Python floats: the program written out item by item as one Python function.

For a single column this is an order of magnitude faster than arrays. The fast function lets Python raise at a domain
error; then the column is done again by a careful one that gives NaN there, as numpy and the workbook do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from desktop_app.core.language import careful_floats, fast_floats
from desktop_app.core.language.float_style import ATOM, Style
from desktop_app.core.language.graph import Graph, Operation
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.tree import REDUCTIONS

Slots = list[float]
Column = Sequence[float]
_Function = Callable[[Slots, Column, Column, bool], None]
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
        style = careful_floats.STYLE if careful else fast_floats.STYLE
        source = Writer(self.slots, Graph(self.program), style).source()
        words: dict[str, Any] = dict(style.functions)
        exec(compile(source, "<column>", "exec"), words)  # noqa: S102 - our own text, written from checked trees
        function: _Function = words["column"]
        return function


@lru_cache(maxsize=16)
def engine_of(program: Program) -> FloatEngine:
    """The engine of a program, compiled once."""
    return FloatEngine(program)


class Writer:
    """Writes the Python source of the column function: V the column itself, T its today, P its previous column."""

    def __init__(self, slots: Mapping[str, range], graph: Graph, style: Style) -> None:
        self._slots = slots
        self._graph = graph
        self._style = style
        self._uses = graph.uses()
        for read in (r for o in graph.operations if o.kind in style.twice for r in o.reads):
            self._uses[read] += 1  # a value that its reader writes down twice gets a name of its own
        self._stores: dict[int, list[str]] = {}
        for name, number in graph.results.items():
            self._stores.setdefault(number, []).append(name)
        self._lines: list[str] = ["def column(V, T, P, own):"]
        self._texts: list[list[str]] = []
        self._bindings: list[int] = []

    def source(self) -> str:
        """The source text."""
        items = {name: range(len(index.items)) for name, index in self._graph.program.indexes.items()} | {"": range(1)}
        for number, operation in enumerate(self._graph.operations):
            kind, along = operation.kind, items[operation.along]
            if kind in _LEAVES:
                texts, binding = [self._leaf(operation, item) for item in along], ATOM
            else:
                texts, binding = self._written(operation, along), self._style.binding[kind]
            stores, uses = self._stores.get(number, ()), self._uses[number]
            named = kind not in _BARE and (uses > 1 or bool(stores and uses) or len(texts[0]) > LONGEST_INLINE)
            if named or stores:
                texts, binding = self._kept(number, texts, stores, named=named), ATOM if named else binding
            self._texts.append(texts)
            self._bindings.append(binding)
        return "\n ".join(self._lines) + "\n"

    def _kept(self, number: int, texts: list[str], stores: Sequence[str], *, named: bool) -> list[str]:
        """How the texts are read from now on: put into slots, and under names where they are read again."""
        names = [f"v{number}_{item}" for item in range(len(texts))] if named else texts
        for item, text in enumerate(texts):
            slots = "".join([f"V[{self._slots[name][item]}] = " for name in stores])
            self._lines.append(f"{names[item]} = {slots}{text}" if named else slots + text)
        return names

    def _written(self, operation: Operation, along: range) -> list[str]:
        """The texts of an operation on others, one an item."""
        kind, express = operation.kind, self._style.express[operation.kind]
        rows = self._rows(operation)
        if kind == "sum_at_least":
            return [express([*rows[0], *rows[1], rows[1][item]]) for item in along]
        if kind in REDUCTIONS:
            return [express(rows[0])]
        if len(along) == 1:
            return [express([row[0] for row in rows])]
        return [express([row[item if len(row) > 1 else 0] for row in rows]) for item in along]

    def _rows(self, operation: Operation) -> list[list[str]]:
        """The texts that an operation reads, in parentheses where it needs them."""
        texts, bindings, reads = self._texts, self._bindings, operation.reads
        accepts = self._style.accepts[operation.kind]
        if len(accepts) < len(reads):
            accepts = (*accepts, *accepts[-1:] * (len(reads) - len(accepts)))
        return [
            texts[read] if bindings[read] <= loosest else [f"({text})" for text in texts[read]]
            for read, loosest in zip(reads, accepts, strict=False)
        ]

    def _leaf(self, operation: Operation, item: int) -> str:
        if operation.kind == "number":
            return repr(operation.number) if operation.number >= 0 else f"({operation.number!r})"
        constant = self._graph.program.constants.get(operation.word)
        if constant is None:
            slot = self._slots[operation.word][item if operation.along else 0]
            place = f"{_PLACES[operation.kind]}[{slot}]"
        else:
            place = repr(constant.value)
        if operation.kind != "previous":
            return place
        first = self._texts[operation.reads[0]]
        return f"(({first[item if len(first) > 1 else 0]}) if own else {place})"


_PLACES = {"input": "V", "today": "T", "previous": "P"}
_LEAVES = frozenset({"number", *_PLACES})
_BARE = frozenset({"number", "input"})
"""What needs no name: it is as short as one."""
