"""What the best plan leaves out, and why: rules forbid it, money does not reach, or it is not worth its cost."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from desktop_app.core.analysis.plans import NOTHING, Plan, Plans
from desktop_app.core.analysis.portfolio.rules import Mask, Rule, allowed
from desktop_app.core.analysis.portfolio.staged import StagedPlan
from desktop_app.core.map.initiative import Initiative, Initiatives

Reason = Literal["worth", "time", "budget", "limit", "excluded", "rules", "never", "needs"]


@dataclass(frozen=True)
class LeftOut:
    """An initiative that is not in the best plan, and why.

    `with_it` is the best plan that has it: of those that keep to all rules where `reason` is "worth" (the best plan is
    worth more) or "time" (it would be worth more at full effect, but not within the quarters or the cash), else of
    those that break only the rule named; None where even that does not help ("rules"), where somebody wants it in no
    plan ("never"), or where it `needs` such a one first. `loss` is how much less that
    plan is worth than the best one [money]: over the quarters where both were worked out so, else at full effect,
    below 0 where it would be worth more if it were allowed.
    """

    initiative: str
    reason: Reason
    with_it: Plan | None
    loss: float
    needs: str = ""


def left_out(plans: Plans, broken: Mapping[Rule, Mask], ranked: Sequence[StagedPlan]) -> tuple[LeftOut, ...]:
    """All initiatives that the first of the ranked plans leaves out, in their order."""
    best = ranked[0].plan if ranked else NOTHING
    missing = (i for i in plans.ids if i not in best.initiatives)
    return tuple(_outranked(ranked, i) or _why(plans, dict(broken), best, i) for i in missing)


def unwanted(initiatives: Initiatives, never: frozenset[str]) -> tuple[LeftOut, ...]:
    """The initiatives that no plan may have, and those that need one of them first."""
    kept = {initiative.id for initiative in initiatives.without(never).all}
    gone = [initiative for initiative in initiatives.all if initiative.id not in kept]
    return tuple(_unwanted(initiative, never, kept) for initiative in gone)


def _unwanted(initiative: Initiative, never: frozenset[str], kept: Collection[str]) -> LeftOut:
    if initiative.id in never:
        return LeftOut(initiative.id, "never", None, float("nan"))
    needs = next(needed for needed in initiative.requires if needed not in kept)
    return LeftOut(initiative.id, "needs", None, float("nan"), needs)


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
