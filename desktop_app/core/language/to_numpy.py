"""Batches of columns as numpy arrays: the program written out as one Python function over blocks of columns.

The fast function runs with floating-point errors raised; where one is raised the block is done again by a careful one
that gives NaN outside a domain, as floats and the workbook do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from desktop_app.core.language import careful_numpy
from desktop_app.core.language.graph import ColumnKind, Graph, Operation
from desktop_app.core.language.program import Program

Array = NDArray[np.float64]
Columns = Mapping[str, Array]
BLOCK = 2048
"""Columns a block: what a block needs at a time then stays in the processor's cache."""

_Function = Callable[[Columns, Columns, Columns], list[Array]]


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
        self._functions: dict[tuple[object, ...], tuple[_Function, tuple[str, ...]]] = {}

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
        needed = wanted + tuple(self.reads("alone", wanted, "today"))
        count = max(array.shape[-1] for array in (*today.values(), *scenario.values()))
        starts = range(0, count, block)
        pairs = [self._pair(_part(today, s, block), _part(scenario, s, block), wanted, needed) for s in starts]
        return Paired(_joined([p[0] for p in pairs], count, block), _joined([p[1] for p in pairs], count, block))

    def reads(self, kind: ColumnKind, keep: Iterable[str] | None, leaf: str) -> frozenset[str]:
        """The names that columns of this kind read as "input", "today" or "previous"."""
        return Graph(self.program, kind, keep).names(leaf)

    def _pair(
        self, today: Columns, scenario: Columns, wanted: tuple[str, ...], needed: tuple[str, ...]
    ) -> tuple[dict[str, Array], dict[str, Array]]:
        first = self.today(today, needed)
        second = self.alone(scenario, first, wanted)
        return {k: first[k] for k in wanted}, {k: second[k] for k in wanted}

    def _run(self, kind: ColumnKind, keep: Iterable[str] | None, *columns: Columns) -> dict[str, Array]:
        wanted = None if keep is None else tuple(keep)
        try:
            with np.errstate(divide="raise", over="raise", invalid="raise"):
                function, names = self._function(kind, wanted, careful=False)
                results = function(*columns)
        except FloatingPointError:
            with np.errstate(all="ignore"):
                function, names = self._function(kind, wanted, careful=True)
                results = function(*columns)
        return {**columns[0], **dict(zip(names, results, strict=True))}

    def _function(
        self, kind: ColumnKind, keep: tuple[str, ...] | None, *, careful: bool
    ) -> tuple[_Function, tuple[str, ...]]:
        key = (kind, keep, careful)
        if key not in self._functions:
            graph = Graph(self.program, kind, keep)
            words: dict[str, Any] = dict(careful_numpy.FUNCTIONS if careful else _FAST)
            source = _Writer(graph, careful=careful).source()
            exec(compile(source, f"<{kind} columns>", "exec"), words)  # noqa: S102 - our own text, written from checked trees
            self._functions[key] = (words["columns"], tuple(graph.results))
        return self._functions[key]


def _part(columns: Columns, start: int, block: int) -> dict[str, Array]:
    return {k: v if v.shape[-1] == 1 else v[..., start : start + block] for k, v in columns.items()}


def _joined(parts: Sequence[Mapping[str, Array]], count: int, block: int) -> dict[str, Array]:
    joined = {}
    for name, first in parts[0].items():
        whole = joined[name] = np.empty((*first.shape[:-1], count))
        for number, part in enumerate(parts):
            whole[..., number * block : (number + 1) * block] = part[name]
    return joined


class _Writer:
    """Writes the Python source of one batch function."""

    def __init__(self, graph: Graph, *, careful: bool) -> None:
        self._graph = graph
        self._express = careful_numpy.express if careful else _express
        self._uses = graph.uses()
        for read in (r for o in graph.operations if o.kind in _TWICE for r in o.reads):
            self._uses[read] += 1
        self._lines: list[str] = []
        self._texts: list[str] = []

    def source(self) -> str:
        """The source text. Each array is let go after its last use, so that its memory is taken again while warm."""
        kept = set(self._graph.results.values())
        for number, operation in enumerate(self._graph.operations):
            text = self._text(operation)
            if operation.kind != "number" and (self._uses[number] > 1 or number in kept or len(text) > LONGEST_INLINE):
                self._lines.append(f"v{number} = {text}")
                text = f"v{number}"
            self._texts.append(text)
        self._let_go({f"v{number}" for number in kept})
        results = ", ".join(self._result(number) for number in self._graph.results.values())
        return "\n ".join(("def columns(I, T, P):", *self._lines, f"return [{results}]")) + "\n"

    def _result(self, number: int) -> str:
        return f"array([{self._texts[number]}])" if self._graph.operations[number].kind == "number" else self._texts[number]

    def _text(self, operation: Operation) -> str:
        kind = operation.kind
        if kind == "number":
            return repr(operation.number) if operation.number >= 0 else f"({operation.number!r})"
        if kind in ("input", "today", "previous"):
            return f"{kind[0].upper()}[{operation.word!r}]"
        parts = [self._texts[read] for read in operation.reads]
        if kind == "spread":
            return f"spread({parts[0]}, {len(self._graph.program.indexes[operation.index].items)})"
        return self._express(kind, parts)

    def _let_go(self, kept: set[str]) -> None:
        last = {name: line for line, text in enumerate(self._lines) for name in _WORD.findall(text)}
        ends: dict[int, list[str]] = {}
        for name, line in last.items():
            if name not in kept:
                ends.setdefault(line, []).append(name)
        self._lines = [
            f"{text}\n del {', '.join(ends[line])}" if line in ends else text for line, text in enumerate(self._lines)
        ]


LONGEST_INLINE = 600
_WORD = re.compile(r"\bv\d+\b")
_TWICE = frozenset({"normal_pdf", "<", ">", "<=", ">=", "=="})


def _express(kind: str, parts: list[str]) -> str:
    if kind in ("+", "-", "*", "/"):
        return f"({parts[0]} {kind} {parts[1]})"
    return _TEXTS[kind](parts)


def _fold(word: str, parts: list[str]) -> str:
    text = parts[0]
    for part in parts[1:]:
        text = f"{word}({text}, {part})"
    return text


def _inverse(p: Array) -> Array:
    result: Array = ndtri(p)
    if not np.isfinite(result).all():
        raise FloatingPointError
    return result


def _sum_at_least(x: Array, by: Array) -> Array:
    enough = by[None] >= (by - 1e-12 * np.abs(by))[:, None]
    total: Array = (x[None] * enough).sum(axis=1)
    return total


_FAST = MappingProxyType(
    {
        "array": np.array,
        "minimum": np.minimum,
        "maximum": np.maximum,
        "abs": np.abs,
        "sqrt": np.sqrt,
        "exp": np.exp,
        "ln": np.log,
        "power": np.power,
        "where": np.where,
        "ndtr": ndtr,
        "inverse": _inverse,
        "sum_at_least": _sum_at_least,
        "spread": careful_numpy.spread,
        "no": np.logical_not,
        "both": np.logical_and,
        "either": np.logical_or,
    }
)
_TEXTS: dict[str, Callable[[list[str]], str]] = {
    "**": lambda p: f"({p[0]})**2" if p[1] == "2.0" else f"power({p[0]}, {p[1]})",
    "negative": lambda p: f"(-{p[0]})",
    "not": lambda p: f"no({p[0]})",
    "and": lambda p: f"both({p[0]}, {p[1]})",
    "or": lambda p: f"either({p[0]}, {p[1]})",
    ">=": lambda p: f"({p[0]} >= {p[1]} - 1e-12*abs({p[1]}))",
    ">": lambda p: f"({p[0]} > {p[1]} + 1e-12*abs({p[1]}))",
    "<": lambda p: f"({p[0]} < {p[1]} - 1e-12*abs({p[1]}))",
    "<=": lambda p: f"({p[0]} <= {p[1]} + 1e-12*abs({p[1]}))",
    "==": lambda p: f"(abs({p[0]} - {p[1]}) <= 1e-12*abs({p[1]}))",
    "min": lambda p: _fold("minimum", p),
    "max": lambda p: _fold("maximum", p),
    "abs": lambda p: f"abs({p[0]})",
    "sqrt": lambda p: f"sqrt({p[0]})",
    "exp": lambda p: f"exp({p[0]})",
    "ln": lambda p: f"ln({p[0]})",
    "if_": lambda p: f"where({p[0]}, {p[1]}, {p[2]})",
    "clip": lambda p: f"maximum({p[1]}, minimum({p[0]}, {p[2]}))",
    "normal_pdf": lambda p: f"(exp(-0.5 * {p[0]} * {p[0]}) * 0.3989422804014327)",
    "normal_cdf": lambda p: f"ndtr({p[0]})",
    "normal_inv": lambda p: f"inverse({p[0]})",
    "sum": lambda p: f"({p[0]}).sum(0)",
    "mean": lambda p: f"({p[0]}).mean(0)",
    "smallest": lambda p: f"({p[0]}).min(0)",
    "largest": lambda p: f"({p[0]}).max(0)",
    "sum_at_least": lambda p: f"sum_at_least({p[0]}, {p[1]})",
}
