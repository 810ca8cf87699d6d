"""Index rules: one index a formula, reductions over something indexed, conditions where conditions belong."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.errors import Message, Problem
from desktop_app.core.language.program import Program
from desktop_app.core.language.tree import REDUCTIONS, Call, Compare, Logic, Name, Node, Not
from desktop_app.core.language.walk import children


class _TwoIndexes(Exception):
    """Two indexes meet in one expression."""


def check_indexes(program: Program) -> Iterator[Problem]:
    """Every breach of the index and condition rules."""
    for variable in program.variables.values():
        if variable.index and variable.index not in program.indexes:
            yield Problem(variable.id, Message("there is no index “{index}”.", index=variable.index))
            continue
        yield from _formula_problems(program, variable.id, variable.index, variable.formula)
    for entry in program.inputs.values():
        if entry.index and entry.index not in program.indexes:
            yield Problem(entry.id, Message("there is no index “{index}”.", index=entry.index))


def _formula_problems(program: Program, where: str, declared: str, formula: Node) -> Iterator[Problem]:
    try:
        found = index_of(program, formula)
    except _TwoIndexes as error:
        both = " / ".join(str(a) for a in error.args)
        cause = Message("two indexes meet in one formula ({both}).", both=both)
        yield Problem(where, cause, Message("Reduce one of them first, with sum or mean."))
        return
    if found and found != declared:
        remedy = Message("Declare the index, or reduce the formula with sum or mean.")
        yield Problem(where, Message("the formula varies over {found}, which is not declared.", found=found), remedy)
    yield from _condition_problems(program, where, formula, wanted=False)


def index_of(program: Program, node: Node) -> str:
    """The index over which an expression varies, "" for a scalar."""
    if isinstance(node, Name):
        return program.index_of(node.id)
    if isinstance(node, Call) and node.function in REDUCTIONS:
        index_of(program, node.arguments[0])
        return ""
    found = ""
    for part in children(node):
        index = index_of(program, part)
        if index and found and index != found:
            raise _TwoIndexes(found, index)
        found = found or index
    return found


def _is_condition(node: Node) -> bool:
    return isinstance(node, Compare | Logic | Not)


def _condition_problems(program: Program, where: str, node: Node, *, wanted: bool) -> Iterator[Problem]:
    if _is_condition(node) != wanted:
        cause = (
            Message("the first value of if_, and what and/or/not join, must be a comparison.")
            if wanted
            else Message("a comparison can only stand in the first place of if_.")
        )
        yield Problem(where, cause)
        return
    if isinstance(node, Call) and node.function in (*REDUCTIONS, "sum_at_least"):
        for argument in node.arguments:
            if not index_of(program, argument):
                yield Problem(where, Message("{name} needs something that varies over an index.", name=node.function))
    for position, part in enumerate(children(node)):
        inner = isinstance(node, Logic | Not) or (isinstance(node, Call) and node.function == "if_" and position == 0)
        yield from _condition_problems(program, where, part, wanted=inner)
