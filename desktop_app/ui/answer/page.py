"""The page of the answer: five statements, each with the way to its page, and one thing to do with them."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.analysis.answer import Answer, plan_scenario
from desktop_app.core.analysis.answer_text import AnswerText, Clause, Topic
from desktop_app.core.analysis.plans import QUARTERS
from desktop_app.core.project.edits import AddScenario
from desktop_app.ui.answer.clause_row import ClauseRow
from desktop_app.ui.answer.question import Question
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card, Rule
from desktop_app.ui.forms.page_header import PageHeader
from desktop_app.ui.forms.progress_panel import ProgressPanel
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.theme import tokens

WIDEST = 900


class AnswerPage(QWidget):
    """What the numbers say, in at most 120 words."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.question = Question(session, self)
        self._task: Task | None = None
        self._header = PageHeader()
        self.progress = ProgressPanel(session.tr)
        self.rows = {topic: ClauseRow(topic) for topic in get_args(Topic)}
        self._empty = TextLabel("", "lead", "ink2", wraps=True)
        self._rule = TextLabel("", "hint", "ink3", wraps=True)
        self.keep = Button(kind="primary", icon="plus")
        self.onwards = Button(icon="graph-outline")
        self.again = Button(kind="primary", icon="refresh")
        self._card = Card()
        self._put_together()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr = self._session.tr
        self._header.set_title(tr("The answer in brief"))
        self.progress.retranslate(tr)
        self.onwards.setText(tr("Open the map"))
        self.again.setText(tr("Compare all plans"))
        rule = tr("All plans that can be made of the measures, over {quarters} quarters at full effect.")
        self._rule.setText(rule.format(quarters=QUARTERS))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for what is missing; while it was away nothing was written."""
        super().showEvent(event)
        self._show()
        self.question.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """An answer that nobody looks at is not waited for."""
        super().hideEvent(event)
        self.question.stop()

    def _put_together(self) -> None:
        self._card.body.addWidget(self._empty)
        for topic, row in self.rows.items():
            if topic != "moves":
                self._card.body.addWidget(Rule())
            self._card.body.addWidget(row)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(_scrolled(self._body()), 1)

    def _body(self) -> QWidget:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.keep, self.again, self.onwards):
            buttons.addWidget(button)
        buttons.addStretch(1)
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(tokens.GUTTER, 24, tokens.GUTTER, 24)
        column.setSpacing(12)
        column.addWidget(self.progress)
        column.addWidget(self._card)
        column.addWidget(self._rule)
        column.addLayout(buttons)
        column.addStretch(1)
        return body

    def _connect(self) -> None:
        session = self._session
        for row in self.rows.values():
            row.asked.connect(lambda target: self.go.emit(target, None))
        self.keep.clicked.connect(self._keep)
        self.again.clicked.connect(self.question.ask)
        self.onwards.clicked.connect(lambda: self.go.emit("map", None))
        self.question.began.connect(self._begin)
        self.question.answered.connect(self._show)
        self.progress.cancel_requested.connect(self.question.stop)
        session.tasks.progressed.connect(self._progressed)
        for ended in (session.tasks.finished, session.tasks.cancelled):
            ended.connect(self._ended)
        session.tasks.failed.connect(lambda task, _error: self._ended(task))
        session.computed.connect(self._follow)

    def _follow(self) -> None:
        if self.isVisible():
            self._show()
            self.question.ask()

    def _begin(self) -> None:
        self._task = self.question.task
        self.progress.begin(self._session.tr("Comparing all plans"))
        self._show()

    def _progressed(self, task: Task, share: float) -> None:
        if task is self.question.task:
            self.progress.set_share(share)

    def _ended(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self.progress.finish()
            self._show()

    def _show(self) -> None:
        """The answer as it stands, or what there is instead of it."""
        found = None if self.question.is_stale else self.question.answer
        self._empty.setText("" if found else self._without())
        self._empty.setVisible(found is None)
        can = self._session.is_open and self.question.obstacle is None
        self.again.setVisible(can and self.question.is_stale and not self.question.is_asked)
        self._offer(found)
        clauses = self._clauses(found) if found else {}
        for topic, row in self.rows.items():
            row.setVisible(topic in clauses)
            if topic in clauses:
                row.show_clause(clauses[topic], self._session.tr)
        for rule in self._card.findChildren(Rule):
            rule.setVisible(bool(clauses))

    def _offer(self, found: Answer | None) -> None:
        """The few measures as a scenario: to be kept where they are worth it, else to be looked at."""
        tr = self._session.tr
        worth = found is not None and bool(found.best.initiatives)
        self.keep.setVisible(found is not None)
        self.keep.setEnabled(found is not None and not self._is_kept(found))
        self.keep.setText(tr("Keep as a scenario") if worth else tr("Try it as a scenario"))
        self.keep.setToolTip("" if self.keep.isEnabled() else tr("It is one of the scenarios already."))

    def _clauses(self, found: Answer) -> dict[str, Clause]:
        shop = self._session.shop
        text = AnswerText(shop.content.initiatives, self._session.settings.language, shop.document.currency)
        return {clause.topic: clause for clause in text.clauses(found)}

    def _without(self) -> str:
        tr = self._session.tr
        if not self._session.is_open:
            return tr("Open a project first.")
        if self.question.obstacle is not None:
            return self.question.obstacle.text(tr)
        if self.question.is_stale:
            return tr("All plans are being compared …") if self.question.is_asked else tr("The plans are not compared.")
        return tr("This project has no initiatives to choose from.")

    def _is_kept(self, found: Answer) -> bool:
        changes = plan_scenario(found.few).changes
        return any(dict(s.changes) == dict(changes) for s in self._session.document.scenarios)

    def _keep(self) -> None:
        """The few measures as one more scenario, chosen."""
        if self.question.answer is None:
            return
        taken = {scenario.id for scenario in self._session.document.scenarios}
        free = next(i for i in ("answer", *(f"answer_{n}" for n in range(2, len(taken) + 3))) if i not in taken)
        if self._session.do(AddScenario(plan_scenario(self.question.answer.few, free))):
            self._session.choose(free)
            self.go.emit("whatif.company", None)


def _scrolled(body: QWidget) -> QScrollArea:
    ground = QWidget()
    across = QHBoxLayout(ground)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(body, 1, Qt.AlignmentFlag.AlignTop)
    scroll = QScrollArea(widgetResizable=True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setWidget(ground)
    return scroll
