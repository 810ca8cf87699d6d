"""The operations of a program with shared sub-expressions found once: what the numeric renderers emit.

Every operation is interned by what it is and what it reads, so equal expressions anywhere in the program are one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from desktop_app.core.language.program import Program
from desktop_app.core.language.tree import REDUCTIONS, Binary, Call, Compare, Logic, Name, Negative, Node, Number
from desktop_app.core.language.walk import dependencies

ColumnKind = Literal["today", "alone", "quarter"]
LEAVES = frozenset({"number", "input", "today", "previous"})


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: its kind (an operator, a function, a leaf or "spread"), what it reads, its index, its word or number."""

    kind: str
    reads: tuple[int, ...]
    index: str
    word: str = ""
    number: float = 0.0


class Graph:
    """Operations for the variables in `keep`, in an order in which each stands after what it reads.

    In a "today" column today(x) is x and previous(x, first) is first; in a column that stands "alone"
    previous(x, first) is today(x); in a "quarter" it is x of the quarter before.
    """

    def __init__(self, program: Program, kind: ColumnKind, keep: Iterable[str] | None = None) -> None:
        self.program = program
        self.kind = kind
        self.operations: list[Operation] = []
        self.results: dict[str, int] = {}
        self._numbers: dict[tuple[object, ...], int] = {}
        for name in self._needed(keep):
            self._variable(name)
        wanted = program.variables if keep is None else dict.fromkeys(keep)
        self.results = {name: self.results[name] for name in wanted if name in self.results}

    def uses(self) -> list[int]:
        """How often each operation is read, (operations,)."""
        counts = [0] * len(self.operations)
        for operation in self.operations:
            for read in operation.reads:
                counts[read] += 1
        return counts

    def names(self, leaf: str) -> frozenset[str]:
        """The names that are read from outside as "input", "today" or "previous"."""
        return frozenset(o.word for o in self.operations if o.kind == leaf)

    def _needed(self, keep: Iterable[str] | None) -> Iterable[str]:
        if keep is None:
            return self.program.variables
        needed: set[str] = set()
        todo = [name for name in keep if name in self.program.variables]
        while todo:
            name = todo.pop()
            if name not in needed:
                needed.add(name)
                todo += [d for d in dependencies(self.program.variables[name].formula) if d in self.program.variables]
        return [name for name in self.program.variables if name in needed]

    def _variable(self, name: str) -> None:
        variable = self.program.variables[name]
        number = self._intern(variable.formula)
        if variable.index and not self.operations[number].index:
            number = self._add("spread", (number,), variable.index)
        self.results[name] = number

    def _add(self, kind: str, reads: tuple[int, ...], index: str, word: str = "", value: float = 0.0) -> int:
        key = (kind, reads, index, word, value)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self.operations)
            self.operations.append(Operation(kind, reads, index, word, value))
        return number

    def _intern(self, node: Node) -> int:
        if isinstance(node, Name):
            return self._name(node.id)
        if isinstance(node, Number):
            return self._add("number", (), "", value=node.value)
        if isinstance(node, Binary | Compare | Logic):
            return self._operation(node.operator, (node.left, node.right))
        if isinstance(node, Call):
            return self._call(node)
        return self._operation("negative" if isinstance(node, Negative) else "not", (node.operand,))

    def _operation(self, kind: str, parts: tuple[Node, ...]) -> int:
        reads = tuple(self._intern(part) for part in parts)
        index = "" if kind in REDUCTIONS else next((i for r in reads if (i := self.operations[r].index)), "")
        return self._add(kind, reads, index)

    def _name(self, name: str) -> int:
        if name in self.program.constants:
            return self._add("number", (), "", value=self.program.constants[name].value)
        if name in self.results:
            return self.results[name]
        return self._add("input", (), self.program.index_of(name), word=name)

    def _call(self, call: Call) -> int:
        if call.function not in ("today", "previous"):
            return self._operation(call.function, call.arguments)
        first = call.arguments[0]
        name = first.id if isinstance(first, Name) else ""
        if name in self.program.constants:
            return self._name(name)
        if self.kind == "today":
            return self._name(name) if call.function == "today" else self._intern(call.arguments[1])
        leaf = "previous" if call.function == "previous" and self.kind == "quarter" else "today"
        return self._add(leaf, (), self.program.index_of(name), word=name)
