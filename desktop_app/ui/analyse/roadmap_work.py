"""When does it pay, and for how long: the work, and what it found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.roadmap.bands import Bands, bands
from desktop_app.core.analysis.roadmap.roadmap import Roadmap, later, roadmap
from desktop_app.core.analysis.roadmap.roadmap_chart import MONEY, cash_curve, roadmap_sentences
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.analysis.what_if.rests_on import RestsOn, rests_on
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Value
from desktop_app.ui.analyse.finding import Finding, Offer, chart_view
from desktop_app.ui.analyse.ground import Ground
from desktop_app.ui.session.engines import Engines


@dataclass(frozen=True)
class RoadmapWork:
    """Over how many `quarters`, and by how many a start could be put off."""

    ground: Ground
    quarters: int
    later: int
    draws: int

    def __call__(self, progress: Progress, engines: Engines) -> RoadmapResult:
        """See `Work`."""
        study = self.ground.roadmap()
        engine = engines.of(study.program)
        found = roadmap(study, self.quarters, progress.part(0.0, 0.1), engine)
        delayed = later(study, self.later)
        put_off = roadmap(delayed, self.quarters, progress.part(0.1, 0.2), engine)
        sure = bands(study, self.quarters, self.draws, progress=progress.part(0.2, 0.9), engine=engine)
        swings = tornado(self.ground.study(), progress.part(0.9, 1.0), engines.of(self.ground.program))
        return RoadmapResult(
            found=found,
            worth_later=put_off.value,
            later=self.later,
            delayed={**self.ground.scenario.changes, **delayed.scenario.changes},
            bands=sure,
            currency=self.ground.shop.document.currency,
            rests_on=rests_on(swings),
        )


@dataclass(frozen=True, eq=False)
class RoadmapResult:
    """The roadmap, its bands, and its worth if it began `later` quarters later, as a scenario with `delayed` does."""

    found: Roadmap
    worth_later: float
    later: int
    delayed: Mapping[str, Value]
    bands: Bands
    currency: str
    rests_on: RestsOn

    def finding(self, language: str) -> Finding:
        """See `Result`."""
        tr = translator(language)
        said = roadmap_sentences(self.found, self.bands, self.currency, language)
        views = (chart_view(tr("Cash curve"), cash_curve(self.found, self.bands, self.currency, language)),)
        if not self.found.cost.any():
            return Finding(said, views, self.rests_on)  # nothing to begin later
        text = tr("Begun {quarters} quarters later it would be worth {value} by the same day.")
        value = amount_text(self.worth_later, MONEY, self.currency, language, compact=True, signed=True)
        put_off = text.format(quarters=self.later, value=value)
        offer = Offer(tr("Make the later start a scenario"), self.delayed)
        return Finding((*said, put_off), views, self.rests_on, (offer,))
