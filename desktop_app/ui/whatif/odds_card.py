"""The odds of the scenario: run on demand with progress and cancel, shown as a histogram with the caution beside it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.core.analysis.monte_carlo import DRAWS, Odds
from desktop_app.core.analysis.odds_chart import odds_chart
from desktop_app.core.charts.number_format import number_text
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.forms.progress_panel import ProgressPanel
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.whatif.place_chart import without_axis_title
from desktop_app.ui.whatif.result_words import refused_words

Obstacle = Literal["", "idle", "refused"]
"""Why there is nothing to draw: no scenario that changes anything, or one that is refused."""


class OddsCard(Card):
    """`wanted` tells that the person asked for the odds."""

    wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self._task: Task | None = None
        self._odds: Odds | None = None
        self._stale = self._stopped = False
        self._obstacle: Obstacle = ""
        self.empty = EmptyState("chart-bell-curve")
        self.empty.primary_clicked.connect(self.wanted)
        self.canvas = ChartCanvas(titled=False)
        self.progress = ProgressPanel(session.tr)
        self.progress.cancel_requested.connect(self._cancel)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.canvas)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.progress)
        for signal in (session.tasks.finished, session.tasks.cancelled):
            signal.connect(self._end)
        session.tasks.failed.connect(lambda task, _error: self._end(task))
        session.tasks.progressed.connect(self._show_share)
        self.retranslate()

    def begin(self, task: Task) -> None:
        """The odds are being drawn."""
        self._task, self._stopped = task, False
        self.empty.primary.setEnabled(False)
        self.progress.begin(task.what.text(self._session.tr))

    def show_odds(self, odds: Odds) -> None:
        """The odds as they are now."""
        self._odds = odds
        self._stale = False
        self._tell()

    def follow(self, output: str) -> None:
        """The chosen scenario as it is now, and the KPI that is explained; odds of anything else no longer hold."""
        session = self._session
        chosen, study = session.chosen, self._odds.study if self._odds else None
        obstacle: Obstacle = "" if chosen is not None and chosen.changes else "idle"
        obstacle = "refused" if session.problems() else obstacle
        same = study is not None and (study.scenario, study.output) == (chosen, output)
        if obstacle or not (study is not None and same and study.today == session.shop.today):
            self._expire(obstacle)

    def _expire(self, obstacle: Obstacle) -> None:
        """`obstacle`: why there is nothing to draw."""
        if self._odds is None and obstacle == self._obstacle and not self._stopped:
            return
        self._stale = self._odds is not None or self._stale
        self._odds, self._stopped = None, False
        self._obstacle = obstacle
        self._tell()

    def retranslate(self) -> None:
        """Every text."""
        self.progress.retranslate(self._session.tr)
        self._tell()

    def _tell(self) -> None:
        session = self._session
        tr, language = session.tr, session.settings.language
        chart = odds_chart(self._odds, language) if self._odds else None
        self.set_title(chart.title if chart else tr("What are the odds?"))
        self.set_note(chart.note if chart else "")
        self.canvas.show_chart(without_axis_title(chart) if chart else None)
        self._stack.setCurrentWidget(self.canvas if chart else self.empty)
        run = tr("Run {count} draws, a few seconds").format(count=number_text(DRAWS, "number", language))
        sentence = tr("How likely is the gain?")
        if self._obstacle:
            idle = tr("Switch an initiative on first.")
            run, sentence = "", refused_words(session) if self._obstacle == "refused" else idle
        elif self._stopped:
            sentence = tr("Stopped. No odds were drawn.")
        elif self._stale:
            sentence = tr("The scenario has changed since.")
        self.empty.set_texts(sentence, run)

    def _show_share(self, task: Task, share: float) -> None:
        if task is self._task:
            self.progress.set_share(share)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _end(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self.progress.finish()
            self.empty.primary.setEnabled(True)
            self._stopped = task.is_cancelled
            if self._stopped:
                self._tell()
