"""The way of the result as one input goes from its low to its high end: shows a peak or a dip that two ends hide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.pairs import arrays, pairs
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.span import Span
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
PLACES = 11
NOTHING = 1e-9
"""Turns smaller than this share of the swing are rounding."""


@dataclass(frozen=True)
class Leg:
    """One input: the change of the output at each place between its ends, (P,)."""

    span: Span
    changes: tuple[float, ...]

    @property
    def turns(self) -> bool:
        """Whether the result turns back on the way, so that the ends do not tell the whole."""
        steps = np.diff(self.changes)
        least = NOTHING * max(1e-300, max(self.changes) - min(self.changes))
        return bool((steps > least).any() and (steps < -least).any())


@dataclass(frozen=True)
class Spider:
    """The change of the study's output along several inputs; `places` (P,) are shares of the way from low to high."""

    study: Study
    base: float
    places: tuple[float, ...]
    legs: tuple[Leg, ...]


def spider(
    study: Study, spans: Sequence[Span], progress: Progress = SILENT, engine: NumpyEngine | None = None
) -> Spider:
    """The legs of some of the study's uncertain inputs, each moved alone, as in the tornado. Raises CancelledError."""
    engine = engine or NumpyEngine(study.program)
    places = np.linspace(0.0, 1.0, PLACES)
    today = {**arrays(study.today), **_moved(spans, places)}
    scenario = {**today, **arrays(study.scenario.changes)}
    change = pairs(engine, today, scenario, study.output, progress).change
    legs = [Leg(s, tuple(change[1 + n * PLACES : 1 + (n + 1) * PLACES].tolist())) for n, s in enumerate(spans)]
    return Spider(study, float(change[0]), tuple(places.tolist()), tuple(legs))


def _moved(spans: Sequence[Span], places: Array) -> dict[str, Array]:
    """Each input over the columns: column 0 as it is, then one column for each place of each input."""
    moved = {}
    for number, span in enumerate(spans):
        low, mode, high = (np.array(end)[:, None] for end in (span.low, span.mode, span.high))
        values = np.repeat(mode, 1 + PLACES * len(spans), axis=1)
        start = 1 + number * PLACES
        values[:, start : start + PLACES] = low + (high - low) * places
        moved[span.input.id] = values if span.input.index else values[0]
    return moved
