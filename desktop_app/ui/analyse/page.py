"""The page of the analyses: the questions at the left, the one chosen at the right; it is made when first shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.errors import Message
from desktop_app.core.language.model import Value
from desktop_app.core.project.edits import AddScenario
from desktop_app.core.project.scenario_names import first_scenario
from desktop_app.ui.analyse.question_list import QuestionList
from desktop_app.ui.analyse.question_view import QuestionView
from desktop_app.ui.analyse.questions import QUESTIONS
from desktop_app.ui.forms.banner import BannerHost, Notice
from desktop_app.ui.forms.page_header import PageHeader
from desktop_app.ui.session.engines import Engines
from desktop_app.ui.session.session import Session

KEPT = "kept"


class AnalysePage(QWidget):
    """Shows one question at a time; `visit` opens it by its id."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._engines = Engines()
        self._program: object = None
        self.views: dict[str, QuestionView] = {}
        self.header, self.banners = PageHeader(), BannerHost(session.tr)
        self.list = QuestionList(session, QUESTIONS)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.visit(QUESTIONS[0].id)

    @property
    def view(self) -> QuestionView:
        """The question shown."""
        return self.views[self.list.chosen]

    @property
    def topic(self) -> str:
        """What the help is asked about here."""
        return f"analyse.{self.list.chosen}"

    def visit(self, part: str, payload: object = None) -> None:  # noqa: ARG002 - other pages are given something
        """Shows the question of that id; unknown ones are left alone."""
        self.list.choose(part)
        self._show()

    def forget(self) -> None:
        """All questions as they are before anybody asked one."""
        self._program = self.session.shop.program
        self.banners.clear()
        for view in self.views.values():
            view.stop()
            self._stack.removeWidget(view)
            view.deleteLater()
        self.views = {}

    def retranslate(self) -> None:
        """Every text."""
        self.header.set_title(self.session.tr("Analyses"))
        self.banners.retranslate(self.session.tr)
        self.list.retranslate()
        for view in self.views.values():
            view.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """What happened while the page was away is caught up with."""
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """An answer that nobody waits for is not worked out."""
        super().hideEvent(event)
        for view in self.views.values():
            view.stop()

    def _show(self) -> None:
        """The question chosen; what was asked of the program before the last change of a model is forgotten."""
        if self.session.shop.program is not self._program:
            self.forget()
        key = self.list.chosen
        if key not in self.views:
            question = next(q for q in QUESTIONS if q.id == key)
            view = self.views[key] = QuestionView(self.session, question, self._engines)
            view.go.connect(self.go)
            view.finding.kept.connect(self._keep)
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(self.views[key])
        self.view.refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self._show()

    def _keep(self, changes: Mapping[str, Value]) -> None:
        """The changes as one more scenario, chosen."""
        session = self.session
        scenario = first_scenario(session.document, changes)
        if session.do(AddScenario(scenario)):
            session.choose(scenario.id)
            what = Message("{scenario} was added and is chosen now.", scenario=session.name(scenario.name))
            notice = Notice("info", what, Message("Undo takes it back."), Message("Look at it in What-if"))
            self.banners.show_notice(notice, KEPT, self._go_on)

    def _forget_notice(self, _index: int) -> None:
        """A step more or less: what was just added is no longer the last thing done."""
        self.banners.dismiss(KEPT)

    def _go_on(self) -> None:
        self.banners.dismiss(KEPT)
        self.go.emit("whatif.company", None)

    def _connect(self) -> None:
        session = self.session
        self.list.chosen_changed.connect(self._show)
        session.opened.connect(self.banners.clear)
        session.settings.numbers_changed.connect(self.retranslate)
        session.computed.connect(self._refresh)
        session.undo_stack.indexChanged.connect(self._forget_notice)
        session.chosen_changed.connect(self._refresh)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banners)
        right.addWidget(self._stack, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.list)
        body.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body, 1)
