"""Intervals counted over repetitions of data drawn from known parameters: how often they hold the truth, how wide."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from desktop_app.core.evidence.calibrations.calibrated import Calibrated

Z = 1.959964
Truths = Mapping[tuple[str, str], float]
Repetition = Callable[[int], Sequence[Calibrated]]
"""What one seed's data give."""


@dataclass(frozen=True)
class Study:
    """A way to draw data and calibrate them, and the true value of each (spec, item).

    `hidden` are inputs that these data cannot show: every value given for one is a mistake. `errors` are asymptotic
    standard errors where they are not those of the estimates, which shrinkage makes smaller.
    """

    name: str
    repetition: Repetition
    truths: Truths
    hidden: tuple[tuple[str, str], ...] = ()
    errors: Truths = field(default_factory=dict)


@dataclass(frozen=True)
class Tally:
    """What became of one input: `covered` of the intervals given, their mean width over the asymptotic one.

    The asymptotic width is twice 1.96 standard errors: of the estimates over the repetitions unless the study says
    otherwise. `refused` is the share of repetitions without a value.
    """

    spec: str
    item: str
    covered: float
    width: float
    refused: float

    def text(self) -> str:
        """The tally in a few words."""
        name = f"{self.spec} {self.item}".strip()
        return f"{name}: {self.covered:.1%} covered, width {self.width:.2f}, refused {self.refused:.0%}"


def tallies(study: Study, repetitions: int, first_seed: int = 0) -> tuple[Tally, ...]:
    """One tally for every truth and every hidden input of the study, over so many seeds from `first_seed` on."""
    found: dict[tuple[str, str], list[Calibrated]] = {key: [] for key in (*study.truths, *study.hidden)}
    for seed in range(first_seed, first_seed + repetitions):
        for calibrated in study.repetition(seed):
            if (key := (calibrated.spec, calibrated.item)) in found:
                found[key].append(calibrated)
    return tuple(_tally(key, study, results, repetitions) for key, results in found.items())


def _tally(key: tuple[str, str], study: Study, results: Sequence[Calibrated], repetitions: int) -> Tally:
    known = np.array([(c.value, c.low, c.high) for c in results if c.value is not None], dtype=float).reshape(-1, 3)
    refused = 1 - len(known) / repetitions
    if len(known) < 2:
        return Tally(*key, 0.0, 0.0, refused)
    value, low, high = known.T
    truth = study.truths.get(key, np.nan)
    covered = float(((low <= truth) & (truth <= high)).mean())
    error = study.errors.get(key, float(value.std(ddof=1)))
    return Tally(*key, covered, float((high - low).mean() / (2 * Z * error)), refused)
