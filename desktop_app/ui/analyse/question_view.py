"""One question: what it answers, its controls, Run, progress with Cancel, and the finding or what there is instead."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import Message, UserError
from desktop_app.ui.analyse.finding import Finding, Result, Work
from desktop_app.ui.analyse.finding_view import FindingView
from desktop_app.ui.analyse.form import Doubt, Obstacle
from desktop_app.ui.analyse.plan_view import PlanView
from desktop_app.ui.analyse.question import Question
from desktop_app.ui.forms.banner import BannerHost, Notice
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.forms.progress_panel import ProgressPanel
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.engines import Engines
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.theme import tokens

OLD, STOPPED, FAILED, DOUBT = "old", "stopped", "failed", "doubt"
OTHER_SINCE = Notice(
    "info", Message("This answer is old."), Message("Project or controls have changed since."), Message("Ask again")
)
NOTHING_FOUND = Notice("info", Message("Stopped. Nothing was found or changed."))


@dataclass(frozen=True, eq=False)
class Found:
    """A question, its result, and that in the language in which it was asked."""

    work: Work
    result: Result
    language: str
    finding: Finding


class QuestionView(QWidget):
    """`answered` tells that a finding is shown, `go` that another page is wanted."""

    answered = Signal()
    go = Signal(str, object)

    def __init__(self, session: Session, question: Question, engines: Engines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._engines = session, engines
        self.question = question
        self.form = question.form(session)
        self.task: Task | None = None
        self._asked: Work | None = None
        self._doubt: Doubt | None = None
        self.result: Result | None = None
        self._name, self._about = TextLabel("", "panel", wraps=True), TextLabel("", "small", "ink2", wraps=True)
        self.run = Button(kind="primary", icon="play")
        self.progress = ProgressPanel(session.tr)
        self.banners = BannerHost(session.tr)
        self.empty = EmptyState(question.icon)
        desk = self.form.desk
        self.finding = FindingView(session) if desk is None else PlanView(session, desk)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def ask(self) -> None:
        """Asks the question as the controls put it; an answer on its way is not waited for."""
        if self.form.why_not() is not None:
            return
        self.stop()
        self.banners.clear()
        found = partial(_found, self.form.work(), self._engines, self._session.settings.language)
        self.task = self._session.tasks.run(self.question.doing, found, self._take)
        self.progress.begin(self.question.doing.text(self._session.tr))
        self.refresh()

    def stop(self) -> None:
        """The answer is not wanted any more."""
        if self.task is not None:
            self.task.cancel()

    def refresh(self) -> None:
        """Shows the project as it is: whether the question can be asked, and whether its answer is old."""
        self.form.refresh()
        obstacle = self.form.why_not()
        self.run.setEnabled(obstacle is None and self.task is None)
        is_old = self._is_old(obstacle)
        if is_old and self.task is None and OLD not in self.banners.keys:
            self.banners.show_notice(OTHER_SINCE, OLD, self.ask)
        elif not is_old:
            self.banners.dismiss(OLD)
        self.finding.refresh()
        self._tell_doubt()
        self._tell_empty()

    def retranslate(self) -> None:
        """Every text; the finding in the language of the window."""
        tr = self._session.tr
        self._name.setText(self.question.name.text(tr))
        self._about.setText(self.question.about.text(tr))
        self.run.setText(tr("Run"))
        self.form.retranslate()
        self.progress.retranslate(tr)
        self.banners.retranslate(tr)
        self.finding.retranslate()
        if self.result is not None:
            self.finding.show_finding(self.result.finding(self._session.settings.language))
        self._tell_doubt()
        self._tell_empty()

    def _is_old(self, obstacle: Obstacle | None) -> bool:
        """Whether an answer is of another project or other controls; not while something is being dragged."""
        if self.result is None or self.form.is_moving:
            return False
        return obstacle is not None or self.form.work() != self._asked

    def _ask_anew(self) -> None:
        if self.result is not None:
            self.ask()
        else:
            self.refresh()

    def _tell_doubt(self) -> None:
        """What is doubtful in the controls; not while something is being dragged."""
        doubt = None if self.form.is_moving or self.form.why_not() is not None else self.form.doubt()
        if doubt is None:
            self.banners.dismiss(DOUBT)
        elif DOUBT not in self.banners.keys or doubt != self._doubt:
            self.banners.show_notice(Notice("warn", doubt.what, None, doubt.remedy), DOUBT, doubt.mend)
        self._doubt = doubt

    def _tell_empty(self) -> None:
        tr, obstacle = self._session.tr, self.form.why_not()
        if self.form.desk is not None and (self.result is None or obstacle is not None):
            self._stack.setCurrentWidget(self.finding if obstacle is None else self.empty)
        if obstacle is not None:
            self.empty.set_texts(obstacle.why.text(tr), obstacle.remedy.text(tr))
        elif self.task is not None:
            self.empty.set_texts(tr("{doing} …").format(doing=self.question.doing.text(tr)))
        else:
            self.empty.set_texts(tr("Nothing has been asked yet. Run answers with what is set above."))

    def _take(self, found: Found) -> None:
        self._asked, self.result = found.work, found.result
        language = self._session.settings.language
        self.finding.show_finding(found.finding if found.language == language else found.result.finding(language))
        self._stack.setCurrentWidget(self.finding)

    def _ended(self, task: Task) -> None:
        if task is not self.task:
            return
        self.task = None
        self.progress.finish()
        if task.is_cancelled:
            self.banners.show_notice(NOTHING_FOUND, STOPPED)
        self.refresh()
        if not task.is_cancelled and self.result is not None:
            self.answered.emit()

    def _failed(self, task: Task, error: UserError) -> None:
        if task is self.task:
            self._ended(task)
            self.banners.show_error(error, FAILED)

    def _progressed(self, task: Task, share: float) -> None:
        if task is self.task:
            self.progress.set_share(share)

    def _mend(self) -> None:
        obstacle = self.form.why_not()
        if obstacle is not None:
            self.go.emit(obstacle.target, None)

    def _connect(self) -> None:
        tasks = self._session.tasks
        self.run.clicked.connect(self.ask)
        self.empty.primary_clicked.connect(self._mend)
        self.form.changed.connect(self.refresh)
        self.form.settled.connect(self._ask_anew)
        self.progress.cancel_requested.connect(self.stop)
        tasks.progressed.connect(self._progressed)
        for ended in (tasks.finished, tasks.cancelled):
            ended.connect(self._ended)
        tasks.failed.connect(self._failed)

    def _lay_out(self) -> None:
        head, words = Card(), QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._about)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(words, 1)
        across.addWidget(self.run, 0, Qt.AlignmentFlag.AlignTop)
        head.body.addLayout(across)
        head.body.addWidget(self.form)
        head.body.addWidget(self.progress)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.finding)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, tokens.GUTTER)
        column.setSpacing(tokens.GAP)
        for part in (head, self.banners):
            column.addWidget(part)
        column.addWidget(self._stack, 1)


def _found(work: Work, engines: Engines, language: str, progress: Progress) -> Found:
    """On the worker thread; a finding of a million draws takes a while to put into charts, too."""
    result = work(progress, engines)
    return Found(work, result, language, result.finding(language))
