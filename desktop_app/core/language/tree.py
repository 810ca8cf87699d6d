"""The expression tree. It has no behaviour; each renderer walks it and carries operator precedence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BinaryOperator = Literal["+", "-", "*", "/", "**"]
CompareOperator = Literal["<", ">", "<=", ">=", "=="]
FUNCTIONS: dict[str, tuple[int, int | None]] = {
    "min": (2, None),
    "max": (2, None),
    "abs": (1, 1),
    "sqrt": (1, 1),
    "exp": (1, 1),
    "ln": (1, 1),
    "if_": (3, 3),
    "clip": (3, 3),
    "normal_pdf": (1, 1),
    "normal_cdf": (1, 1),
    "normal_inv": (1, 1),
    "sum": (1, 1),
    "mean": (1, 1),
    "smallest": (1, 1),
    "largest": (1, 1),
    "sum_at_least": (2, 2),
    "today": (1, 1),
    "previous": (2, 2),
}
REDUCTIONS = frozenset({"sum", "mean", "smallest", "largest"})


@dataclass(frozen=True, slots=True)
class Number:
    """A plain number."""

    value: float


@dataclass(frozen=True, slots=True)
class Name:
    """An input, variable or constant: local (`on_time_rate`) or dotted (`logistics.on_time_rate`)."""

    id: str


@dataclass(frozen=True, slots=True)
class Negative:
    """Minus the operand."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Binary:
    """An arithmetic operation."""

    operator: BinaryOperator
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Compare:
    """A comparison, true or false within a relative tolerance of 1e-12."""

    operator: CompareOperator
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Logic:
    """`and` / `or` of two conditions."""

    operator: Literal["and", "or"]
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a condition."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the language applied to its arguments."""

    function: str
    arguments: tuple[Node, ...]


Node = Number | Name | Negative | Binary | Compare | Logic | Not | Call
