"""Columns of chart tables whose every number is a formula of the program, with its value in the given states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.core.charts import Source, TableColumn
from desktop_app.core.language.check import index_of
from desktop_app.core.language.model import Value
from desktop_app.core.language.parse import Parser
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_value import to_value
from desktop_app.core.language.tree import REDUCTIONS, Call, Name, Node
from desktop_app.core.language.walk import children, transform

TODAY = "today"
_OF_TODAY = "today "
_KEPT = 2048
"""How many formulas are remembered: charts ask for the same ones at every rest of a lever."""


@dataclass(frozen=True)
class LiveNumbers:
    """A program and its columns {state id: {id: value}}, today's under "today"."""

    program: Program
    columns: Mapping[str, Mapping[str, Value]]

    def column(
        self, name: str, title: str, sources: Iterable[Source | None], unit: str = "1", word: str = "number"
    ) -> TableColumn:
        """A column of a table with the values of its sources; None leaves a zero, which belongs to no state."""
        kept = tuple(sources)
        values = tuple(0.0 if source is None else self.number(source) for source in kept)
        return TableColumn(name, title, values, unit, word, kept)

    def number(self, source: Source) -> float:
        """The value of one source. Raises TypeError where a formula over items has no item."""
        formula, item = _formula(self.program, source.formula), self.position(source)
        own, today = self.columns[source.column], self.columns[TODAY]
        constants, one_item = self.program.constants, item is not None and not formula.looks_at_all_items

        def read(name: str) -> Value:
            if name in constants:
                return constants[name].value
            of_today = name.removeprefix(_OF_TODAY)
            value = own[name] if of_today == name else today[of_today]
            return value[item] if one_item and isinstance(value, tuple) else value  # type: ignore[index]

        value = to_value(formula.marked, read)
        if isinstance(value, tuple):
            if item is None:
                raise TypeError(source)
            return value[item]
        return value

    def tree(self, formula: str) -> Node:
        """The formula of a source, parsed once."""
        return _formula(self.program, formula).tree

    def index_of(self, formula: str) -> str:
        """The index over which the formula of a source varies; "" for a scalar."""
        return _formula(self.program, formula).index

    def position(self, source: Source) -> int | None:
        """The number of the source's item; None where its formula varies over nothing."""
        index = self.index_of(source.formula)
        return self.program.indexes[index].items.index(source.item) if index and source.item is not None else None


@dataclass(frozen=True)
class _Formula:
    """A source's formula as a tree; `marked` reads today's values by names of their own."""

    tree: Node
    marked: Node
    index: str
    looks_at_all_items: bool


@lru_cache(maxsize=_KEPT)
def _formula(program: Program, text: str) -> _Formula:
    def known(name: str) -> str | None:
        return name if name in program.constants else program.find(name)

    tree = Parser(known).parse(text)
    return _Formula(tree, transform(tree, _marked), index_of(program, tree), _looks_at_all_items(tree))


def _looks_at_all_items(node: Node) -> bool:
    if isinstance(node, Call) and (node.function in REDUCTIONS or node.function == "sum_at_least"):
        return True
    return any(_looks_at_all_items(part) for part in children(node))


def _marked(part: Node) -> Node:
    """`today(x)` as a name of its own, to be looked up in today's column."""
    if isinstance(part, Call) and part.function == "today" and isinstance(part.arguments[0], Name):
        return Name(_OF_TODAY + part.arguments[0].id)
    return part
