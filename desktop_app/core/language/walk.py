"""Walking trees: their children, the names they hold, and trees with names replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from desktop_app.core.language.tree import Binary, Call, Compare, Logic, Name, Negative, Node, Not, Number


def children(node: Node) -> tuple[Node, ...]:
    """The parts of a node, left to right."""
    if isinstance(node, Binary | Compare | Logic):
        return (node.left, node.right)
    if isinstance(node, Call):
        return node.arguments
    if isinstance(node, Negative | Not):
        return (node.operand,)
    return ()


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


def names_in(node: Node) -> Iterator[str]:
    """Every name in the tree, with repetitions."""
    if isinstance(node, Name):
        yield node.id
    else:
        for part in children(node):
            yield from names_in(part)


def dependencies(node: Node) -> Iterator[str]:
    """Names that must be computed before this tree in the same column: all but the first argument of `previous`.

    The argument of `today` counts, because it is one in today's own column.
    """
    if isinstance(node, Name):
        yield node.id
    elif isinstance(node, Call) and node.function == "previous":
        yield from dependencies(node.arguments[1])
    elif not isinstance(node, Number):
        for part in children(node):
            yield from dependencies(part)
