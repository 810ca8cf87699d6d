"""A variable as a formula of one cause: everything between the two inlined, the cause replaced."""

from __future__ import annotations

from functools import lru_cache

from desktop_app.core.language.program import Program
from desktop_app.core.language.to_text import to_text
from desktop_app.core.language.tree import Binary, Call, Name, Node, Number
from desktop_app.core.language.walk import children, dependencies, rebuild

_CAUSE = " cause "


class Response:
    """The formula of `output` as it depends on `cause` alone, ready for any place to look at.

    With `as_today` all else is as it is today, so that a column can compare itself with today at the same place.
    """

    def __init__(self, program: Program, output: str, cause: str, *, as_today: bool = False) -> None:
        self._program = program
        self._cause = cause
        self._as_today = as_today
        self._dependents = _dependents(program, cause)
        self._tree = self._inlined(Name(output))

    def at(self, place: Node) -> str:
        """The formula, in the model language, were the cause the value of `place`."""
        return to_text(self._tree, _Place(to_text(place)))

    def _inlined(self, node: Node) -> Node:
        if isinstance(node, Name):
            return self._name(node)
        if isinstance(node, Call) and node.function == "today":
            return node
        return rebuild(node, tuple(self._inlined(part) for part in children(node)))

    def _name(self, node: Name) -> Node:
        if node.id == self._cause:
            return Name(_CAUSE)
        if node.id in self._dependents:
            return self._inlined(self._program.variables[node.id].formula)
        if self._as_today and node.id not in self._program.constants:
            return Call("today", (node,))
        return node


class _Place:
    """Writes the place where the tree names the cause, and every other name as it is."""

    def __init__(self, place: str) -> None:
        self._place = f"({place})"

    def __call__(self, name: str) -> str:
        return self._place if name == _CAUSE else name


def multiple(name: str, factor: float) -> Node:
    """So many times a value."""
    return Binary("*", Number(factor), Name(name))


def shifted(name: str, by: float) -> Node:
    """A value and so much more."""
    return Binary("+", Name(name), Number(by))


@lru_cache(maxsize=16)
def _dependents(program: Program, cause: str) -> frozenset[str]:
    """The variables that read the cause in the same column, directly or through others."""
    found = {cause}
    for name, variable in program.variables.items():
        if any(read in found for read in dependencies(variable.formula)):
            found.add(name)
    return frozenset(found)
