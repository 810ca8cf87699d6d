"""A program in another reporting currency: every amount of money converted, every ratio left alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from desktop_app.core.errors import InputError, Message
from desktop_app.core.language.model import Constant, Input, Value, Variable
from desktop_app.core.language.program import Program

MONEY = "USD"
Entry = TypeVar("Entry", Input, Constant, Variable)


def money_power(unit: str) -> int:
    """How money enters a unit: 1 in "USD/hour", -1 in "1/USD", 0 in "day".

    >>> money_power("USD/quarter"), money_power("1/USD"), money_power("day")
    (1, -1, 0)
    """
    above, *below = unit.split("/")
    return (above == MONEY) - (MONEY in below)


def rate_of(rates: Mapping[str, float], currency: str) -> float:
    """Units of `currency` for one USD. Raises InputError where the table has no rate."""
    rate = rates.get(currency)
    if rate is None or not rate > 0:
        known = ", ".join(rates)
        cause = Message("there is no exchange rate for “{currency}”.", currency=currency)
        raise InputError.of("rates", cause, Message("Enter one; the table knows {known}.", known=known))
    return rate


def in_currency(program: Program, rate: float, currency: str = MONEY) -> Program:
    """The program with defaults, bounds, ranges and constants of money in a currency of which `rate` make one USD.

    With the name of the `currency`, the units say it, too.
    """
    if rate == 1.0 and currency == MONEY:
        return program
    inputs = {name: _input(entry, rate ** money_power(entry.unit)) for name, entry in program.inputs.items()}
    constants = {name: _constant(entry, rate ** money_power(entry.unit)) for name, entry in program.constants.items()}
    return replace(
        program,
        inputs={name: _counted_in(entry, currency) for name, entry in inputs.items()},
        constants={name: _counted_in(entry, currency) for name, entry in constants.items()},
        variables={name: _counted_in(entry, currency) for name, entry in program.variables.items()},
    )


def times(value: Value, factor: float) -> Value:
    """A value, or every item of it, times a factor."""
    return tuple(v * factor for v in value) if isinstance(value, tuple) else value * factor


def _input(entry: Input, factor: float) -> Input:
    if factor == 1.0:
        return entry
    low, high = entry.bounds
    span = (
        (times(entry.range[0], factor), times(entry.range[1], factor), times(entry.range[2], factor))
        if entry.range
        else None
    )
    return replace(entry, default=times(entry.default, factor), bounds=(low * factor, high * factor), range=span)


def _constant(entry: Constant, factor: float) -> Constant:
    return replace(entry, value=entry.value * factor)


def _counted_in(entry: Entry, currency: str) -> Entry:
    if currency == MONEY or MONEY not in entry.unit:
        return entry
    return replace(entry, unit=entry.unit.replace(MONEY, currency))
