"""The operations of one kind of column in order, carried out on a block of columns with memory used again.

Which buffer each result goes to is settled beforehand, once for every pattern of what varies over the columns, so that
carrying out a step costs little more than numpy's own call.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.language import careful_numpy, fast_numpy
from desktop_app.core.language.graph import Plan
from desktop_app.core.language.program import Program

Array = NDArray[np.float64]
Columns = Mapping[str, Array]
_PLACES = {"input": 0, "today": 1, "previous": 2}
_UNBUFFERED = frozenset({"sum", "mean", "smallest", "largest", "sum_at_least", "spread", "not", "and", "or", "=="})
_SCRATCH_ONLY = frozenset({"<", ">", "<=", ">="})


@dataclass
class Buffers:
    """Memory that a tape writes into, kept from block to block of one run; never shared between runs."""

    arrays: dict[tuple[int, ...], list[Array]] = field(default_factory=dict)

    def of(self, shapes: Sequence[tuple[int, ...]]) -> list[Array | None]:
        """One buffer for each shape, then None for steps that take none."""
        used: dict[tuple[int, ...], int] = {}
        chosen: list[Array | None] = []
        for shape in shapes:
            kept = self.arrays.setdefault(shape, [])
            place = used.get(shape, 0)
            if place == len(kept):
                kept.append(np.empty(shape))
            chosen.append(kept[place])
            used[shape] = place + 1
        return [*chosen, None]


@dataclass(frozen=True)
class _Allocation:
    """Steps as (function, number, values read, buffer), and the index of every buffer."""

    steps: list[tuple[Any, int, tuple[int, ...], int]]
    indexes: list[str]


class Tape:
    """The steps of a plan: what each reads, and after which step nobody reads a value any more."""

    def __init__(self, program: Program, plan: Plan) -> None:
        self._plan = plan
        self._sizes = {index: len(entry.items) for index, entry in program.indexes.items()}
        self._constants = [np.nan] * len(plan.operations)
        self._leaves: list[tuple[int, int, str]] = []
        self._steps: list[int] = []
        for number in plan.steps:
            operation = plan.operations[number]
            if operation.kind == "number":
                self._constants[number] = operation.number
            elif operation.kind in _PLACES:
                self._leaves.append((number, _PLACES[operation.kind], operation.word))
            else:
                self._steps.append(number)
        self._allocations: dict[tuple[bool, ...], _Allocation] = {}

    def run_fast(self, columns: Sequence[Columns], buffers: Buffers) -> dict[str, Array]:
        """The values of the results. Raises FloatingPointError outside a domain, under numpy's errstate "raise"."""
        values, pattern, count = self._start(columns)
        allocation = self._allocations.get(pattern)
        if allocation is None:
            allocation = self._allocations[pattern] = self._allocate(pattern)
        shapes = [(self._sizes[index], count) if index else (count,) for index in allocation.indexes]
        memory = buffers.of(shapes)
        for function, number, reads, buffer in allocation.steps:
            if len(reads) == 2:  # noqa: PLR2004 - by far the most frequent case, written out
                values[number] = function(values[reads[0]], values[reads[1]], memory[buffer])
            else:
                values[number] = function(*[values[read] for read in reads], memory[buffer])
        return self._finish(values)

    def run_careful(self, columns: Sequence[Columns]) -> dict[str, Array]:
        """The values of the results, NaN outside a domain."""
        values, _, _ = self._start(columns)
        for number in self._steps:
            operation = self._plan.operations[number]
            extra = (float(self._sizes[operation.along]),) if operation.kind == "spread" else ()
            parts = [values[read] for read in operation.reads]
            values[number] = careful_numpy.FUNCTIONS[operation.kind](*parts, *extra)
        return self._finish(values)

    def _start(self, columns: Sequence[Columns]) -> tuple[list[Any], tuple[bool, ...], int]:
        values: list[Any] = list(self._constants)
        count = 1
        pattern = []
        for number, place, word in self._leaves:
            array = values[number] = columns[place][word]
            pattern.append(array.shape[-1] > 1)
            count = max(count, array.shape[-1])
        return values, tuple(pattern), count

    def _finish(self, values: list[Any]) -> dict[str, Array]:
        return {name: np.atleast_1d(values[number]) for name, number in self._plan.results.items()}

    def _allocate(self, pattern: tuple[bool, ...]) -> _Allocation:
        varies = dict(zip((number for number, _, _ in self._leaves), pattern, strict=True))
        kept = set(self._plan.results.values())
        last_use = {read: number for number in self._steps for read in self._plan.operations[number].reads}
        held: dict[int, int] = {}
        free: dict[str, list[int]] = {}
        indexes: list[str] = []
        steps: list[tuple[Any, int, tuple[int, ...], int]] = []
        for number in self._steps:
            operation = self._plan.operations[number]
            varies[number] = any(varies.get(read, False) for read in operation.reads)
            buffer = -1
            if varies[number] and number not in kept and operation.kind not in _UNBUFFERED:
                buffer = _take(free.setdefault(operation.along, []), indexes, operation.along)
                held[number] = buffer
            steps.append((self._function(number), number, operation.reads, buffer))
            done = {read for read in operation.reads if last_use[read] == number}
            done |= {number} if operation.kind in _SCRATCH_ONLY else set()
            for read in done & held.keys():
                free[indexes[held[read]]].append(held.pop(read))
        return _Allocation(steps, indexes)

    def _function(self, number: int) -> Any:  # noqa: ANN401 - numpy's own or one of ours
        operation = self._plan.operations[number]
        if operation.kind != "spread":
            return fast_numpy.FUNCTIONS[operation.kind]
        count = float(self._sizes[operation.along])
        return lambda value, out: fast_numpy.FUNCTIONS["spread"](value, count, out)


def _take(free: list[int], indexes: list[str], index: str) -> int:
    if free:
        return free.pop()
    indexes.append(index)
    return len(indexes) - 1
