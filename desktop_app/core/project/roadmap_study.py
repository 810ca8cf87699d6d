"""What a roadmap is asked about one scenario of a shop."""

from __future__ import annotations

from desktop_app.core.analysis.roadmap.roadmap import NET_PRESENT_VALUE, roadmap_inputs
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.shop_today import USED


def roadmap_study(shop: Shop, scenario: Scenario) -> Study:
    """The study of a scenario over quarters: the shop's today, with what was entered for the roadmap alone."""
    program, entries = shop.roadmap, shop.document.entries
    known = {name: entry for name, entry in entries.items() if name in program.inputs}
    own = {name: entry.value for name, entry in known.items() if entry.provenance.status in USED}
    changes = {name: value for name, value in scenario.changes.items() if name in program.inputs}
    return Study(
        program=program,
        today=roadmap_inputs(program, shop.today, own),
        scenario=Scenario(scenario.id, scenario.name, changes),
        output=NET_PRESENT_VALUE,
        intervals={name: ends for name, ends in shop.intervals().items() if name in program.inputs},
        statuses={name: entry.provenance.status for name, entry in known.items()},
    )
