"""What would it take: the work, and what it found."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.analysis.break_even import BreakEvens, break_evens
from desktop_app.core.analysis.break_even_chart import break_even_chart, first_to_turn
from desktop_app.core.analysis.goal_seek import GoalSought, goal_seek
from desktop_app.core.analysis.goal_seek_chart import goal_seek_chart, goal_sentence
from desktop_app.core.analysis.lever import Lever
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.what_if.page_inputs import settable
from desktop_app.core.i18n import translator
from desktop_app.ui.analyse.finding import Finding, Offer, chart_view
from desktop_app.ui.analyse.ground import Ground
from desktop_app.ui.session.engines import Engines

SOUGHT = 0.3


@dataclass(frozen=True)
class GoalWork:
    """`output` to be brought to `target` by one lever; how far each input may go is told of a scenario only."""

    ground: Ground
    output: str
    lever: Lever
    target: float

    def __call__(self, progress: Progress, engines: Engines) -> GoalResult:
        """See `Work`."""
        study, engine = self.ground.study(self.output), engines.of(self.ground.program)
        found = goal_seek(study, self.lever, self.target, progress.part(0.0, SOUGHT), engine)
        even = break_evens(study, progress.part(SOUGHT, 1.0), engine) if study.scenario.changes else None
        return GoalResult(found, even)


@dataclass(frozen=True, eq=False)
class GoalResult:
    """Where the lever must stand, and how far each input may go; None without a scenario."""

    found: GoalSought
    even: BreakEvens | None

    def finding(self, language: str) -> Finding:
        """See `Result`."""
        tr = translator(language)
        said = [goal_sentence(self.found, language)]
        views = [chart_view(tr("To the goal"), goal_seek_chart(self.found, language))]
        if self.even is not None and self.even.rows:
            said.append(first_to_turn(self.even, language))
            views.append(chart_view(tr("Break-even"), break_even_chart(self.even, language)))
        return Finding(tuple(said), tuple(views), offers=self._offers())

    def _offers(self) -> tuple[Offer, ...]:
        """The scenario with the lever where it must stand; none where no scenario may set it."""
        found, study = self.found, self.found.study
        name = found.lever.input
        if found.solution is None or not settable(study.program, study.program.inputs[name]).scenario:
            return ()
        value = study.scenario.inputs(study.today)[name]
        return (Offer("", {**study.scenario.changes, name: found.lever.moved(value, found.solution)}),)
