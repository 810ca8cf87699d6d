"""A shop's study ready to be reported: its scenarios run, its analyses done on the first of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.core.analysis.attribution import Columns, MoneySplit, attribute
from desktop_app.core.analysis.monte_carlo import DRAWS, SEED, monte_carlo
from desktop_app.core.analysis.programme_cost import programme_cost
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.project.fingerprint import fingerprint, short_fingerprint
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.further_analyses import with_further_analyses
from desktop_app.core.report.reported_study import ReportedStudy


def reported_study(shop: Shop, progress: Progress = SILENT, draws: int = DRAWS, *, whole: bool = True) -> ReportedStudy:
    """The study of a shop with the analyses of its first scenario, where it has one.

    Not the `whole` of it is tornado, odds and attribution alone.
    """
    scenarios = shop.scenarios
    provenance = {name: shop.provenance(name) for name in shop.program.inputs}
    plain = ReportedStudy(
        title=shop.document.title,
        program=shop.program,
        today=shop.today,
        scenarios=scenarios,
        currency=shop.document.currency,
        provenance=provenance,
        sources=shop.document.sources,
        fingerprint=short_fingerprint(fingerprint(shop.document)),
        date=date.today().isoformat(),  # noqa: DTZ011 - the user's own day
    )
    if not scenarios:
        return plain
    study = study_of(shop, scenarios[0])
    progress.at(0.1)
    swings = tornado(study, progress.part(0.1, 0.2))
    odds = monte_carlo(study, draws, SEED, progress.part(0.2, 0.5))
    found = replace(plain, split=money_split(shop, scenarios[0]), tornado=swings, odds=odds)
    return with_further_analyses(found, shop, study, progress.part(0.5, 1.0)) if whole else found


def study_of(shop: Shop, scenario: Scenario) -> Study:
    """The question that tornado and Monte Carlo are asked about one scenario."""
    statuses = {name: shop.provenance(name).status for name in shop.program.inputs}
    return Study(shop.program, shop.today, scenario, intervals=shop.intervals(), statuses=statuses)


def money_split(shop: Shop, scenario: Scenario) -> MoneySplit:
    """Where the change of contribution comes from."""
    engine = engine_of(shop.program)
    today = engine.today(engine.pack(shop.today))
    column = engine.unpack(engine.alone(engine.pack(scenario.inputs(shop.today)), today))
    columns = Columns(engine.unpack(today), column, shop.content.replaced)
    return attribute(shop.program_without_map, columns, programme_cost(shop.content.figure, column))
