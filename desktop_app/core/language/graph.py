"""The operations of a program with shared sub-expressions found once: what the numeric renderers emit.

Every operation is interned by what it is and what it reads, so equal expressions anywhere in the program are one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from desktop_app.core.language.program import Program
from desktop_app.core.language.tree import REDUCTIONS, Binary, Call, Compare, Logic, Name, Negative, Node, Number

ColumnKind = Literal["today", "alone", "quarter"]
"""Today's own column; a column that stands alone against today; a quarter of a roadmap."""


class Operation(NamedTuple):
    """One operation: an operator, a function, "spread" (a scalar given to every item), or a leaf.

    `along` is the index over which it varies. Leaves are "number", "input", "today" and "previous"; `word` is the name
    they read, `number` the number. A "previous" of the whole graph reads the operation of its first value.
    """

    kind: str
    reads: tuple[int, ...]
    along: str
    word: str = ""
    number: float = 0.0


class Interning:
    """Operations in an order in which each stands after what it reads, none of them twice."""

    def __init__(self) -> None:
        self.operations: list[Operation] = []
        self._numbers: dict[tuple[str, tuple[int, ...], str, str, float], int] = {}

    def add(self, kind: str, reads: tuple[int, ...], index: str, word: str = "", value: float = 0.0) -> int:
        """The number of the operation, new or known."""
        key = (kind, reads, index, word, value)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self.operations)
            self.operations.append(Operation._make(key))
        return number


class Graph(Interning):
    """The operations of every variable; `results` leads from a variable to the operation that gives it."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.results: dict[str, int] = {}
        self._names: dict[str, int] = {}
        for name, variable in program.variables.items():
            number = self._intern(variable.formula)
            if variable.index and not self.operations[number].along:
                number = self.add("spread", (number,), variable.index)
            self.results[name] = self._names[name] = number

    def uses(self) -> list[int]:
        """How often each operation is read by another, (operations,)."""
        counts = [0] * len(self.operations)
        for operation in self.operations:
            for read in operation.reads:
                counts[read] += 1
        return counts

    def _intern(self, node: Node) -> int:
        if isinstance(node, Name):
            return self._name(node.id)
        if isinstance(node, Binary):
            return self._pair(node.operator, self._intern(node.left), self._intern(node.right))
        if isinstance(node, Number):
            return self.add("number", (), "", value=node.value)
        if isinstance(node, Call):
            return self._call(node)
        if isinstance(node, (Compare, Logic)):
            return self._pair(node.operator, self._intern(node.left), self._intern(node.right))
        return self._operation("negative" if isinstance(node, Negative) else "not", (node.operand,))

    def _pair(self, operator: str, left: int, right: int) -> int:
        along = self.operations[left].along or self.operations[right].along
        return self.add(operator, (left, right), along)

    def _operation(self, kind: str, parts: tuple[Node, ...]) -> int:
        reads = tuple([self._intern(part) for part in parts])
        index = ""
        if kind not in REDUCTIONS:
            for read in reads:
                index = index or self.operations[read].along
        return self.add(kind, reads, index)

    def _name(self, name: str) -> int:
        number = self._names.get(name)
        if number is None:
            number = self._names[name] = self._leaf(name)
        return number

    def _leaf(self, name: str) -> int:
        constant = self.program.constants.get(name)
        if constant is not None:
            return self.add("number", (), "", value=constant.value)
        return self.add("input", (), self.program.index_of(name), word=name)

    def _call(self, call: Call) -> int:
        if call.function not in ("today", "previous"):
            return self._operation(call.function, call.arguments)
        first = call.arguments[0]
        name = first.id if isinstance(first, Name) else ""
        if name in self.program.constants and call.function == "today":
            return self._name(name)
        index = self.program.index_of(name)
        reads = (self._first(call.arguments[1], index),) if call.function == "previous" else ()
        return self.add(call.function, reads, index, word=name)

    def _first(self, node: Node, index: str) -> int:
        """The first value of `previous`, given to every item where what it precedes has items."""
        number = self._intern(node)
        return self.add("spread", (number,), index) if index and not self.operations[number].along else number


class Plan(Interning):
    """The operations of one kind of column, only those that `keep` (default: every variable) needs.

    In today's own column today(x) is x and previous(x, first) is first; in a column that stands alone
    previous(x, first) is today(x). `steps` are the numbers of the operations to carry out, in order.
    """

    def __init__(self, graph: Graph, kind: ColumnKind, keep: Iterable[str] | None = None) -> None:
        super().__init__()
        self._graph = graph
        self._kind = kind
        numbers: list[int] = []
        for operation in graph.operations:
            numbers.append(self._again(operation, numbers))
        wanted = graph.results if keep is None else dict.fromkeys(keep)
        self.results = {name: numbers[graph.results[name]] for name in wanted if name in graph.results}
        self.steps = self._needed()

    def names(self, leaf: str) -> frozenset[str]:
        """The names read from outside as "input", "today" or "previous"."""
        return frozenset(self.operations[s].word for s in self.steps if self.operations[s].kind == leaf)

    def _again(self, old: Operation, numbers: list[int]) -> int:
        if old.kind == "today" and self._kind == "today":
            result = self._graph.results.get(old.word)
            return self.add("input", (), old.along, old.word) if result is None else numbers[result]
        if old.kind == "previous":
            if self._kind == "today":
                return numbers[old.reads[0]]
            constant = self._graph.program.constants.get(old.word)
            if constant is not None:
                return self.add("number", (), "", value=constant.value)
            return self.add("today" if self._kind == "alone" else "previous", (), old.along, old.word)
        return self.add(old.kind, tuple([numbers[r] for r in old.reads]), old.along, old.word, old.number)

    def _needed(self) -> list[int]:
        needed = [False] * len(self.operations)
        for number in self.results.values():
            needed[number] = True
        for number in range(len(self.operations) - 1, -1, -1):
            if needed[number]:
                for read in self.operations[number].reads:
                    needed[read] = True
        return [number for number, is_needed in enumerate(needed) if is_needed]
