"""Which plan fits my budget: the work, and what it found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.analysis.answer import plan_scenario
from desktop_app.core.analysis.portfolio.portfolio import Choice, Portfolio, portfolio
from desktop_app.core.analysis.portfolio.portfolio_chart import frontier_chart, initiative_name, ranking_chart
from desktop_app.core.analysis.portfolio.portfolio_text import PortfolioText
from desktop_app.core.analysis.portfolio.rules import Rules, usual_limits
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.analysis.what_if.rests_on import RestsOn, rests_on
from desktop_app.core.charts import Table, TableColumn
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Value
from desktop_app.ui.analyse.finding import Finding, View, chart_view
from desktop_app.ui.analyse.ground import Ground
from desktop_app.ui.session.engines import Engines

CHOSEN = 0.95
"""The share of the work after which the plan is chosen."""


@dataclass(frozen=True)
class PortfolioWork:
    """The rules, as `core.analysis.portfolio.rules` has them; no plan has an initiative that is `out`."""

    ground: Ground
    budget: float
    cash: float | None
    quarters: int
    limited: bool
    must: frozenset[str]
    out: frozenset[str]
    draws: int

    def __call__(self, progress: Progress, engines: Engines) -> PortfolioResult:
        """See `Work`."""
        shop, study = self.ground.shop, self.ground.study()
        engine = engines.of(shop.program)
        limits = usual_limits(shop.program, shop.today_column) if self.limited else ()
        choice = Choice(
            study=study,
            initiatives=shop.content.initiatives.without(self.out),
            rules=Rules(self.budget, self.cash, limits, self.must),
            roadmap=self.ground.roadmap(),
            quarters=self.quarters,
            draws=self.draws,
        )
        found = portfolio(choice, progress.part(0.0, CHOSEN), engine)
        changes = {**self.ground.scenario.changes, **plan_scenario(found.best).changes}
        best = self.ground.with_changes(changes).study()
        swings = tornado(replace(best, output=study.output), progress.part(CHOSEN, 1.0), engine)
        return PortfolioResult(found, shop.document.currency, changes, rests_on(swings))


@dataclass(frozen=True, eq=False)
class PortfolioResult:
    """The portfolio, the changes of its best plan, and what that rests on."""

    found: Portfolio
    currency: str
    changes: dict[str, Value]
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
            self.changes if has_plan else None,
        )

    def _left_out(self, language: str) -> Table:
        tr, found = translator(language), self.found
        text = PortfolioText(found, language, self.currency)
        names = tuple(initiative_name(found.choice.initiatives, e.initiative, language) for e in found.left_out)
        why = tuple(text.left_out(entry) for entry in found.left_out)
        columns = (TableColumn("initiative", tr("Initiative"), names), TableColumn("why", tr("Why"), why))
        return Table("left_out", tr("What is left out, and why"), columns)
