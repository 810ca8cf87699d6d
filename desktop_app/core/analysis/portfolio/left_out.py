"""What the best plan leaves out, and why: rules forbid it, money does not reach, or it is not worth its cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from desktop_app.core.analysis.plans import NOTHING, Plan, Plans
from desktop_app.core.analysis.portfolio.rules import Mask, Rule, allowed
from desktop_app.core.analysis.portfolio.staged import StagedPlan

Reason = Literal["worth", "time", "budget", "limit", "excluded", "rules"]


@dataclass(frozen=True)
class LeftOut:
    """An initiative that is not in the best plan, and why.

    `with_it` is the best plan that has it: of those that keep to all rules where `reason` is "worth" (the best plan is
    worth more) or "time" (it would be worth more at full effect, but not within the quarters or the cash), else of
    those that break only the rule named; None where even that does not help ("rules"). `loss` is how much less that
    plan is worth than the best one [money]: over the quarters where both were worked out so, else at full effect,
    below 0 where it would be worth more if it were allowed.
    """

    initiative: str
    reason: Reason
    with_it: Plan | None
    loss: float


def left_out(plans: Plans, broken: Mapping[Rule, Mask], ranked: Sequence[StagedPlan]) -> tuple[LeftOut, ...]:
    """All initiatives that the first of the ranked plans leaves out, in their order."""
    best = ranked[0].plan if ranked else NOTHING
    missing = (i for i in plans.ids if i not in best.initiatives)
    return tuple(_outranked(ranked, i) or _why(plans, dict(broken), best, i) for i in missing)


def _outranked(ranked: Sequence[StagedPlan], initiative: str) -> LeftOut | None:
    for entry in ranked:
        if initiative in entry.plan.initiatives:
            return LeftOut(initiative, "worth", entry.plan, ranked[0].net_present_value - entry.net_present_value)
    return None


def _why(plans: Plans, broken: dict[Rule, Mask], best: Plan, initiative: str) -> LeftOut:
    for reason, mask in _ways(broken):
        found = _best_with(plans, mask, initiative)
        if found is not None:
            loss = best.value - found.value
            return LeftOut(initiative, "time" if reason == "worth" and loss < 0 else reason, found, loss)
    return LeftOut(initiative, "rules", None, float("nan"))


def _ways(broken: dict[Rule, Mask]) -> Iterator[tuple[Reason, Mask]]:
    """Plans that keep to all rules, then those that break one only."""
    yield "worth", allowed(broken)
    yield "budget", allowed(broken, "budget")
    yield "limit", allowed(broken, "limit")
    yield "excluded", allowed(broken, "excluded")


def _best_with(plans: Plans, mask: Mask, initiative: str) -> Plan | None:
    values = np.where(mask & plans.chosen[:, plans.ids.index(initiative)], plans.values, np.nan)
    return None if np.isnan(values).all() else plans.plan(int(np.nanargmax(values)))
