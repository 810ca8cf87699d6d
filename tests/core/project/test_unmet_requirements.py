"""A scenario from outside loses what needs an initiative that it leaves out, and everything that needs that in turn."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.project import new_document
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.unmet_requirements import without_unmet


def test_it_can_be_run_afterwards() -> None:
    shop = Shop(new_document("Shop"))
    initiatives = shop.content.initiatives.all
    needing = next(i for i in initiatives if i.requires)
    on = {f"map.on_{i.id}": float(i.id not in needing.requires) for i in initiatives}
    scenario = Scenario("plan", Names("Plan", "计划"), on)
    runnable, left_out = without_unmet(shop, scenario)
    assert left_out[needing.id] in needing.requires
    document = replace(shop.document, scenarios=(scenario, replace(runnable, id="runnable")))
    columns = Shop(document).columns
    assert columns["plan"].problems
    assert not columns["runnable"].problems
    kept = {i.id for i in initiatives if runnable.changes[f"map.on_{i.id}"]}
    assert kept == {i.id for i in initiatives} - set(needing.requires) - set(left_out)


def test_one_that_can_be_run_stays_as_it_is() -> None:
    shop = Shop(new_document("Shop"))
    scenario = Scenario("plan", Names("Plan", "计划"), {f"map.on_{i.id}": 1.0 for i in shop.content.initiatives.all})
    assert without_unmet(shop, scenario) == (scenario, {})
