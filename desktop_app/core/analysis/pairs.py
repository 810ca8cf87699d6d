"""Many pairs of today and a scenario, evaluated block by block, so that long work can be told about and stopped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.progress import COLUMNS_A_STEP, SILENT, Progress
from desktop_app.core.language.model import Value
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Pairs:
    """A variable in today's columns and in the scenario's columns of the same draws, (C,) each."""

    today: Array
    scenario: Array

    @property
    def change(self) -> Array:
        """What the scenario changes in each pair, (C,)."""
        return self.scenario - self.today


def pairs(
    engine: NumpyEngine,
    today: Mapping[str, Array],
    scenario: Mapping[str, Array],
    output: str,
    progress: Progress = SILENT,
) -> Pairs:
    """The scalar variable `output` in both columns of every pair; inputs are (C,) or (1,), (I, C) or (I, 1).

    Raises CancelledError.
    """
    count = max(array.shape[-1] for array in (*today.values(), *scenario.values()))
    needed = (output, *engine.reads("alone", (output,), "today"))
    before, after = np.empty(count), np.empty(count)
    for start in progress.over(range(0, count, COLUMNS_A_STEP)):
        block = slice(start, start + COLUMNS_A_STEP)
        base = engine.today(_part(today, block), needed)
        before[block] = base[output]
        after[block] = engine.alone(_part(scenario, block), base, (output,))[output]
    return Pairs(before, after)


def arrays(values: Mapping[str, Value]) -> dict[str, Array]:
    """Values shared by all columns: (1,) for a scalar, (I, 1) for an indexed input."""
    return {name: array(value) for name, value in values.items()}


def array(value: Value) -> Array:
    """One value shared by all columns: (1,) or (I, 1)."""
    return np.array(value)[:, None] if isinstance(value, tuple) else np.array([value])


def _part(columns: Mapping[str, Array], block: slice) -> dict[str, Array]:
    return {k: v if v.shape[-1] == 1 else v[..., block] for k, v in columns.items()}
