"""What should I find out first: the work, and what it found."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.analysis.information import Information, information
from desktop_app.core.analysis.information_chart import information_chart, information_sentence, table_sentence
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.i18n import translator
from desktop_app.ui.analyse.finding import Finding, chart_view
from desktop_app.ui.analyse.ground import Ground
from desktop_app.ui.session.engines import Engines


@dataclass(frozen=True)
class InformationWork:
    """The choice is between `plans` and doing nothing."""

    ground: Ground
    plans: tuple[Scenario, ...]
    draws: int
    seed: int

    def __call__(self, progress: Progress, engines: Engines) -> InformationResult:
        """See `Work`."""
        study = self.ground.study()
        found = information(study, self.plans, self.draws, self.seed, progress, engines.of(study.program))
        return InformationResult(found, f"{self.ground.shop.document.currency}/quarter")


@dataclass(frozen=True, eq=False)
class InformationResult:
    """The worth of knowing, in money a quarter of that `unit`."""

    found: Information
    unit: str

    def finding(self, language: str) -> Finding:
        """See `Result`."""
        from desktop_app.core.evidence.match.table import table_names

        tr, found, tables = translator(language), self.found, table_names()
        chosen = found.chosen
        now = tr("With what is known now, “{plan}” is best.")
        plan = chosen.name.get(language) if chosen else tr("do nothing")
        told = information_sentence(found, self.unit, language), table_sentence(found, self.unit, tables, language)
        said = now.format(plan=plan), *filter(None, told)
        ways = ((tr("By input"), None, found.by_input), (tr("By table"), tables, found.by_table))
        views = (
            chart_view(label, information_chart(found, self.unit, language, named))
            for label, named, rows in ways
            if rows
        )
        return Finding(said, tuple(views))
