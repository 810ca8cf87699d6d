"""A scenario: what somebody changes against today, and whether that is theirs to change.

Running scenarios is done in scenario_run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from desktop_app.core.charts.description import Paint
from desktop_app.core.errors import InputError, Message, Problem
from desktop_app.core.language.given import changed
from desktop_app.core.language.model import Input, Names, Value
from desktop_app.core.language.program import Program

COLOURS: tuple[Paint, ...] = ("scenario", "log", "mkt", "sc", "pay", "cross")
"""The paints in which a person may have a scenario drawn."""
Colour = Paint | Literal[""]


@dataclass(frozen=True)
class Scenario:
    """A named state of the world: `changes` {full input id: value} against today, everything else as today.

    `colour` is one of COLOURS, "" for whatever a chart gives it; one that `is_locked` nobody changes by accident.
    """

    id: str
    name: Names
    changes: Mapping[str, Value] = field(default_factory=dict)
    description: str = ""
    colour: Colour = ""
    is_locked: bool = False

    def inputs(self, today: Mapping[str, Value]) -> dict[str, Value]:
        """All inputs of the scenario's column: today's with the changes applied."""
        return {**today, **self.changes}


def colour_of(text: str) -> Colour:
    """The colour that this word names; "" where a scenario cannot have it."""
    return next((colour for colour in COLOURS if colour == text), "")


@dataclass(frozen=True)
class Validated:
    """A scenario that may be run, its changes under full ids; `outside` names the facts it changes."""

    scenario: Scenario
    outside: tuple[str, ...]


def validate(program: Program, today: Mapping[str, Value], scenario: Scenario) -> Validated:
    """The scenario with its outside changes named. Raises InputError with everything that is wrong with it.

    A fact may be changed and counts as an outside change. An estimate may not: it says how the world works, not what
    somebody does. A link may be set only where there is no map that would compute it.
    """
    problems = list(_role_problems(program, scenario))
    try:
        inputs = changed(program, today, scenario.changes, scenario.id)
    except InputError as error:
        problems = [*error.problems, *problems]
    if problems:
        raise InputError(tuple(problems))
    full = {name: inputs[name] for name in map(program.find, scenario.changes) if name is not None}
    moved = (name for name, value in full.items() if value != today[name])
    outside = tuple(name for name in moved if program.inputs[name].role == "fact")
    return Validated(replace(scenario, changes=full), outside)


def has_map(program: Program) -> bool:
    """Whether a capability map is part of the program."""
    return any(name.startswith("map.") for name in program.inputs)


def _role_problems(program: Program, scenario: Scenario) -> Iterator[Problem]:
    for name in scenario.changes:
        entry = program.inputs.get(program.find(name) or "")
        if entry is not None:
            yield from _role_problem(program, f"{scenario.id}, {name}", entry)


def _role_problem(program: Program, where: str, entry: Input) -> Iterator[Problem]:
    if entry.role == "estimate":
        cause = Message("an estimate says how the world works; a scenario cannot set it.")
        yield Problem(where, cause, Message("Change it for today and the scenario alike."))
    if entry.role == "link" and has_map(program):
        cause = Message("this comes from the map; a scenario cannot set it.")
        yield Problem(where, cause, Message("Change the initiatives or the nodes that lead to it."))
