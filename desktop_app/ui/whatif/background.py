"""What a view shows once a lever rests: effects, tornado and split, and on demand the odds; computed off the window."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.analysis.attribution import MoneySplit
from desktop_app.core.analysis.monte_carlo import DRAWS, Odds, monte_carlo
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.scenario_run import GroupEffect
from desktop_app.core.analysis.tornado import Tornado, tornado
from desktop_app.core.analysis.what_if.lever_effects import lever_effects
from desktop_app.core.analysis.what_if.rests_on import RestsOn, rests_on
from desktop_app.core.errors import Message
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import money_split, study_of
from desktop_app.ui.session.engines import Engines
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.whatif.place_chart import Columns, Picture, picture, place_chart
from desktop_app.ui.whatif.places import Place

REST = 250  # ms without a change after which a lever is said to rest


@dataclass(frozen=True)
class Question:
    """What is asked: about which scenario of which shop, and which KPI; with the picture of the view before."""

    shop: Shop
    scenario: Scenario
    output: str
    place: Place
    language: str
    columns: Columns
    before: Picture | None = None
    word: str = ""
    """Which chart of the view, where it has several."""


@dataclass(frozen=True)
class Analysed:
    """The answer of a rested lever; the analyses of a scenario that changes nothing or is refused are None."""

    question: Question
    picture: Picture | None
    study: StudyResult | None


@dataclass(frozen=True)
class StudyResult:
    """What the analyses of one scenario found."""

    effects: tuple[GroupEffect, ...]
    tornado: Tornado
    rests_on: RestsOn
    split: MoneySplit


class Background(QObject):
    """Asks when a lever has rested; an answer that is no longer wanted is dropped."""

    rested = Signal()
    analysed = Signal(object)
    computed_odds = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.draws = DRAWS
        self._engines = Engines()
        self._analysis: Task | None = None
        self.odds_task: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.rested)

    def stir(self) -> None:
        """Something moved: the rest begins anew, and what was asked before is no longer wanted."""
        if self._analysis is not None:
            self._analysis.cancel()
            self._analysis = None
        self._timer.start()

    def stop(self) -> None:
        """Nothing is wanted any more, as on a page that is left."""
        self._timer.stop()
        for task in (self._analysis, self.odds_task):
            if task is not None:
                task.cancel()
        self._analysis = self.odds_task = None

    def analyse(self, question: Question) -> None:
        """Answers with `analysed`."""
        if self._analysis is not None:
            self._analysis.cancel()
        self._analysis = self.session.tasks.run(
            Message("What moves the result"),
            lambda progress: _analysed(question, self._engines, progress),
            self.analysed.emit,
        )

    def run_odds(self, question: Question) -> Task:
        """Answers with `computed_odds`; the task tells its progress and can be cancelled."""
        self.odds_task = self.session.tasks.run(
            Message("Drawing the odds"),
            lambda progress: _odds(question, self.draws, self._engines, progress),
            lambda odds: self.computed_odds.emit(question, odds),
        )
        return self.odds_task


def _analysed(question: Question, engines: Engines, progress: Progress) -> Analysed:
    shop, language = question.shop, question.language
    chart = place_chart(
        question.place, shop.program, question.columns, language, word=question.word, figure=shop.content.figure
    )
    drawn = picture(chart, shop.program, question.before)
    progress.at(0.3)
    study = _study(question, engines, progress) if question.scenario.changes else None
    return Analysed(question, drawn, study)


def _study(question: Question, engines: Engines, progress: Progress) -> StudyResult:
    shop, scenario, output = question.shop, question.scenario, question.output
    effects = lever_effects(shop.today_column.engine, shop.content, shop.today, scenario, output)
    progress.at(0.5)
    swings = tornado(replace(study_of(shop, scenario), output=output), engine=engines.of(shop.program))
    progress.at(0.9)
    return StudyResult(effects, swings, rests_on(swings), money_split(shop, scenario))


def _odds(question: Question, draws: int, engines: Engines, progress: Progress) -> Odds:
    study = replace(study_of(question.shop, question.scenario), output=question.output)
    return monte_carlo(study, draws, progress=progress, engine=engines.of(question.shop.program))
