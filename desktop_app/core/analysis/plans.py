"""Every plan that can be made of the initiatives, what it brings and costs, and which is worth most after cost.

Quick and exact, but at full effect: how measures ramp up and wear off is the roadmap's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.pairs import arrays
from desktop_app.core.analysis.progress import COLUMNS_A_STEP, SILENT, Progress
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.language.model import Value
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
    """All plans whose requirements are met: who is in (P, initiatives), gain and one-off cost (P,)."""

    ids: tuple[str, ...]
    chosen: NDArray[np.bool_]
    gain: Array
    one_off: Array

    def __len__(self) -> int:
        """How many plans there are, doing nothing among them."""
        return len(self.gain)

    def best(self, most: int | None = None) -> Plan:
        """The plan of the highest value that does something, of at most so many initiatives; else NOTHING."""
        sizes = self.chosen.sum(axis=1)
        allowed = (sizes > 0) & (sizes <= (sizes.max() if most is None else most)) & ~np.isnan(self.gain)
        if not allowed.any():
            return NOTHING
        return self._plan(int(np.argmax(np.where(allowed, QUARTERS * self.gain - self.one_off, -np.inf))))

    def the(self, initiatives: tuple[str, ...]) -> Plan:
        """The plan of exactly these initiatives. Raises KeyError where their requirements are not met."""
        wanted = np.array([i in initiatives for i in self.ids])
        (found,) = np.nonzero((self.chosen == wanted).all(axis=1))
        if not found.size:
            raise KeyError(initiatives)
        return self._plan(int(found[0]))

    def _plan(self, number: int) -> Plan:
        chosen = tuple(i for i, on in zip(self.ids, self.chosen[number], strict=True) if on)
        return Plan(chosen, float(self.gain[number]), float(self.one_off[number]))


def plans(
    engine: NumpyEngine, today: Mapping[str, Value], initiatives: Initiatives, progress: Progress = SILENT
) -> Plans:
    """Every plan of up to 16 initiatives, of more all plans of up to three. Raises CancelledError."""
    chosen = _allowed(initiatives)
    ids = tuple(initiative.id for initiative in initiatives.all)
    needed = (CONTRIBUTION, *engine.reads("alone", (CONTRIBUTION, ONE_OFF), "today"))
    inputs = arrays({**today, **{SWITCH + i: 0.0 for i in ids}})
    base = engine.today(inputs, needed)
    gain, one_off = np.empty(len(chosen)), np.empty(len(chosen))
    for start in progress.over(range(0, len(chosen), COLUMNS_A_STEP)):
        part = slice(start, start + COLUMNS_A_STEP)
        switches = {SWITCH + i: chosen[part, n].astype(float) for n, i in enumerate(ids)}
        found = engine.alone({**inputs, **switches}, base, (CONTRIBUTION, ONE_OFF))
        gain[part] = found[CONTRIBUTION] - base[CONTRIBUTION]
        one_off[part] = found[ONE_OFF]
    return Plans(ids, chosen, gain, one_off)


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
