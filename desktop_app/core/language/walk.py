"""Walking trees: their children, the names they hold, and trees with names replaced."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from desktop_app.core.language.tree import Binary, Call, Compare, Logic, Name, Negative, Node, Not, Number


def _none(_node: Node) -> tuple[Node, ...]:
    return ()


_PARTS: dict[type, Callable[[Any], tuple[Node, ...]]] = {
    Binary: attrgetter("left", "right"),
    Compare: attrgetter("left", "right"),
    Logic: attrgetter("left", "right"),
    Call: attrgetter("arguments"),
    Negative: lambda node: (node.operand,),
    Not: lambda node: (node.operand,),
    Name: _none,
    Number: _none,
}
"""How to get at the parts of each type of node: a table, because this is walked for every node at every start."""


def children(node: Node) -> tuple[Node, ...]:
    """The parts of a node, left to right."""
    return _PARTS[type(node)](node)


def rebuild(node: Node, parts: tuple[Node, ...]) -> Node:
    """The same node with other parts."""
    if isinstance(node, Binary):
        return Binary(node.operator, parts[0], parts[1])
    if isinstance(node, Compare):
        return Compare(node.operator, parts[0], parts[1])
    if isinstance(node, Logic):
        return Logic(node.operator, parts[0], parts[1])
    if isinstance(node, Call):
        return Call(node.function, parts)
    if isinstance(node, Negative | Not):
        return type(node)(parts[0])
    return node


def transform(node: Node, change: Callable[[Node], Node]) -> Node:
    """The tree with `change` applied to every node, parts before wholes."""
    parts = children(node)
    if not parts:
        return change(node)
    new = tuple(transform(part, change) for part in parts)
    same = all(a is b for a, b in zip(parts, new, strict=True))
    return change(node if same else rebuild(node, new))


def rename(node: Node, names: Mapping[str, str]) -> Node:
    """The tree with names replaced; the tree itself where none occurs."""

    def change(part: Node) -> Node:
        return Name(names[part.id]) if isinstance(part, Name) and part.id in names else part

    return transform(node, change)


def names_in(node: Node) -> list[str]:
    """Every name in the tree, with repetitions."""
    return _collect(node, children)


def dependencies(node: Node) -> list[str]:
    """Names that must be computed before this tree in the same column: all but the first argument of `previous`.

    The argument of `today` counts, because it is one in today's own column.
    """
    return _collect(node, _same_column)


def _collect(node: Node, parts: Callable[[Node], tuple[Node, ...]]) -> list[str]:
    found: list[str] = []
    todo = [node]
    while todo:
        part = todo.pop()
        if isinstance(part, Name):
            found.append(part.id)
        elif isinstance(part, Binary):  # by far the most, and always with the same parts
            todo.append(part.left)
            todo.append(part.right)
        elif not isinstance(part, Number):
            todo.extend(parts(part))
    return found


def _same_column(node: Node) -> tuple[Node, ...]:
    if type(node) is Call and node.function == "previous":
        return node.arguments[1:]
    return _PARTS[type(node)](node)
