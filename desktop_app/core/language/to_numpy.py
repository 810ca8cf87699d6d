"""Batches of columns as numpy arrays: the operations of a program carried out one after the other on blocks of columns.

Floating-point errors are raised; where one is, the block is done again by careful functions that give NaN outside a
domain, as floats and the workbook do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from desktop_app.core.language import careful_numpy
from desktop_app.core.language.graph import ColumnKind, Graph, Plan
from desktop_app.core.language.program import Program

Array = NDArray[np.float64]
Columns = Mapping[str, Array]
BLOCK = 2048
"""Columns a block: what a block needs at a time then stays in the processor's cache."""


@dataclass(frozen=True)
class Paired:
    """Values of today and of the scenario for the same draws: (C,) each, or (I, C)."""

    today: dict[str, Array]
    scenario: dict[str, Array]


class NumpyEngine:
    """Evaluates a program for many columns at once.

    A value of a scalar is an array (C,), of an indexed name (I, C); C is 1 where all columns share it.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self._tapes: dict[tuple[object, ...], _Tape] = {}

    def today(self, inputs: Columns, keep: Iterable[str] | None = None) -> dict[str, Array]:
        """Today's columns: the variables of `keep` (default all) and the inputs."""
        return self._run("today", keep, inputs, {}, {})

    def alone(self, inputs: Columns, today: Columns, keep: Iterable[str] | None = None) -> dict[str, Array]:
        """Columns that stand alone, such as scenarios, each against its today."""
        return self._run("alone", keep, inputs, today, {})

    def quarter(
        self, inputs: Columns, today: Columns, previous: Columns, keep: Iterable[str] | None = None
    ) -> dict[str, Array]:
        """One quarter of many roadmaps, against today and the quarter before."""
        return self._run("quarter", keep, inputs, today, previous)

    def paired(self, today: Columns, scenario: Columns, keep: Iterable[str], block: int = BLOCK) -> Paired:
        """Today and a scenario of the same draws, (C,) each, computed block by block; only `keep` is returned."""
        wanted = tuple(keep)
        needed = (*wanted, *sorted(self.reads("alone", wanted, "today")))
        count = max(array.shape[-1] for array in (*today.values(), *scenario.values()))
        starts = range(0, count, block)
        pairs = [self._pair(_part(today, s, block), _part(scenario, s, block), wanted, needed) for s in starts]
        return Paired(_joined([p[0] for p in pairs], count, block), _joined([p[1] for p in pairs], count, block))

    def reads(self, kind: ColumnKind, keep: Iterable[str] | None, leaf: str) -> frozenset[str]:
        """The names that columns of this kind read as "input", "today" or "previous"."""
        return Plan(self._graph, kind, keep).names(leaf)

    @cached_property
    def _graph(self) -> Graph:
        return Graph(self.program)

    def _pair(
        self, today: Columns, scenario: Columns, wanted: tuple[str, ...], needed: tuple[str, ...]
    ) -> tuple[dict[str, Array], dict[str, Array]]:
        first = self.today(today, needed)
        second = self.alone(scenario, first, wanted)
        return {k: first[k] for k in wanted}, {k: second[k] for k in wanted}

    def _run(self, kind: ColumnKind, keep: Iterable[str] | None, *columns: Columns) -> dict[str, Array]:
        key = (kind, None if keep is None else tuple(keep))
        tape = self._tapes.get(key)
        if tape is None:
            tape = self._tapes[key] = _Tape(self.program, Plan(self._graph, kind, key[1]))
        try:
            with np.errstate(divide="raise", over="raise", invalid="raise"):
                results = tape.run(columns, _FAST)
        except FloatingPointError:
            with np.errstate(all="ignore"):
                results = tape.run(columns, careful_numpy.FUNCTIONS)
        return {**columns[0], **results}


_PLACES = {"input": 0, "today": 1, "previous": 2}


class _Tape:
    """The steps of a plan with what each reads and which values no later step reads."""

    def __init__(self, program: Program, plan: Plan) -> None:
        self._results = plan.results
        self._constants = [np.nan] * len(plan.operations)
        self._leaves: list[tuple[int, int, str]] = []
        self._steps: list[tuple[int, str, tuple[int, ...], list[int]]] = []
        last_use = dict.fromkeys(plan.results.values(), len(plan.operations))
        for number in reversed(plan.steps):
            operation = plan.operations[number]
            if operation.kind == "number":
                self._constants[number] = operation.number
            elif operation.kind in _PLACES:
                self._leaves.append((number, _PLACES[operation.kind], operation.word))
            else:
                free = [read for read in operation.reads if last_use.setdefault(read, number) == number]
                self._steps.append((number, operation.kind, operation.reads, free))
        self._steps.reverse()
        self._counts = {
            number: float(len(program.indexes[plan.operations[number].index].items))
            for number in plan.steps
            if plan.operations[number].kind == "spread"
        }

    def run(self, columns: Sequence[Columns], functions: Mapping[str, Callable[..., Any]]) -> dict[str, Array]:
        """The values of the results. A value is let go after its last use, so its memory is taken again while warm."""
        values: list[Any] = list(self._constants)
        for number, place, word in self._leaves:
            values[number] = columns[place][word]
        for number, kind, reads, free in self._steps:
            function = functions[kind]
            if len(reads) == 2:  # noqa: PLR2004 - by far the most frequent case, written out
                values[number] = function(values[reads[0]], values[reads[1]])
            elif kind == "spread":
                values[number] = function(values[reads[0]], self._counts[number])
            else:
                values[number] = function(*[values[read] for read in reads])
            for read in free:
                values[read] = None
        return {name: np.atleast_1d(values[number]) for name, number in self._results.items()}


def _part(columns: Columns, start: int, block: int) -> dict[str, Array]:
    return {k: v if v.shape[-1] == 1 else v[..., start : start + block] for k, v in columns.items()}


def _joined(parts: Sequence[Mapping[str, Array]], count: int, block: int) -> dict[str, Array]:
    joined = {}
    for name, first in parts[0].items():
        whole = joined[name] = np.empty((*first.shape[:-1], count))
        for number, part in enumerate(parts):
            whole[..., number * block : (number + 1) * block] = part[name]
    return joined


def _power(base: Array, exponent: Array | float) -> Array:
    result: Array = base * base if isinstance(exponent, float) and exponent == 2.0 else np.power(base, exponent)  # noqa: PLR2004
    return result


def _inverse(p: Array) -> Array:
    result: Array = ndtri(p)
    if not np.isfinite(result).all():
        raise FloatingPointError
    return result


def _sum_at_least(x: Array, by: Array) -> Array:
    enough = by[None] >= (by - 1e-12 * np.abs(by))[:, None]
    total: Array = (x[None] * enough).sum(axis=1)
    return total


_FAST: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "+": np.add,
        "-": np.subtract,
        "*": np.multiply,
        "/": np.divide,
        "**": _power,
        "negative": np.negative,
        "not": np.logical_not,
        "and": np.logical_and,
        "or": np.logical_or,
        ">=": lambda a, b: a >= b - 1e-12 * np.abs(b),
        ">": lambda a, b: a > b + 1e-12 * np.abs(b),
        "<": lambda a, b: a < b - 1e-12 * np.abs(b),
        "<=": lambda a, b: a <= b + 1e-12 * np.abs(b),
        "==": lambda a, b: np.abs(a - b) <= 1e-12 * np.abs(b),
        "min": lambda *p: _fold(np.minimum, p),
        "max": lambda *p: _fold(np.maximum, p),
        "abs": np.abs,
        "sqrt": np.sqrt,
        "exp": np.exp,
        "ln": np.log,
        "if_": np.where,
        "clip": lambda x, low, high: np.maximum(low, np.minimum(x, high)),
        "normal_pdf": lambda x: np.exp(-0.5 * x * x) * 0.3989422804014327,
        "normal_cdf": ndtr,
        "normal_inv": _inverse,
        "sum": lambda a: a.sum(0),
        "mean": lambda a: a.mean(0),
        "smallest": lambda a: a.min(0),
        "largest": lambda a: a.max(0),
        "sum_at_least": _sum_at_least,
        "spread": careful_numpy.spread,
    }
)


def _fold(function: Callable[[Any, Any], Any], parts: tuple[Any, ...]) -> Any:  # noqa: ANN401 - arrays or floats
    value = parts[0]
    for part in parts[1:]:
        value = function(value, part)
    return value
