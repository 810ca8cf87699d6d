"""Values given from outside, checked against a program: names, kinds, items, bounds; all problems at once."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from desktop_app.core.errors import InputError, Message, Problem
from desktop_app.core.language.model import Input, Value
from desktop_app.core.language.program import Program

_SLACK = 1e-9


def complete(program: Program, given: Mapping[str, object], where: str = "today") -> dict[str, Value]:
    """Every input of the program: as given, else its default.

    `given` names inputs by id or id of the specification; a value is a number or a list of one number an item, in the
    order of the items. Raises InputError naming `where` for what is unknown, missing, of the wrong kind or outside
    its bounds.
    """
    values, problems = _read(program, given, where)
    problems += [
        _missing(program, entry, where) for entry in program.inputs.values() if _needs_value(program, entry, values)
    ]
    if problems:
        raise InputError(tuple(problems))
    return {**program.defaults(), **values}


def changed(program: Program, base: Mapping[str, Value], given: Mapping[str, object], where: str) -> dict[str, Value]:
    """The inputs `base` with the values of `given` in their place. Raises InputError as `complete` does."""
    values, problems = _read(program, given, where)
    if problems:
        raise InputError(tuple(problems))
    return {**base, **values}


def _read(program: Program, given: Mapping[str, object], where: str) -> tuple[dict[str, Value], list[Problem]]:
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for name, raw in given.items():
        found = program.find(name)
        entry = program.inputs.get(found) if found else None
        if entry is None:
            problems.append(_unknown(program, name, where, computed=found is not None))
            continue
        value = _value(raw, len(program.items_of(entry.id)))
        wrong = list(_wrong(program, entry, value, raw))
        problems += [Problem(f"{where}, {name}", cause) for cause in wrong]
        if value is not None and not wrong:
            values[entry.id] = value
    return values, problems


def _unknown(program: Program, name: str, where: str, *, computed: bool) -> Problem:
    if computed:
        remedy = Message("Give the inputs it is computed from.")
        return Problem(f"{where}, {name}", Message("this is computed here and cannot be set."), remedy)
    close = get_close_matches(name, [*program.inputs, *(e.spec for e in program.inputs.values())], n=1)
    if close:
        return Problem(f"{where}, {name}", Message("there is no such input; did you mean “{guess}”?", guess=close[0]))
    return Problem(f"{where}, {name}", Message("there is no such input in this program."))


def _value(raw: object, items: int) -> Value | None:
    if isinstance(raw, bool):
        return None
    try:
        if isinstance(raw, int | float):
            return (float(raw),) * items if items else float(raw)
        if isinstance(raw, list | tuple) and all(isinstance(x, int | float) and not isinstance(x, bool) for x in raw):
            return tuple(float(x) for x in raw)
    except OverflowError:
        return None
    return None


def _wrong(program: Program, entry: Input, value: Value | None, raw: object) -> Iterator[Message]:
    items = program.items_of(entry.id)
    if value is None:
        yield Message("“{raw}” is not a number or a list of numbers.", raw=str(raw)[:60])
    elif isinstance(value, tuple) and not items:
        yield Message("this is one number, not a list.")
    elif isinstance(value, tuple) and len(value) != len(items):
        yield Message(
            "{count} values given for {items} items ({names}).",
            count=len(value),
            items=len(items),
            names=", ".join(items),
        )
    else:
        yield from _outside(entry, value)


def _outside(entry: Input, value: Value) -> Iterator[Message]:
    low, high = entry.bounds
    slack = _SLACK * max(abs(low), abs(high))
    for number in value if isinstance(value, tuple) else (value,):
        if not math.isfinite(number) or not low - slack <= number <= high + slack:
            yield Message(
                "{value} lies outside {low} to {high} {unit}.", value=number, low=low, high=high, unit=entry.unit
            )


def _needs_value(program: Program, entry: Input, values: Mapping[str, Value]) -> bool:
    if entry.id in values or not entry.index:
        return False
    count = len(entry.default) if isinstance(entry.default, tuple) else len(program.items_of(entry.id))
    return count != len(program.items_of(entry.id))


def _missing(program: Program, entry: Input, where: str) -> Problem:
    names = ", ".join(program.items_of(entry.id))
    cause = Message("the items of {index} are now {names}; give one value for each.", index=entry.index, names=names)
    return Problem(f"{where}, {entry.id}", cause)
