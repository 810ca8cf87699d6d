"""Units of every formula, checked in dimension and scale with pint.

One [money], and calendar units that fit the models: a quarter is 13 weeks, a year 4 quarters. The numbers 0 and the
small guards (1e-6 … 1e-300) take any unit. This runs in tests and when a user
edits a formula, never on a slider's path.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.core.errors import Message, Problem
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_text import to_text
from desktop_app.core.language.tree import REDUCTIONS, Binary, Call, Compare, Logic, Name, Negative, Node, Not, Number

if TYPE_CHECKING:
    import pint

_DEFINITIONS = (
    "USD = [money]",
    "week = [time]",
    "day = week / 7",
    "hour = day / 24",
    "minute = hour / 60",
    "quarter = 13 * week",
    "year = 4 * quarter",
    "month = quarter / 3",
    "kg = [mass]",
    "t = 1000 * kg",
    "km = [length]",
    "kgCO2e = [emission]",
    "tCO2e = 1000 * kgCO2e",
)
_USUAL = (
    *("1", "day", "hour", "month", "quarter", "year", "1/day", "1/hour", "1/quarter", "1/year"),
    *("USD/quarter", "USD/year", "USD/hour", "USD/day", "hour/quarter", "kg/quarter", "kgCO2e/quarter"),
)
"""Units that a person would rather read than their base units."""
GUARDS = frozenset({0.0, 1e-6, 1e-9, 1e-12, 1e-300})


@dataclass(frozen=True)
class Unit:
    """A unit in base units: its scale and its dimensions (name, power)."""

    scale: float
    dimensions: tuple[tuple[str, float], ...] = ()

    def fits(self, other: Unit) -> bool:
        """Whether the two are the same in dimension and scale."""
        return self.dimensions == other.dimensions and math.isclose(self.scale, other.scale, rel_tol=1e-9)

    def times(self, other: Unit, power: float = 1.0) -> Unit:
        """This unit times the other to a power."""
        powers = dict(self.dimensions)
        for name, exponent in other.dimensions:
            powers[name] = powers.get(name, 0.0) + exponent * power
        kept = sorted((n, p) for n, p in powers.items() if abs(p) > 1e-12)  # noqa: PLR2004 - rounding of powers
        return Unit(self.scale * other.scale**power, tuple(kept))


PLAIN = Unit(1.0)


class _UnitMismatchError(Exception):
    """Two units do not fit; the arguments are the message."""

    def __init__(self, cause: Message) -> None:
        super().__init__()
        self.cause = cause


@cache
def _registry() -> pint.UnitRegistry[float]:
    from pint import UnitRegistry

    registry: pint.UnitRegistry[float] = UnitRegistry(None)
    for definition in _DEFINITIONS:
        registry.define(definition)
    return registry


@cache
def unit_of(text: str) -> Unit:
    """The unit written as `text`, such as "USD/quarter" or "1". Raises ValueError where it is no unit."""
    try:
        quantity = _registry().Quantity(1.0, "" if text == "1" else text.replace("1/", "1 / ", 1)).to_root_units()
    except Exception as error:
        raise ValueError(text) from error
    powers = ((str(name), float(str(power))) for name, power in quantity.unit_items())
    return Unit(float(quantity.magnitude), tuple(sorted(powers)))


def check_units(program: Program) -> Iterator[Problem]:
    """Every formula whose unit differs from the declared one, or that joins what does not fit."""
    checker = _Checker(program)
    for variable in program.variables.values():
        try:
            found = checker.unit(variable.formula)
            if found is not None and not found.fits(unit_of(variable.unit)):
                cause = Message(
                    "the formula gives {found}, but the unit declared is {declared}.",
                    found=shown(found),
                    declared=variable.unit,
                )
                yield Problem(variable.id, cause)
        except _UnitMismatchError as error:
            yield Problem(variable.id, error.cause)


def shown(unit: Unit) -> str:
    """A unit as people write it, otherwise in words of base units.

    >>> shown(unit_of("USD/quarter")), shown(unit_of("day").times(unit_of("kg")))
    ('USD/quarter', '0.142857·kg·week')
    """
    usual = next((text for text in _USUAL if unit_of(text).fits(unit)), None)
    if usual:
        return usual
    words = [name if power == 1 else f"{name}**{power:g}" for name, power in unit.dimensions]
    scale = [] if math.isclose(unit.scale, 1.0) else [f"{unit.scale:g}"]
    return "·".join(scale + words) or "1"


class _Checker:
    """Finds units of expressions; None stands for a guard that takes any unit."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def unit(self, node: Node) -> Unit | None:
        if isinstance(node, Number):
            return None if node.value in GUARDS else PLAIN
        if isinstance(node, Name):
            return self._of_name(node.id)
        if isinstance(node, Binary):
            return self._binary(node)
        if isinstance(node, Call):
            return self._call(node)
        if isinstance(node, Negative):
            return self.unit(node.operand)
        self._condition(node)
        return None

    def _of_name(self, name: str) -> Unit:
        program = self._program
        entry = program.inputs.get(name) or program.variables.get(name) or program.constants[name]
        if name in program.constants:
            return unit_of(program.constants[name].unit)
        return unit_of(entry.unit)

    def _binary(self, node: Binary) -> Unit | None:
        if node.operator in ("+", "-"):
            return self._same(node, (node.left, node.right))
        if node.operator == "**":
            return self._power(node)
        left, right = self.unit(node.left), self.unit(node.right)
        if left is None or right is None:
            return None
        return left.times(right, 1.0 if node.operator == "*" else -1.0)

    def _power(self, node: Binary) -> Unit | None:
        base = self.unit(node.left)
        if isinstance(node.right, Number):
            return None if base is None else PLAIN.times(base, node.right.value)
        self._plain(node, node.left)
        self._plain(node, node.right)
        return PLAIN

    def _call(self, node: Call) -> Unit | None:
        name, arguments = node.function, node.arguments
        if name in ("exp", "ln", "normal_pdf", "normal_cdf", "normal_inv"):
            self._plain(node, arguments[0])
            return PLAIN
        if name == "sqrt":
            inner = self.unit(arguments[0])
            return None if inner is None else PLAIN.times(inner, 0.5)
        if name == "if_":
            self.unit(arguments[0])
            return self._same(node, arguments[1:])
        if name in REDUCTIONS or name in ("today", "abs", "sum_at_least"):
            return self.unit(arguments[0])
        return self._same(node, arguments)

    def _condition(self, node: Compare | Logic | Not) -> None:
        if isinstance(node, Compare):
            self._same(node, (node.left, node.right))
        else:
            for part in (node.operand,) if isinstance(node, Not) else (node.left, node.right):
                self.unit(part)

    def _same(self, node: Node, parts: tuple[Node, ...]) -> Unit | None:
        found: Unit | None = None
        for part in parts:
            unit = self.unit(part)
            if found is not None and unit is not None and not unit.fits(found):
                values = {"one": shown(found), "other": shown(unit), "text": to_text(node)}
                raise _UnitMismatchError(Message("{one} and {other} do not fit together in “{text}”.", **values))
            found = found or unit
        return found

    def _plain(self, node: Node, part: Node) -> None:
        unit = self.unit(part)
        if unit is not None and not unit.fits(PLAIN):
            cause = Message("“{text}” needs a plain number, but has {unit}.", text=to_text(node), unit=shown(unit))
            raise _UnitMismatchError(cause)
