"""What drives the uncertainty: the work, and what it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from desktop_app.core.analysis.monte_carlo import Odds, monte_carlo
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.rank_correlation_chart import difference_sentence, rank_correlation_chart
from desktop_app.core.analysis.sobol import Sobol, sobol
from desktop_app.core.analysis.sobol_chart import sobol_chart
from desktop_app.core.analysis.spider import Spider, spider
from desktop_app.core.analysis.spider_chart import spider_chart
from desktop_app.core.analysis.swung import Ends
from desktop_app.core.analysis.tornado import Tornado, tornado
from desktop_app.core.analysis.tornado_chart import tornado_chart
from desktop_app.core.analysis.what_if.rests_on import rests_on
from desktop_app.core.i18n import translator
from desktop_app.ui.analyse.finding import Finding, chart_view
from desktop_app.ui.analyse.ground import Ground
from desktop_app.ui.session.engines import Engines

LEGS = 6
SHOWN = 12


@dataclass(frozen=True)
class DriversWork:
    """`ends` of the tornado with their `percent` [1], `rows` of Sobol's sequence, `draws` for the rank correlations."""

    ground: Ground
    output: str
    ends: str
    percent: float
    rows: int
    draws: int

    def __call__(self, progress: Progress, engines: Engines) -> DriversResult:
        """See `Work`."""
        study = self.ground.study(self.output)
        engine = engines.of(study.program)
        swings = tornado(study, progress.part(0.0, 0.1), engine, cast("Ends", self.ends), self.percent)
        own = {span.input.id: span for span in study.spans}
        spans = [own[row.span.input.id] for row in swings.rows if row.span.input.id in own][:LEGS]
        legs = spider(study, spans, progress.part(0.1, 0.15), engine)
        odds = monte_carlo(study, self.draws, progress=progress.part(0.15, 0.4), engine=engine)
        return DriversResult(
            swings, legs, odds, sobol(study, self.rows, progress=progress.part(0.4, 1.0), engine=engine)
        )


@dataclass(frozen=True, eq=False)
class DriversResult:
    """The same question asked in four ways."""

    tornado: Tornado
    spider: Spider
    odds: Odds
    sobol: Sobol

    def finding(self, language: str) -> Finding:
        """See `Result`."""
        tr = translator(language)
        variance = sobol_chart(self.sobol, language)
        views = (
            chart_view(tr("Tornado"), tornado_chart(self.tornado, language, SHOWN)),
            chart_view(tr("Together"), rank_correlation_chart(self.odds, language, SHOWN)),
            chart_view(tr("On the way"), spider_chart(self.spider, language)),
            chart_view(tr("Variance"), variance),
        )
        said = difference_sentence(self.tornado, self.odds, language), variance.note
        return Finding(said, views, rests_on(self.tornado))
