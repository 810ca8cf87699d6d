"""The assessment page: who answers at the left, statements in the middle, what they say at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.errors import Message
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.project.assessment_levels import Setting, assessment_edit, questionnaire_in
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.assessment.answer_files import AnswerDialogs, AnswerFiles
from desktop_app.ui.assessment.charts_panel import ChartsPanel
from desktop_app.ui.assessment.respondents_panel import RespondentsPanel
from desktop_app.ui.assessment.result_view import ResultView
from desktop_app.ui.assessment.sections import INVENTORY, RESULT, View, section_ids, section_tab, section_view
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.assessment.statements_view import StatementsView
from desktop_app.ui.forms.banner import BannerHost, Notice
from desktop_app.ui.forms.page_header import PageHeader
from desktop_app.ui.session.session import Session


class AssessmentPage(QWidget):
    """Puts the parts together; a section is made when it is first shown."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._figure: CapabilityMap | None = None
        self._text = ""
        self._stale = False
        self.views: dict[str, View] = {}
        self.desk = AnswerDesk(session, self)
        self.files = AnswerFiles(session, self.desk, AnswerDialogs(session, self), self)
        self.header, self.banners = PageHeader(), BannerHost(session.tr)
        self.people, self.charts = RespondentsPanel(session, self.desk), ChartsPanel(session)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.refresh()

    def retranslate(self) -> None:
        """Sets every text anew."""
        self.banners.retranslate(self._session.tr)
        self.header.set_tabs([section_tab(section, self._session.tr) for section in self.sections])
        self.people.retranslate()
        for view in self.views.values():
            view.retranslate()
        self.refresh()

    def visit(self, part: str, payload: object = None) -> None:
        """Shows a section; a tuple of paths is read as answers."""
        if part in self.sections:
            self.header.choose(part)
            self._show_section()
        if isinstance(payload, (tuple, list)) and payload:
            self.files.take(tuple(Path(path) for path in payload))

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections that there are for the map of the project."""
        return section_ids(questionnaire_in(self._session.document), self._session.shop.content.figure)

    @property
    def view(self) -> View:
        """The section shown."""
        return self.views[self.header.chosen]

    @property
    def asks(self) -> bool:
        """Whether the section shown is one of the questionnaire."""
        return self.header.chosen not in (INVENTORY, RESULT)

    def refresh(self) -> None:
        """Shows the project as it is; where its map or questions are others, the sections are made anew."""
        self._stale = False
        figure, text = self._session.shop.content.figure, self._session.document.models["questionnaire"]
        if figure is not self._figure or text != self._text:
            self._figure, self._text = figure, text
            self._begin()
        standing = Standing.of(self._session, self.desk)
        self.people.show_standing(standing)
        self.view.show_standing(standing)
        self.charts.show_standing(standing)

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what changed while another page was seen."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _begin(self) -> None:
        for view in self.views.values():
            self._stack.removeWidget(view)
            view.deleteLater()
        self.views = {}
        chosen = self.header.chosen
        self.header.set_tabs([section_tab(section, self._session.tr) for section in self.sections])
        self.header.choose(chosen if chosen in self.sections else self.sections[0])
        self.people.retranslate()
        self._make(self.header.chosen)

    def _show_section(self) -> None:
        self._make(self.header.chosen)
        self.refresh()

    def _make(self, section: str) -> None:
        if section not in self.views:
            view = section_view(section, self._session, self.desk)
            if isinstance(view, StatementsView):
                view.passed.connect(self._pass)
            if isinstance(view, ResultView):
                view.apply_asked.connect(self._apply)
            view.retranslate()
            self.views[section] = view
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(self.views[section])

    def _pass(self, step: int) -> None:
        """On to the section before or after, where it has statements."""
        place = self.sections.index(self.header.chosen) + step
        if not 0 <= place < len(self.sections):
            return
        section = self.sections[place]
        self._make(section)
        view = self.views[section]
        if isinstance(view, StatementsView):
            self.header.choose(section)
            self.refresh()
            view.enter(step)
        else:
            self._stack.setCurrentWidget(self.view)

    def _apply(self, settings: tuple[Setting, ...]) -> None:
        changed = sum(setting.changes for setting in settings)
        if self._session.do(assessment_edit(settings)):
            what = Message("{count} values of the map follow the answers now.", count=changed)
            notice = Notice("info", what, Message("Undo takes all of them back."), Message("Show the map"))
            self.banners.show_notice(notice, "applied", self._show_map)

    def _show_map(self) -> None:
        self.go.emit("map", None)

    def _computed(self) -> None:
        """New numbers; while another page is seen they cost nothing here."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _tell(self, notice: Notice) -> None:
        self.banners.show_notice(notice, "files")

    def _opened(self) -> None:
        self.banners.clear()
        self.desk.choose("")

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(self._opened)
        session.computed.connect(self._computed)
        session.settings.theme_changed.connect(self._computed)
        self.desk.chosen_changed.connect(self._computed)
        self.header.tab_chosen.connect(self._show_section)
        self.people.import_asked.connect(self.files.ask)
        self.people.export_asked.connect(self.files.export)
        self.files.told.connect(self._tell)
        self.files.failed.connect(self.banners.show_error)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.banners)
        middle.addWidget(self._stack, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.people)
        body.addLayout(middle, 5)
        body.addWidget(self.charts, 3)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        page.addLayout(body, 1)
