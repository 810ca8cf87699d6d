"""What matters most: each input alone at both ends of its span, everything else at its own value."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.pairs import array, arrays, pairs
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.span import Span, between
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.swung import PERCENT, Ends, swung
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
Direction = Literal["up", "down", "none"]


@dataclass(frozen=True)
class TornadoRow:
    """One input: the result with it at its low and at its high end."""

    span: Span
    at_low: float
    at_high: float
    base: float

    @property
    def swing(self) -> float:
        """How far the result moves between the ends and the value in between; NaN where an end gives no number."""
        results = (self.at_low, self.base, self.at_high)
        return math.nan if any(map(math.isnan, results)) else max(results) - min(results)

    @property
    def direction(self) -> Direction:
        """Whether the result is higher ("up") or lower with the input at its high end than at its low end."""
        if self.at_high > self.at_low:
            return "up"
        return "down" if self.at_high < self.at_low else "none"


@dataclass(frozen=True)
class Tornado:
    """The change of `output` as it stands (`base`) and with each input at its ends, the widest swing first."""

    study: Study
    base: float
    rows: tuple[TornadoRow, ...]
    ends: Ends = "own"
    percent: float = PERCENT


def tornado(
    study: Study,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    ends: Ends = "own",
    percent: float = PERCENT,
) -> Tornado:
    """The swing of every uncertain input and of every decision that has an interval, as one batch.

    Facts and estimates move today and the scenario alike, decisions the scenario only; an input that the scenario sets
    stays as the scenario has it. `ends` and `percent` are those of `swung`. An undefined result (NaN) comes last.
    Raises CancelledError.
    """
    engine = engine or NumpyEngine(study.program)
    both, scenario_only = tuple(swung(span, ends, percent) for span in study.spans), tuple(_decisions(study))
    rows = (*both, *scenario_only)
    moved = _moved(rows)
    today = {**arrays(study.today), **{s.input.id: moved[s.input.id] for s in both}}
    changes = {**arrays(study.scenario.changes), **{s.input.id: moved[s.input.id] for s in scenario_only}}
    change = pairs(engine, today, {**today, **changes}, study.output, progress).change
    base = float(change[0])
    found = [TornadoRow(s, float(change[1 + 2 * i]), float(change[2 + 2 * i]), base) for i, s in enumerate(rows)]
    rows_found = sorted(found, key=lambda row: math.inf if math.isnan(row.swing) else -row.swing)
    return Tornado(study, base, tuple(rows_found), ends, percent)


def _decisions(study: Study) -> Iterator[Span]:
    inputs = study.scenario.inputs(study.today)
    for name, interval in study.intervals.items():
        entry = study.program.inputs[name]
        if entry.role == "decision":
            yield between(entry, inputs[name], interval, "entered")


def _moved(spans: Sequence[Span]) -> Mapping[str, Array]:
    """Each input over the columns: column 0 as it is, then two columns a span, its low and its high end, (I, C)."""
    count = 1 + 2 * len(spans)
    moved = {}
    for number, span in enumerate(spans):
        values = np.repeat(array(span.mode), count, axis=1)
        values[:, 1 + 2 * number] = span.low
        values[:, 2 + 2 * number] = span.high
        moved[span.input.id] = values if span.input.index else values[0]
    return moved
