"""Every plan that can be made of the initiatives, what it brings and costs, and which is worth most after cost.

Quick and exact, but at full effect: how measures ramp up and wear off is the roadmap's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.blocks import run_blocks
from desktop_app.core.analysis.pairs import arrays
from desktop_app.core.analysis.progress import COLUMNS_A_STEP, SILENT, Progress
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.map.initiative import Initiatives

Array = NDArray[np.float64]
ONE_OFF = "map.one_off_cost"
SWITCH = "map.on_"
QUARTERS = 12
"""Over how many quarters a plan must be worth its one-off cost: those of the roadmap."""
MOST_FOR_ALL = 16
"""With more initiatives than this only plans of a few of them are looked at."""
FEW = 3


@dataclass(frozen=True)
class Plan:
    """Initiatives by id; `gain` of contribution after running cost [money/quarter], `one_off` cost [money]."""

    initiatives: tuple[str, ...]
    gain: float
    one_off: float

    @property
    def value(self) -> float:
        """What is left over the quarters at full effect, undiscounted [money]."""
        return QUARTERS * self.gain - self.one_off


NOTHING = Plan((), 0.0, 0.0)


@dataclass(frozen=True, eq=False)
class Plans:
    """All plans whose requirements are met: who is in (P, initiatives); gain, one-off cost and `kpis` of each, (P,)."""

    ids: tuple[str, ...]
    chosen: NDArray[np.bool_]
    gain: Array
    one_off: Array
    kpis: Mapping[str, Array] = field(default_factory=dict)

    def __len__(self) -> int:
        """How many plans there are, doing nothing among them."""
        return len(self.gain)

    def best(self, most: int | None = None) -> Plan:
        """The plan of the highest value that does something, of at most so many initiatives; else NOTHING."""
        sizes = self.chosen.sum(axis=1)
        allowed = (sizes > 0) & (sizes <= (sizes.max() if most is None else most)) & ~np.isnan(self.gain)
        if not allowed.any():
            return NOTHING
        return self.plan(int(np.argmax(np.where(allowed, self.values, -np.inf))))

    def the(self, initiatives: tuple[str, ...]) -> Plan:
        """The plan of exactly these initiatives. Raises KeyError where their requirements are not met."""
        wanted = np.array([i in initiatives for i in self.ids])
        (found,) = np.nonzero((self.chosen == wanted).all(axis=1))
        if not found.size:
            raise KeyError(initiatives)
        return self.plan(int(found[0]))

    @property
    def values(self) -> Array:
        """What is left of each plan over the quarters, (P,) [money]; NaN where its gain is no number."""
        return QUARTERS * self.gain - self.one_off

    def plan(self, number: int) -> Plan:
        """The plan in that row."""
        chosen = tuple(i for i, on in zip(self.ids, self.chosen[number], strict=True) if on)
        return Plan(chosen, float(self.gain[number]), float(self.one_off[number]))


@dataclass(frozen=True)
class _PlansJob:
    """All plans in blocks; `beside` is what every plan changes besides its switches."""

    program: Program
    today: Mapping[str, Value]
    beside: Mapping[str, Value]
    initiatives: Initiatives
    kpis: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(initiative.id for initiative in self.initiatives.all)

    @cached_property
    def chosen(self) -> NDArray[np.bool_]:
        return _allowed(self.initiatives)

    def block(self, engine: NumpyEngine, number: int, progress: Progress) -> Array:
        """Gain, one-off cost and KPIs of a block of plans, (2 + K, P)."""
        progress.at(0.0)
        wanted = (CONTRIBUTION, ONE_OFF, *self.kpis)
        base = engine.today(arrays(self.today), (*wanted, *engine.reads("alone", wanted, "today")))
        rows = self.chosen[number * COLUMNS_A_STEP : (number + 1) * COLUMNS_A_STEP]
        switches = {SWITCH + i: rows[:, n].astype(float) for n, i in enumerate(self.ids)}
        inputs = arrays({**self.today, **self.beside})
        found = engine.alone({**inputs, **switches}, base, wanted)
        gain = found[CONTRIBUTION] - base[CONTRIBUTION]
        progress.at(1.0)
        parts = (gain, *(found[name] for name in wanted[1:]))
        return np.array([np.broadcast_to(part, len(rows)) for part in parts])


def plans(
    engine: NumpyEngine,
    today: Mapping[str, Value],
    initiatives: Initiatives,
    progress: Progress = SILENT,
    *,
    beside: Mapping[str, Value] | None = None,
    kpis: Sequence[str] = (),
    executor: Executor | None = None,
) -> Plans:
    """Every plan of up to 16 initiatives, of more all plans of up to three, with the scalar `kpis` of each.

    `beside` {input id: value} is changed in every plan. Raises CancelledError.
    """
    asked = tuple(dict.fromkeys(kpis))
    job = _PlansJob(engine.program, today, beside or {}, initiatives, asked)
    count = -(-len(job.chosen) // COLUMNS_A_STEP)
    gain, one_off, *others = np.concatenate(run_blocks(job, count, progress, engine, executor), axis=1)
    return Plans(job.ids, job.chosen, gain, one_off, dict(zip(asked, others, strict=True)))


def _allowed(initiatives: Initiatives) -> NDArray[np.bool_]:
    """Who is in each plan whose requirements are met, (P, initiatives)."""
    ids = [initiative.id for initiative in initiatives.all]
    every = _subsets(len(ids)) if len(ids) <= MOST_FOR_ALL else _few(len(ids))
    allowed = np.ones(len(every), dtype=bool)
    for number, initiative in enumerate(initiatives.all):
        for needed in initiative.requires:
            allowed &= ~every[:, number] | every[:, ids.index(needed)]
    return every[allowed]


def _subsets(count: int) -> NDArray[np.bool_]:
    return (np.arange(2**count)[:, None] >> np.arange(count) & 1).astype(bool)


def _few(count: int) -> NDArray[np.bool_]:
    rows = [combination for size in range(FEW + 1) for combination in combinations(range(count), size)]
    made = np.zeros((len(rows), count), dtype=bool)
    for number, row in enumerate(rows):
        made[number, list(row)] = True
    return made
