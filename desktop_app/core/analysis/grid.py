"""Where is the cliff: the output of a study over a grid of two levers, and the line along which it meets a target."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.blocks import run_blocks
from desktop_app.core.analysis.lever import Lever, moved_pairs
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.what_if.lever_move import decision_scale
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
PLACES = 21
AROUND = 0.5
COLUMNS_A_BLOCK = 1024


@dataclass(frozen=True)
class GridAxis:
    """One lever of a grid: the numbers it takes (P,), ascending, and where it stands in the scenario."""

    lever: Lever
    numbers: tuple[float, ...]
    now: float


@dataclass(frozen=True, eq=False)
class Grid:
    """The output of a study in today's column and in the scenario's over two levers, (rows, columns) each."""

    study: Study
    rows: GridAxis
    columns: GridAxis
    today: Array
    scenario: Array

    @property
    def change(self) -> Array:
        """What the scenario changes at each place, (rows, columns)."""
        return self.scenario - self.today


@dataclass(frozen=True)
class _GridJob:
    study: Study
    rows: GridAxis
    columns: GridAxis

    @property
    def program(self) -> Program:
        return self.study.program

    @property
    def rows_a_block(self) -> int:
        return max(1, COLUMNS_A_BLOCK // len(self.columns.numbers))

    def block(self, engine: NumpyEngine, number: int, progress: Progress) -> Array:
        """Today's and the scenario's output of some rows, (2, rows, columns)."""
        first = number * self.rows_a_block
        rows = np.array(self.rows.numbers[first : first + self.rows_a_block])
        across = np.array(self.columns.numbers)
        moved = self._moved(np.repeat(rows, across.size), np.tile(across, rows.size))
        found = moved_pairs(engine, self.study, moved, progress)
        return np.stack([found.today, found.scenario]).reshape(2, rows.size, across.size)

    def _moved(self, down: Array, across: Array) -> dict[str, Array]:
        """Both inputs over the columns of a block; two items of one input are moved in the same columns."""
        inputs = self.study.scenario.inputs(self.study.today)
        first, second = self.rows.lever, self.columns.lever
        moved = {first.input: first.columns(inputs[first.input], down)}
        if second.input != first.input:
            moved[second.input] = second.columns(inputs[second.input], across)
        elif first.item is not None and second.item is not None:
            moved[first.input][second.item] = across
        return moved


def grid(
    study: Study,
    rows: GridAxis,
    columns: GridAxis,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    executor: Executor | None = None,
) -> Grid:
    """The output at every pair of numbers of two levers.

    A fact or estimate moves today as well, unless the scenario sets it; a decision moves the scenario only. Raises
    CancelledError.
    """
    job = _GridJob(study, rows, columns)
    count = -(-len(rows.numbers) // job.rows_a_block)
    both = np.concatenate(run_blocks(job, count, progress, engine, executor), axis=1)
    return Grid(study, rows, columns, both[0], both[1])


def grid_axis(study: Study, lever: Lever, places: int = PLACES) -> GridAxis:
    """The lever over what it may plausibly be, else over the scale on which it is dragged.

    Where it stands is among the numbers. All items together go from half to one and a half times what they are.
    """
    value = study.scenario.inputs(study.today)[lever.input]
    now = lever.read(value)
    numbers = _with(np.linspace(*_ends(study, lever, value), places), now)
    return GridAxis(lever, tuple(numbers.tolist()), now)


def _ends(study: Study, lever: Lever, value: Value) -> tuple[float, float]:
    span = next((s for s in study.spans if s.input.id == lever.input), None)
    if isinstance(value, tuple) and lever.item is None:
        return 1 - AROUND, 1 + AROUND
    if span is not None:
        return span.low[lever.item or 0], span.high[lever.item or 0]
    now = lever.read(value)
    scale = decision_scale(study.program.inputs[lever.input], now, lever.read(study.today[lever.input]))
    return scale.low, scale.high


def _with(numbers: Array, now: float) -> Array:
    """Evenly spaced numbers, the one nearest to `now` put there, so that today is a place of the grid."""
    moved = numbers.copy()
    moved[np.argmin(np.abs(numbers - now))] = now
    return np.sort(moved)
