"""The sizing rules applied to one program, and what has no closed form solved.

Organic sessions and order value are found in turn until the model's orders and order value are those stated.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop_app.core.errors import Message, Problem, SizingError
from desktop_app.core.language.currency import times
from desktop_app.core.language.model import Input, Value
from desktop_app.core.language.parse import Parser
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.language.to_value import to_number, to_value

_PARSE = cache(Parser(lambda name: name).parse)  # a handful of rules serve some 900 inputs
_MOST_ROUNDS = 60
_SMALLEST_MARGIN = 1e-9


@dataclass(frozen=True)
class Gap:
    """A difference between what was stated and what the model of today gives, relative to the statement."""

    what: str
    stated: float
    modelled: float

    @property
    def share(self) -> float:
        """Modelled over stated, less one."""
        return self.modelled / self.stated - 1.0


@dataclass(frozen=True)
class Sized:
    """Today's inputs of a sized shop, the answers used (given or following), and the gaps worth naming."""

    inputs: dict[str, Value]
    answers: dict[str, float]
    gaps: tuple[Gap, ...]


class Solver:
    """Applies the rules to one program."""

    def __init__(
        self, document: Mapping[str, Any], program: Program, fixed: Mapping[str, Value], base: Mapping[str, Value]
    ) -> None:
        self._document = document
        self._program = program
        self._engine = engine_of(program)
        self._fixed = fixed
        self._inputs: dict[str, Value] = dict(base)
        self._words: dict[str, float] = {}

    def sized(self, given: Mapping[str, float]) -> Sized:
        """Today's inputs for these answers. Raises SizingError."""
        self._answer(given)
        self._apply_rules()
        self._solve()
        gaps = self._gaps()
        answers = {q["id"]: self._words[q["id"]] for q in self._document["question"] if q["id"] in self._words}
        return Sized(self._inputs, answers, gaps)

    def _answer(self, given: Mapping[str, float]) -> None:
        standard = _over_default_items(self._program)
        engine = engine_of(standard)
        column = engine.today(engine.pack(standard.defaults()))
        bases = {
            q["id"]: to_number(_PARSE(q["base"]), lambda name: engine.get(column, name))
            for q in self._document["question"]
            if q.get("base")
        }
        self._words = {key.replace("size_", "base_", 1): value for key, value in bases.items()}
        _refuse_impossible(given, bases)
        orders = float(given.get("size_orders", bases["size_orders"]))
        value = float(given.get("size_value", bases["size_value"]))
        growth = orders / bases["size_orders"] * value / bases["size_value"]
        follow = {"size_ads": bases["size_ads"] * growth, "size_fixed": bases["size_fixed"] * growth}
        self._words |= {**bases, **follow, **{k: float(v) for k, v in given.items()}}
        for name, formula in self._document["factors"].items():
            self._words[name] = to_number(_PARSE(formula), self._words.__getitem__)

    def _apply_rules(self) -> None:
        defaults = dict(self._inputs)
        special = {s["input"]: s for s in self._document["special"]}
        self._words["f"] = 1.0
        for entry in self._program.inputs.values():
            rule = (
                special.get(entry.id, {}) if entry.id in special else {"formula": self._document["rules"][entry.scales]}
            )
            if "formula" in rule and "growth_of" not in rule:
                self._set(entry, self._ruled(rule["formula"], defaults[entry.id]))
        for rule in special.values():
            entry_or_none = self._program.inputs.get(rule["input"])
            if entry_or_none and "growth_of" in rule:
                growth = _ratio(self._inputs[rule["growth_of"]], defaults[rule["growth_of"]])
                self._set(entry_or_none, self._ruled(rule["formula"], defaults[rule["input"]], growth=growth))

    def _ruled(self, formula: str, x: Value, growth: Value = 1.0) -> Value:
        def read(name: str) -> Value:
            return {"x": x, "growth": growth}[name] if name in ("x", "growth") else self._words[name]

        return to_value(_PARSE(formula), read)

    def _set(self, entry: Input, value: Value) -> None:
        fixed = self._fixed.get(entry.id)
        self._inputs[entry.id] = _clipped(value, entry) if fixed is None else fixed

    def _solve(self) -> None:
        rules = self._document["solve"]
        self._limit_paid_traffic(rules["f"])
        for _ in range(_MOST_ROUNDS):
            self._solve_one(rules["organic"])
            self._scale_one(rules["a"])
            # What is measured does not move, met or not; further rounds would find the same again.
            moving = (rules[key] for key in ("organic", "a") if rules[key]["input"] not in self._fixed)
            if all(self._is_met(rule, rules["tolerance"]) for rule in moving):
                return

    def _limit_paid_traffic(self, rule: Mapping[str, Any]) -> None:
        # What is measured does not yield; where it is the traffic, what is assumed about it does.
        name = next((name for name in (rule["input"], rule.get("otherwise")) if name and name not in self._fixed), "")
        if not name:
            return
        full = self._inputs[name]
        nothing_else = {k: float(v) for k, v in rule["with"].items()}
        stated = self._stated(rule)

        def excess(share: float) -> float:
            trial = {**self._inputs, **nothing_else, name: times(full, share)}
            return self._number(rule["model"], self._today(trial)) - stated

        if excess(1.0) > 0 > excess(0.0):
            limited = times(full, _root(excess, 0.0, 1.0))
            self._inputs[name] = _clipped(limited, self._program.inputs[name])

    def _solve_one(self, rule: Mapping[str, Any]) -> None:
        name = rule["input"]
        if name in self._fixed:
            return
        stated = self._stated(rule)

        def excess(value: float) -> float:
            return self._number(rule["model"], self._today({**self._inputs, name: value})) / stated - 1.0

        entry = self._program.inputs[name]
        start = entry.default if isinstance(entry.default, float) else max(entry.default)
        high = max(1.0, start) * max(1.0, self._words["n"])
        while excess(high) < 0 and high < entry.bounds[1]:
            high *= 4.0
        if excess(0.0) < 0 < excess(high):
            self._inputs[name] = _root(excess, 0.0, high)

    def _scale_one(self, rule: Mapping[str, Any]) -> None:
        name = rule["input"]
        if name not in self._fixed:
            modelled = self._number(rule["model"], self._today(self._inputs))
            scaled = times(self._inputs[name], self._stated(rule) / modelled)
            self._inputs[name] = _clipped(scaled, self._program.inputs[name])

    def _is_met(self, rule: Mapping[str, Any], tolerance: float) -> bool:
        modelled = self._number(rule["model"], self._today(self._inputs))
        return math.isclose(modelled, self._stated(rule), rel_tol=tolerance)

    def _stated(self, rule: Mapping[str, Any]) -> float:
        return to_number(_PARSE(rule["stated"]), self._words.__getitem__)

    def _gaps(self) -> tuple[Gap, ...]:
        rules, column = self._document["check"], self._today(self._inputs)
        gaps = [Gap(pair["stated"], self._stated(pair), self._number(pair["model"], column)) for pair in rules["pair"]]
        too_wide = [gap for gap in gaps if not abs(gap.share) <= rules["stop"]]
        if too_wide:
            raise SizingError(tuple(_problem(gap) for gap in too_wide))
        return tuple(gap for gap in gaps if abs(gap.share) > rules["name"])

    def _today(self, inputs: Mapping[str, Value]) -> list[float]:
        return self._engine.today(self._engine.pack(inputs))

    def _number(self, formula: str, column: list[float]) -> float:
        return to_number(_PARSE(formula), lambda name: self._engine.get(column, name))


def _over_default_items(program: Program) -> Program:
    """The program over as many items as its defaults have: what the answers of the defaults are taken from."""
    counts = {i.index: len(i.default) for i in program.inputs.values() if isinstance(i.default, tuple)}
    changed = {k: n for k, n in counts.items() if n != len(program.indexes[k].items)}
    return program.with_items({k: tuple(map(str, range(n))) for k, n in changed.items()}) if changed else program


def _refuse_impossible(given: Mapping[str, float], bases: Mapping[str, float]) -> None:
    problems = []
    for name, value in given.items():
        if name not in bases:
            known = ", ".join(bases)
            problems.append(
                Problem(f"answers, {name}", Message("there is no such question; known are {known}.", known=known))
            )
        elif not math.isfinite(value) or value < 0 or (value == 0 and name in ("size_orders", "size_value")):
            problems.append(
                Problem(f"answers, {name}", Message("“{value}” cannot be; give a number above 0.", value=value))
            )
        elif name == "size_margin" and not value < 1 - _SMALLEST_MARGIN:
            problems.append(Problem(f"answers, {name}", Message("a margin is a share below 1 (30 % is 0.3).")))
    if problems:
        raise SizingError(tuple(problems))


def _problem(gap: Gap) -> Problem:
    cause = Message(
        "the model of today gives {modelled:,.0f} where {stated:,.0f} was stated ({share:+.1%}).",
        modelled=gap.modelled,
        stated=gap.stated,
        share=gap.share,
    )
    return Problem(gap.what, cause, Message("Check orders, order value and ad spend against each other."))


def _clipped(value: Value, entry: Input) -> Value:
    low, high = entry.bounds
    return tuple(min(high, max(low, v)) for v in value) if isinstance(value, tuple) else min(high, max(low, value))


def _ratio(after: Value, before: Value) -> Value:
    if isinstance(after, tuple) and isinstance(before, tuple):
        return tuple(a / b for a, b in zip(after, before, strict=True))
    if isinstance(after, tuple) or isinstance(before, tuple):
        raise TypeError(after)
    return after / before


def _root(function: Callable[[float], float], low: float, high: float) -> float:
    from scipy.optimize import brentq

    return float(brentq(function, low, high, xtol=1e-300, rtol=8.9e-16, maxiter=500))
