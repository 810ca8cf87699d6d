"""What a plan must keep to: money, limits on KPIs, what it must have and what it must not have together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.plans import Plans
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program

Mask = NDArray[np.bool_]
Rule = Literal["must", "excluded", "limit", "budget"]
"""What a plan can break by itself; requirements are kept by every plan, and cash is the roadmap's."""
HEADROOM = "payment_risk.network_limit_headroom"
FAIRNESS = "payment_risk.equal_opportunity_gap"


@dataclass(frozen=True)
class KpiLimit:
    """A KPI that must not pass a value [unit of the KPI]; `at_most` says on which side of it a plan must stay."""

    kpi: str
    value: float
    at_most: bool


@dataclass(frozen=True)
class Rules:
    """`budget` is the highest one-off cost, `cash` the most that a plan may ever be short of [money]; None: no limit.

    Of each set in `excluded` a plan may have one initiative at most; it must have all of `must` and none of `never`.
    """

    budget: float | None = None
    cash: float | None = None
    limits: tuple[KpiLimit, ...] = ()
    must: frozenset[str] = frozenset()
    excluded: tuple[frozenset[str], ...] = ()
    never: frozenset[str] = frozenset()


def breaks(rules: Rules, plans: Plans) -> dict[Rule, Mask]:
    """Which plans break which rule, (P,) each. A KPI that is NaN breaks its limit."""
    slack = 1e-9 * (abs(rules.budget) if rules.budget else 1.0)
    return {
        "must": ~_all_of(plans, rules.must),
        "excluded": _any([_count_of(plans, together) > 1 for together in rules.excluded], len(plans)),
        "limit": _any([_beyond(limit, plans) for limit in rules.limits], len(plans)),
        "budget": plans.one_off > rules.budget + slack if rules.budget is not None else np.zeros(len(plans), bool),
    }


def allowed(broken: dict[Rule, Mask], but: Rule | None = None) -> Mask:
    """The plans that break no rule, or none but one, (P,)."""
    kept: Mask = np.logical_and.reduce([~mask for rule, mask in broken.items() if rule != but])
    return kept


def usual_limits(program: Program, today: Mapping[str, Value]) -> tuple[KpiLimit, ...]:
    """The limits that a careful shop keeps: headroom under the card networks' limit, and scores no less fair than now.

    Only those KPIs that the program has; where today is beyond a limit already, a plan must not make it worse.
    """
    found = []
    for kpi, value, at_most in ((HEADROOM, 0.0, False), (FAIRNESS, np.inf, True)):
        if kpi in program.variables:
            now = scalar(today[kpi])
            found.append(KpiLimit(kpi, min(now, value), at_most))
    return tuple(found)


def _beyond(limit: KpiLimit, plans: Plans) -> Mask:
    values = plans.kpis[limit.kpi]
    slack = 1e-9 * max(1e-6, abs(limit.value))
    kept = values <= limit.value + slack if limit.at_most else values >= limit.value - slack
    return np.asarray(~kept, dtype=bool)


def _all_of(plans: Plans, wanted: frozenset[str]) -> Mask:
    has_all: Mask = _count_of(plans, wanted) == len(wanted)
    return has_all


def _count_of(plans: Plans, wanted: frozenset[str]) -> NDArray[np.int_]:
    count: NDArray[np.int_] = plans.chosen[:, [i in wanted for i in plans.ids]].sum(axis=1)
    return count


def _any(masks: list[Mask], count: int) -> Mask:
    any_of: Mask = np.logical_or.reduce(masks) if masks else np.zeros(count, bool)
    return any_of
