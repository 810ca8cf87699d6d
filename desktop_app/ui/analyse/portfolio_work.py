"""Which plan fits my budget: the work, and what it found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.analysis.answer import plan_scenario
from desktop_app.core.analysis.portfolio.portfolio import Choice, Portfolio, portfolio
from desktop_app.core.analysis.portfolio.portfolio_chart import frontier_chart, initiative_name, ranking_chart
from desktop_app.core.analysis.portfolio.portfolio_text import PortfolioText
from desktop_app.core.analysis.portfolio.rules import KpiLimit, Rules
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.analysis.what_if.rests_on import RestsOn, rests_on
from desktop_app.core.charts import Table, TableColumn
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Value
from desktop_app.ui.analyse.finding import Finding, Offer, View, chart_view
from desktop_app.ui.analyse.ground import Ground
from desktop_app.ui.session.engines import Engines

CHOSEN = 0.95
"""The share of the work after which the plan is chosen."""
OFFERED = 5
"""Of the ranked plans, how many can be made a scenario at once."""


@dataclass(frozen=True)
class PortfolioWork:
    """The rules, as `core.analysis.portfolio.rules` has them; no plan has an initiative that is `out`."""

    ground: Ground
    budget: float
    cash: float | None
    quarters: int
    limits: tuple[KpiLimit, ...]
    must: frozenset[str]
    out: frozenset[str]
    draws: int

    def __call__(self, progress: Progress, engines: Engines) -> PortfolioResult:
        """See `Work`."""
        shop, study = self.ground.shop, self.ground.study()
        engine = engines.of(shop.program)
        choice = Choice(
            study=study,
            initiatives=shop.content.initiatives,
            rules=Rules(self.budget, self.cash, self.limits, self.must, never=self.out),
            roadmap=self.ground.roadmap(),
            quarters=self.quarters,
            draws=self.draws,
        )
        found = portfolio(choice, progress.part(0.0, CHOSEN), engine)
        beside = dict(self.ground.scenario.changes)
        best = self.ground.with_changes({**beside, **plan_scenario(found.best).changes}).study()
        swings = tornado(replace(best, output=study.output), progress.part(CHOSEN, 1.0), engine)
        return PortfolioResult(found, shop.document.currency, beside, rests_on(swings))


@dataclass(frozen=True, eq=False)
class PortfolioResult:
    """The portfolio, what every plan changes `beside` its initiatives, and what the best rests on."""

    found: Portfolio
    currency: str
    beside: dict[str, Value]
    rests_on: RestsOn

    def finding(self, language: str) -> Finding:
        """See `Result`."""
        tr, found = translator(language), self.found
        said = PortfolioText(found, language, self.currency).sentences()
        left_out = len(found.left_out)
        views = (
            chart_view(tr("Best plans"), ranking_chart(found, self.currency, language)),
            chart_view(tr("Each budget"), frontier_chart(found, self.currency, language)),
            View(tr("Left out"), self._left_out(language)),
        )
        has_plan = bool(found.best.initiatives)
        return Finding(
            said[: len(said) - left_out],
            views if left_out else views[:-1],
            self.rests_on if has_plan else None,
            self._offers(language) if has_plan else (),
        )

    def _offers(self, language: str) -> tuple[Offer, ...]:
        """The best plan, the one that is best in the worst tenth, and the next best, each once."""
        tr, found = translator(language), self.found
        safest = [(tr("The safest plan"), found.safest.plan)] if found.safest else []
        others = [
            (tr("Number {rank}").format(rank=n), staged.plan) for n, staged in enumerate(found.ranked[:OFFERED], 1)
        ]
        offers: dict[frozenset[str], Offer] = {}
        for label, plan in [(tr("The best plan"), found.best), *safest, *others[1:]]:
            names = [initiative_name(found.choice.initiatives, i, language) for i in plan.initiatives]
            text = tr("{plan}: {initiatives}").format(plan=label, initiatives=tr(", ").join(names))
            changes = {**self.beside, **plan_scenario(plan).changes}
            offers.setdefault(frozenset(plan.initiatives), Offer(text, changes))
        return tuple(offers.values())

    def _left_out(self, language: str) -> Table:
        tr, found = translator(language), self.found
        text = PortfolioText(found, language, self.currency)
        names = tuple(initiative_name(found.choice.initiatives, e.initiative, language) for e in found.left_out)
        why = tuple(text.left_out(entry) for entry in found.left_out)
        columns = (TableColumn("initiative", tr("Initiative"), names), TableColumn("why", tr("Why"), why))
        return Table("left_out", tr("What is left out, and why"), columns)
