"""What a programme earns against what it costs once: quarters until it is back, and what three years leave.

At full effect from the first quarter and undiscounted, as in the comparison of plans; ramping up is the roadmap's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.plans import ONE_OFF, Plan
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.language.model import Value


@dataclass(frozen=True)
class Payback:
    """`quarters` until the one-off cost has come back, None where it never does; `value` left at the end [money]."""

    quarters: float | None
    value: float


def payback(today: Mapping[str, Value], scenario: Mapping[str, Value]) -> Payback:
    """The payback of a scenario, given all values of today's column and of its own."""
    plan = Plan((), scalar(scenario[CONTRIBUTION]) - scalar(today[CONTRIBUTION]), scalar(scenario[ONE_OFF]))
    return Payback(plan.one_off / plan.gain if plan.gain > 0 else None, plan.value)
