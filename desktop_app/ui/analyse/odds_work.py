"""What are the odds: the work, and what it found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.analysis.convergence import Convergence, convergence
from desktop_app.core.analysis.convergence_chart import convergence_chart
from desktop_app.core.analysis.distribution import Shape
from desktop_app.core.analysis.exceedance_chart import chance_sentence, exceedance_chart
from desktop_app.core.analysis.monte_carlo import Odds, monte_carlo
from desktop_app.core.analysis.odds_chart import caution_sentence, odds_chart
from desktop_app.core.analysis.one_shape import one_shape
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.what_if.rests_on import by_evidence
from desktop_app.core.i18n import translator
from desktop_app.ui.analyse.finding import Finding, chart_view
from desktop_app.ui.analyse.ground import Ground
from desktop_app.ui.session.engines import Engines


@dataclass(frozen=True)
class OddsWork:
    """As `core.analysis.monte_carlo` has them."""

    ground: Ground
    output: str
    target: float
    draws: int
    seed: int
    optimism: float
    shape: Shape = "pert"

    def __call__(self, progress: Progress, engines: Engines) -> OddsResult:
        """See `Work`."""
        study = self.ground.study(self.output)
        study = replace(study, distributions=one_shape(study.spans, self.shape))
        engine = engines.of(study.program)
        odds = monte_carlo(study, self.draws, self.seed, progress, engine, optimism=self.optimism)
        return OddsResult(odds, convergence(odds.defined), self.target)


@dataclass(frozen=True, eq=False)
class OddsResult:
    """The odds, how they settled, and the value that is wanted."""

    odds: Odds
    settled: Convergence
    target: float

    def finding(self, language: str) -> Finding:
        """See `Result`."""
        tr, odds = translator(language), self.odds
        views = (
            chart_view(tr("Odds"), odds_chart(odds, language)),
            chart_view(tr("At least"), exceedance_chart(odds, language)),
            chart_view(tr("Enough drawn?"), convergence_chart(self.settled, odds.study, language)),
        )
        chances = (chance_sentence(odds, language, target) for target in (None, self.target))
        said = *chances, caution_sentence(odds, language)
        return Finding(said, views, by_evidence(odds.shares))
