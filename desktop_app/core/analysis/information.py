"""Which assumption is worth measuring first, in money: what knowing an input would be worth to the decision at hand.

The decision is between doing nothing and the plans offered. Knowing an input is worth something only as far as it would
make somebody choose differently.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.draws import levels_of
from desktop_app.core.analysis.monte_carlo import DRAWS, SEED
from desktop_app.core.analysis.perfect_information import Fits, fit, knowing_everything
from desktop_app.core.analysis.plans import QUARTERS
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.span import Span
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.worth import DRAWS_A_BLOCK, block_size, worth_in_draws
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
ROUNDING = 1e-9
"""Worth below this share of a plan's is nothing."""


@dataclass(frozen=True)
class Knowing:
    """What knowing one input, or everything that one table of evidence measures, is worth at most [money/quarter]."""

    name: str
    inputs: tuple[str, ...]
    worth: float


@dataclass(frozen=True)
class Information:
    """What is chosen now, and what knowing more would be worth at most [money/quarter].

    `means` is what each option is worth on average after all cost, spread over the quarters, first doing nothing, then
    the plans in their order. `everything` is the worth of knowing all inputs. The rows are sorted, the dearest first;
    what knowing would change no choice is left out.
    """

    study: Study
    plans: tuple[Scenario, ...]
    means: tuple[float, ...]
    everything: float
    by_input: tuple[Knowing, ...]
    by_table: tuple[Knowing, ...]
    draws: int
    seed: int

    @property
    def chosen(self) -> Scenario | None:
        """The plan that is best with what is known now; None: doing nothing."""
        best = int(np.argmax(self.means))
        return self.plans[best - 1] if best else None


def information(
    study: Study,
    plans: Sequence[Scenario],
    draws: int = DRAWS,
    seed: int = SEED,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    executor: Executor | None = None,
) -> Information:
    """The expected value of perfect information on each input and each table of evidence (Raiffa & Schlaifer 1961).

    The scenario of the study does not matter. What a plan is worth given an input is a polynomial in the input's level,
    fitted to the draws (Strong, Oakley & Brennan 2014); of several inputs, the sum of theirs. Raises CancelledError.
    """
    options = [{}, *(plan.changes for plan in plans)]
    plain = replace(study, scenario=replace(study.scenario, changes={}))
    worth = worth_in_draws(plain, options, draws, seed, progress.part(0.0, 0.9), engine, executor) / QUARTERS
    undefined = np.isnan(worth).any(axis=0)
    defined = ~undefined if undefined.any() else slice(None)  # of hundreds of inputs nothing is copied in vain
    levels = _levels(study.spans, draws, seed, progress.part(0.9, 0.95))[:, defined]
    worth = worth[:, defined]
    fits = fit(worth, levels, np.array([span.input.fails for span in study.spans]), progress.part(0.95, 1.0))
    inputs = (Knowing(s.input.id, (s.input.id,), fits.worth_of(n)) for n, s in enumerate(study.spans))
    tables = (_of_table(study, table, fits, levels) for table in _tables(study.spans))
    return Information(
        study=study,
        plans=tuple(plans),
        means=tuple(fits.means.tolist()),
        everything=knowing_everything(worth),
        by_input=_sorted(inputs, fits),
        by_table=_sorted(tables, fits),
        draws=draws,
        seed=seed,
    )


def _levels(spans: Sequence[Span], draws: int, seed: int, progress: Progress) -> Array:
    """The levels of all blocks of draws, (spans, C)."""
    blocks = progress.over(range(-(-draws // DRAWS_A_BLOCK)))
    return np.concatenate([levels_of(spans, block_size(draws, n), seed, n) for n in blocks], axis=1)


def _tables(spans: Iterable[Span]) -> tuple[str, ...]:
    """The tables of evidence that would measure something that is only assumed so far."""
    return tuple(dict.fromkeys(s.input.calibrated_by for s in spans if s.assumed and s.input.calibrated_by))


def _of_table(study: Study, table: str, fits: Fits, levels: Array) -> Knowing:
    rows = [n for n, s in enumerate(study.spans) if s.assumed and s.input.calibrated_by == table]
    names = tuple(study.spans[n].input.id for n in rows)
    return Knowing(table, names, fits.worth_together(rows, levels))


def _sorted(known: Iterable[Knowing], fits: Fits) -> tuple[Knowing, ...]:
    least = ROUNDING * float(np.abs(fits.means).max())
    return tuple(sorted((k for k in known if k.worth > least), key=lambda k: -k.worth))
