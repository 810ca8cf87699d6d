"""Columns of chart tables whose every number is a formula of the program, with its value in the given states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop_app.core.charts import Source, TableColumn
from desktop_app.core.language.check import index_of
from desktop_app.core.language.model import Value
from desktop_app.core.language.parse import Parser
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_value import to_value
from desktop_app.core.language.tree import Call, Name, Node
from desktop_app.core.language.walk import transform

TODAY = "today"
_OF_TODAY = "today "


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
        """The value of one source."""
        own, today = self.columns[source.column], self.columns[TODAY]
        return self._value(self.tree(source.formula), own, today, self.position(source))

    def tree(self, formula: str) -> Node:
        """The formula of a source, parsed once."""
        if formula not in self._trees:
            self._trees[formula] = self._parser.parse(formula)
        return self._trees[formula]

    def position(self, source: Source) -> int | None:
        """The number of the source's item; None where its formula varies over nothing."""
        if source.formula not in self._indexes:
            self._indexes[source.formula] = index_of(self.program, self.tree(source.formula))
        index = self._indexes[source.formula]
        return self.program.indexes[index].items.index(source.item) if index and source.item is not None else None

    def _value(self, node: Node, own: Mapping[str, Value], today: Mapping[str, Value], item: int | None) -> float:
        def read(name: str) -> Value:
            if name in self.program.constants:
                return self.program.constants[name].value
            of_today = name.removeprefix(_OF_TODAY)
            return own[name] if of_today == name else today[of_today]

        value = to_value(transform(node, _marked), read)
        if isinstance(value, tuple):
            if item is None:
                raise TypeError(node)
            return value[item]
        return value

    @cached_property
    def _indexes(self) -> dict[str, str]:
        return {}

    @cached_property
    def _trees(self) -> dict[str, Node]:
        return {}

    @cached_property
    def _parser(self) -> Parser:
        def known(name: str) -> str | None:
            return name if name in self.program.constants else self.program.find(name)

        return Parser(known)


def _marked(part: Node) -> Node:
    """`today(x)` as a name of its own, to be looked up in today's column."""
    if isinstance(part, Call) and part.function == "today" and isinstance(part.arguments[0], Name):
        return Name(_OF_TODAY + part.arguments[0].id)
    return part
