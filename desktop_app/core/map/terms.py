"""Short ways to write expression trees, for the formulas that the map compiles to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

from desktop_app.core.language.tree import Binary, BinaryOperator, Call, Compare, CompareOperator, Name, Node, Number

ZERO = Number(0.0)
ONE = Number(1.0)
GUARD = Number(1e-9)


def named(local: str) -> Name:
    """The input or variable `local` of the map."""
    return Name(f"map.{local}")


def plus(left: Node, right: Node) -> Node:
    """Left + right."""
    return Binary("+", left, right)


def minus(left: Node, right: Node) -> Node:
    """Left - right."""
    return Binary("-", left, right)


def times(left: Node, right: Node) -> Node:
    """Left * right."""
    return Binary("*", left, right)


def over(left: Node, right: Node) -> Node:
    """Left / right."""
    return Binary("/", left, right)


def total(terms: Sequence[Node]) -> Node:
    """The sum of all terms, from left to right; 0 of none."""
    return _folded("+", terms, ZERO)


def product(factors: Sequence[Node]) -> Node:
    """The product of all factors, from left to right; 1 of none."""
    return _folded("*", factors, ONE)


def _folded(operator: BinaryOperator, parts: Sequence[Node], empty: Node) -> Node:
    return reduce(lambda left, right: Binary(operator, left, right), parts) if parts else empty


def complement(part: Node) -> Node:
    """1 - part."""
    return minus(ONE, part)


def at_least(floor: Node, value: Node) -> Node:
    """The larger of the two."""
    return Call("max", (floor, value))


def largest(values: Sequence[Node]) -> Node:
    """The largest of several values; 0 of none."""
    return values[0] if len(values) == 1 else Call("max", tuple(values)) if values else ZERO


def within(value: Node, low: Node, high: Node) -> Node:
    """The value, held between low and high."""
    return Call("clip", (value, low, high))


def today(value: Name) -> Node:
    """The value in today's column."""
    return Call("today", (value,))


def previous(value: Name, first: Node) -> Node:
    """The value of the quarter before."""
    return Call("previous", (value, first))


def choose(left: Node, operator: CompareOperator, right: Node, then: Node, otherwise: Node) -> Node:
    """`then` where the comparison holds, else `otherwise`."""
    return Call("if_", (Compare(operator, left, right), then, otherwise))


def change(value: Name) -> Node:
    """The value less that of today."""
    return minus(value, today(value))


def chunks(parts: Sequence[Node], size: int) -> Iterable[Sequence[Node]]:
    """The parts in groups of at most `size`."""
    return (parts[start : start + size] for start in range(0, len(parts), size))
