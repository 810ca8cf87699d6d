"""Many roadmaps at once: every quarter is a batch of columns, each against its today and its quarter before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]


def quarters(
    engine: NumpyEngine,
    today: Mapping[str, Array],
    scenario: Mapping[str, Array],
    count: int,
    keep: Sequence[str],
    progress: Progress = SILENT,
) -> dict[str, Array]:
    """The scalar variables `keep` in today's column and in each of `count` quarters, {id: (count + 1, C)}.

    Inputs are (C,) or (1,), (I, C) or (I, 1); those of `scenario` hold in every quarter. Raises CancelledError.
    """
    before = _read_before(engine, tuple(keep))
    progress.at(0.0)
    needed = (*before, *sorted(engine.reads("quarter", before, "today") - set(before)))
    width = max(array.shape[-1] for array in (*today.values(), *scenario.values()))
    lines = {name: np.empty((count + 1, width)) for name in keep}
    first = column = engine.today(today, needed)
    for quarter in progress.over(range(count + 1)):
        if quarter:
            column = engine.quarter(scenario, first, column, before)
        for name, line in lines.items():
            line[quarter] = column[name]
    return lines


def _read_before(engine: NumpyEngine, keep: tuple[str, ...]) -> tuple[str, ...]:
    """These variables and everything that a quarter needs of the quarter before in order to give them."""
    while True:
        wider = (*keep, *sorted(engine.reads("quarter", keep, "previous") - set(keep)))
        if wider == keep:
            return keep
        keep = wider
