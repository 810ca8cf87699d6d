"""A scenario from outside made one that can be run: what needs an initiative that it leaves out is left out too."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.map.initiative import missing_requirements
from desktop_app.core.project.scenario_column import SWITCH, is_on
from desktop_app.core.project.shop import Shop


def without_unmet(shop: Shop, scenario: Scenario) -> tuple[Scenario, dict[str, str]]:
    """The scenario without the initiatives that need one it leaves out; {initiative: what it needs} of those."""
    initiatives = shop.content.initiatives
    inputs = scenario.inputs(shop.today)
    chosen = {i.id for i in initiatives.all if is_on(inputs.get(SWITCH + i.id))}
    left_out: dict[str, str] = {}
    while found := {problem.where for problem in missing_requirements(initiatives, chosen)}:
        for initiative in found:
            left_out[initiative] = next(n for n in initiatives[initiative].requires if n not in chosen)
        chosen -= found
    off = {SWITCH + initiative: 0.0 for initiative in left_out}
    return (replace(scenario, changes={**scenario.changes, **off}) if off else scenario), left_out
