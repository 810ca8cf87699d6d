"""Every variable for given inputs: today, any number of scenarios, the quarters of a roadmap. Plain data in and out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.core.analysis.sizing import Sizing
from desktop_app.core.errors import InputError, Message, Problem
from desktop_app.core.language.currency import in_currency, rate_of
from desktop_app.core.language.given import changed, complete
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_floats import FloatEngine, Slots, engine_of
from desktop_app.core.map.assembly import Content

Given = Mapping[str, object]
Column = dict[str, Value]


@dataclass(frozen=True)
class Request:
    """What is to be evaluated; whatever is not given stays at its default.

    `items` {index: names}; `today` and each scenario {id or id of the specification: number or list};
    `quarters`: what differs from today in columns 1 … n of a roadmap; `answers`: the questions of sizing.
    """

    items: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    today: Given = field(default_factory=dict)
    scenarios: Mapping[str, Given] = field(default_factory=dict)
    quarters: tuple[Given, ...] = ()
    answers: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Evaluation:
    """Every variable of today, of each scenario and each quarter; `specs`: from the specification's ids to ours."""

    today: Column
    scenarios: dict[str, Column]
    quarters: tuple[Column, ...]
    specs: dict[str, str]

    def to_json(self) -> dict[str, Any]:
        """The evaluation as `dynacap evaluate` writes it; a value outside a domain is null."""
        return {
            "today": _plain(self.today),
            "scenarios": {name: _plain(column) for name, column in self.scenarios.items()},
            "quarters": [_plain(column) for column in self.quarters],
            "spec": self.specs,
        }


@dataclass(frozen=True)
class Programs:
    """The programs that answer a request, for columns that stand alone and for quarters, and the sizing rules."""

    what_if: Program
    roadmap: Program | None
    sizing: Sizing
    rates: Mapping[str, float]

    @classmethod
    def with_map(cls, content: Content, sizing: Sizing, rates: Mapping[str, float]) -> Programs:
        """Map and models."""
        return cls(content.what_if, content.roadmap, sizing, rates)

    @classmethod
    def without_map(cls, content: Content, sizing: Sizing, rates: Mapping[str, float]) -> Programs:
        """The linked models; what the map would give is a plain input."""
        return cls(content.what_if_without_map, content.roadmap_without_map, sizing, rates)


def evaluate(programs: Programs, request: Request) -> Evaluation:
    """Every variable of what is asked. Raises InputError or SizingError with every problem found."""
    currency = str(request.answers.get("size_currency", "USD"))
    rate = rate_of(programs.rates, currency)
    what_if = _prepared(programs.what_if, rate, request)
    roadmap = _prepared(programs.roadmap, rate, request) if programs.roadmap and request.quarters else None
    if request.quarters and roadmap is None:
        raise InputError.of(
            "quarters", Message("one model by itself has no roadmap."), Message("Leave “quarters” out.")
        )
    _refuse_unknown(request.today, [p for p in (programs.what_if, programs.roadmap) if p])
    engine = engine_of(what_if)
    inputs = _today(programs, what_if, request)
    today = engine.today(engine.pack(inputs))
    columns = {}
    for name, given in request.scenarios.items():
        _refuse_estimates(what_if, given, f"scenario {name}")
        values = changed(what_if, inputs, given, f"scenario {name}")
        columns[name] = _variables(engine, engine.alone(engine.pack(values), today))
    first, quarters = _quarters(programs, roadmap, request) if roadmap else ({}, ())
    specs = {spec: name for program in (roadmap, what_if) if program for spec, name in program.specs.items() if spec}
    return Evaluation({**first, **_variables(engine, today)}, columns, quarters, specs)


def _prepared(program: Program, rate: float, request: Request) -> Program:
    return in_currency(program, rate).with_items(request.items)


def _today(programs: Programs, program: Program, request: Request) -> Column:
    given = {name: value for name, value in request.today.items() if program.find(name) in program.inputs}
    answers = {k: _number(k, v) for k, v in request.answers.items() if k != "size_currency"}
    values = complete(program, given)
    if not answers:
        return values
    if programs.roadmap is None:
        cause = Message("one model by itself cannot be sized: orders and revenue come from all of them.")
        raise InputError.of("answers", cause, Message("Leave “answers” out, or evaluate the linked models."))
    fixed = {found: values[found] for name in given if (found := program.find(name))}
    return programs.sizing.size(program, answers, fixed, values).inputs


def _number(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InputError.of(f"answers, {name}", Message("“{raw}” is not a number.", raw=str(value)[:60]))
    return float(value)


def _quarters(programs: Programs, program: Program, request: Request) -> tuple[Column, tuple[Column, ...]]:
    engine = engine_of(program)
    inputs = _today(programs, program, request)
    today = engine.today(engine.pack(inputs))
    before: Slots = today
    columns = []
    for number, given in enumerate(request.quarters, 1):
        _refuse_estimates(program, given, f"quarter {number}")
        before = engine.quarter(engine.pack(changed(program, inputs, given, f"quarter {number}")), today, before)
        columns.append(_variables(engine, before))
    return _variables(engine, today), tuple(columns)


def _refuse_unknown(given: Given, programs: Iterable[Program]) -> None:
    """Names that no program takes; what one takes and another computes is meant for the one."""
    programs = list(programs)
    unknown = {k: v for k, v in given.items() if not any(p.find(k) in p.inputs for p in programs)}
    changed(programs[0], {}, unknown, "today")


def _refuse_estimates(program: Program, given: Given, where: str) -> None:
    problems = [
        Problem(f"{where}, {name}", Message("an estimate moves today and scenario alike; give it under “today”."))
        for name in given
        if (entry := program.inputs.get(program.find(name) or "")) and entry.role == "estimate"
    ]
    if problems:
        raise InputError(tuple(problems))


def _variables(engine: FloatEngine, column: Slots) -> Column:
    return {name: engine.get(column, name) for name in engine.program.variables}


def _plain(column: Column) -> dict[str, Any]:
    return {
        name: [_or_null(v) for v in value] if isinstance(value, tuple) else _or_null(value)
        for name, value in column.items()
    }


def _or_null(value: float) -> float | None:
    return value if math.isfinite(value) else None
