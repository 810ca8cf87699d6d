"""Batches of columns as numpy arrays: the operations of a program carried out one after the other on blocks of columns.

Floating-point errors are raised; where one is, the block is done again by careful functions that give NaN outside a
domain, as floats and the workbook do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.language.graph import ColumnKind, Graph, Plan
from desktop_app.core.language.program import Program
from desktop_app.core.language.tape import Buffers, Tape

Array = NDArray[np.float64]
Columns = Mapping[str, Array]
BLOCK = 32_768
"""Columns a block at most: with buffers used again, numpy's calls cost more than the cache misses of larger blocks."""


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
        self._tapes: dict[tuple[object, ...], Tape] = {}
        self._reads: dict[tuple[object, ...], frozenset[str]] = {}

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
        block = -(-count // -(-count // block))  # blocks of one size, so that all use the same buffers
        buffers = (Buffers(), Buffers())
        pairs = []
        for start in range(0, count, block):
            first = self._run("today", needed, _part(today, start, block), {}, {}, buffers=buffers[0])
            columns = _part(scenario, start, block)
            second = self._run("alone", wanted, columns, first, {}, buffers=buffers[1])
            pairs.append(({k: first[k] for k in wanted}, {k: second[k] for k in wanted}))
        return Paired(_joined([p[0] for p in pairs], count, block), _joined([p[1] for p in pairs], count, block))

    def reads(self, kind: ColumnKind, keep: Iterable[str] | None, leaf: str) -> frozenset[str]:
        """The names that columns of this kind read as "input", "today" or "previous"."""
        key = (kind, None if keep is None else tuple(keep), leaf)
        if key not in self._reads:
            self._reads[key] = Plan(self._graph, kind, key[1]).names(leaf)
        return self._reads[key]

    @cached_property
    def _graph(self) -> Graph:
        return Graph(self.program)

    def _run(
        self, kind: ColumnKind, keep: Iterable[str] | None, *columns: Columns, buffers: Buffers | None = None
    ) -> dict[str, Array]:
        key = (kind, None if keep is None else tuple(keep))
        tape = self._tapes.get(key)
        if tape is None:
            tape = self._tapes[key] = Tape(self.program, Plan(self._graph, kind, key[1]))
        try:
            with np.errstate(divide="raise", over="raise", invalid="raise"):
                results = tape.run_fast(columns, buffers or Buffers())
        except FloatingPointError:
            with np.errstate(all="ignore"):
                results = tape.run_careful(columns)
        return {**columns[0], **results}


def _part(columns: Columns, start: int, block: int) -> dict[str, Array]:
    return {k: v if v.shape[-1] == 1 else v[..., start : start + block] for k, v in columns.items()}


def _joined(parts: Sequence[Mapping[str, Array]], count: int, block: int) -> dict[str, Array]:
    joined = {}
    for name, first in parts[0].items():
        whole = joined[name] = np.empty((*first.shape[:-1], count))
        for number, part in enumerate(parts):
            whole[..., number * block : (number + 1) * block] = part[name]
    return joined
