"""The value of one expression against values already known: for sizing rules, checks and tables, not for programs."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.core.language import careful_floats
from desktop_app.core.language.model import Value
from desktop_app.core.language.tree import REDUCTIONS, Call, Name, Node, Number
from desktop_app.core.language.walk import children


def to_value(node: Node, read: Callable[[str], Value]) -> Value:
    """The value of `node`, names read by `read`: a float, or a tuple over items. NaN outside a domain."""
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Name):
        return read(node.id)
    parts = [to_value(part, read) for part in children(node)]
    function = careful_floats.KINDS[careful_floats.kind_of(node)]
    if isinstance(node, Call) and node.function in REDUCTIONS:
        return function(*(parts[0] if isinstance(parts[0], tuple) else (parts[0],)))
    if isinstance(node, Call) and node.function == "sum_at_least":
        x, by = parts
        if not (isinstance(x, tuple) and isinstance(by, tuple)):
            raise TypeError(node)
        return tuple(function(*x, *by, own) for own in by)
    counts = {len(part) for part in parts if isinstance(part, tuple)}
    if not counts:
        return function(*parts)
    return tuple(
        function(*(part[item] if isinstance(part, tuple) else part for part in parts)) for item in range(counts.pop())
    )


def to_number(node: Node, read: Callable[[str], Value]) -> float:
    """The value of a scalar expression. Raises TypeError where it varies over items."""
    value = to_value(node, read)
    if isinstance(value, tuple):
        raise TypeError(value)
    return value
