"""Index rules: one index a formula, reductions over something indexed, conditions where conditions belong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_app.core.errors import Message, Problem
from desktop_app.core.language.model import Variable
from desktop_app.core.language.program import Program
from desktop_app.core.language.tree import REDUCTIONS, Call, Compare, Logic, Name, Node, Not, Number
from desktop_app.core.language.walk import children, names_in


def check_indexes(program: Program) -> Iterator[Problem]:
    """Every breach of the index and condition rules."""
    indexes = {name: entry.index for name, entry in program.inputs.items()}
    indexes |= {name: variable.index for name, variable in program.variables.items()}
    for name, index in indexes.items():
        if index and index not in program.indexes:
            yield Problem(name, Message("there is no index “{index}”.", index=index))
    for variable in program.variables.values():
        yield from _Formula(indexes, variable).problems()


def index_of(program: Program, node: Node) -> str:
    """The index over which an expression varies, "" for a scalar."""
    indexes = {name: program.index_of(name) for name in names_in(node)}
    return _Formula(indexes, None).index(node, wanted=False)


class _Formula:
    """Walks one formula: finds its index and what breaks the rules."""

    def __init__(self, indexes: Mapping[str, str], variable: Variable | None) -> None:
        self._indexes = indexes
        self._variable = variable
        self._causes: list[tuple[Message, Message | None]] = []

    def problems(self) -> Iterator[Problem]:
        """What is wrong in the formula of the variable."""
        variable = self._variable
        if variable is None:
            return
        found = self.index(variable.formula, wanted=False)
        if found and found != variable.index and not self._causes:
            remedy = Message("Declare the index, or reduce the formula with sum or mean.")
            self._causes.append(
                (Message("the formula varies over {found}, which is not declared.", found=found), remedy)
            )
        for cause, remedy_or_none in self._causes:
            yield Problem(variable.id, cause, remedy_or_none)

    def index(self, node: Node, *, wanted: bool) -> str:
        """The index of a part; `wanted` says whether a condition belongs here."""
        if isinstance(node, _CONDITIONS) is not wanted:
            self._causes.append((_CONDITION_MISSING if wanted else _CONDITION_MISPLACED, None))
            return ""
        if isinstance(node, Name):
            return self._indexes.get(node.id, "")
        if isinstance(node, Number):
            return ""
        if isinstance(node, Call):
            return self._call(node)
        inner = wanted and not isinstance(node, Compare)
        parts = [self.index(part, wanted=inner) for part in children(node)]
        return self._joined(parts) if any(parts) else ""

    def _call(self, node: Call) -> str:
        first = node.function == "if_"
        found = [self.index(part, wanted=first and n == 0) for n, part in enumerate(node.arguments)]
        if node.function == "previous" and found[1] and not found[0]:
            cause = Message("the first value of previous varies over {i}, what it precedes does not.", i=found[1])
            self._causes.append((cause, None))
        if node.function in REDUCTIONS or node.function == "sum_at_least":
            if not all(found):
                self._causes.append(
                    (Message("{name} needs something that varies over an index.", name=node.function), None)
                )
            return "" if node.function in REDUCTIONS else self._joined(found)
        return self._joined(found)

    def _joined(self, indexes: list[str]) -> str:
        joined = ""
        for index in indexes:
            if index and joined and index != joined:
                cause = Message("two indexes meet in one formula ({one} / {other}).", one=joined, other=index)
                self._causes.append((cause, Message("Reduce one of them first, with sum or mean.")))
            joined = joined or index
        return joined


_CONDITIONS = (Compare, Logic, Not)
_CONDITION_MISSING = Message("the first value of if_, and what and/or/not join, must be a comparison.")
_CONDITION_MISPLACED = Message("a comparison can only stand in the first place of if_.")
