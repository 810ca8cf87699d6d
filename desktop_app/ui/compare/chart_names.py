"""What scenarios are called in the chart: many of them by the letters of their heads, for want of room."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_uppercase

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names

MOST_NAMED = 4


def named_for_chart(scenarios: tuple[Scenario, ...]) -> tuple[Scenario, ...]:
    """The scenarios under their names, or under their letters where there are more than a chart has room for."""
    if len(scenarios) <= MOST_NAMED:
        return scenarios
    letters = (ascii_uppercase[place % len(ascii_uppercase)] for place in range(len(scenarios)))
    return tuple(replace(scenario, name=Names(a, a)) for scenario, a in zip(scenarios, letters, strict=True))
