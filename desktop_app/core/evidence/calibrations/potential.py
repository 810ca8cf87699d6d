"""A measured potential: what is saved or gained against the present method, never less than nothing."""

from __future__ import annotations

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured
from desktop_app.core.evidence.calibrations.interval import Interval
from desktop_app.core.evidence.calibrations.together import together

NOTHING_WON = Message("AI does not beat your present method on your data.")


def potential(aim: Aim, n: int, gain: Interval, warning: Message | None = None) -> Calibrated:
    """The gain as a potential; one of nothing or less is a finding, and said so."""
    floored = Interval(*(max(0.0, end) for end in (gain.value, gain.low, gain.high)))
    return measured(aim, n, floored, together(NOTHING_WON if gain.value <= 0 else None, warning))


def against_present(spec: str, n: int) -> Calibrated:
    """The switch of the potential `spec`: it is measured against the present method, not against no AI."""
    aim = Aim(f"{spec}_b", "", Message("measured against the present method"), 1)
    return measured(aim, n, Interval(1.0, 1.0, 1.0))
