"""The what-if page: a tab for each view, the tools of the scenarios, and banners; views are made when first shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.span import Status
from desktop_app.core.analysis.what_if.kpi_reading import KpiReader
from desktop_app.core.errors import Message, UserError
from desktop_app.core.language.model import Names
from desktop_app.ui.forms.banner import BannerHost, Notice
from desktop_app.ui.forms.page_header import PageHeader, Tab
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.theme.dimensions import DIMENSION_ICONS, HUES
from desktop_app.ui.whatif.arrangement import column, row
from desktop_app.ui.whatif.background import Analysed, Background, Question
from desktop_app.ui.whatif.company_view import CompanyView
from desktop_app.ui.whatif.dimension_view import DimensionView
from desktop_app.ui.whatif.lever_desk import LeverDesk
from desktop_app.ui.whatif.place_chart import columns_of
from desktop_app.ui.whatif.places import PLACES, place_called, place_name
from desktop_app.ui.whatif.scenario_tools import ScenarioTools

NOTHING = Scenario("", Names("", ""))
REFUSED, NO_MONEY = "refused", "no money"


class WhatIfPage(QWidget):
    """Shows one view at a time and tells it what the session says; `visit` opens a view by its name."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.desk = LeverDesk(session, self)
        self.background = Background(session, self)
        self.header = PageHeader()
        self.scenarios = ScenarioTools(session)
        self.banners = BannerHost(session.tr)
        self._views: dict[str, DimensionView | CompanyView] = {}
        self._reader = self._new_reader()
        self._stale = True
        self._spoken: dict[str, tuple[str, str]] = {}
        self._stack = QStackedWidget()
        above = row(self.banners, margins=(tokens.GUTTER, 0, tokens.GUTTER, 0))
        parts = column(self.header, above, (self._stack, 1))
        # Wrapped texts that are not yet as wide as they will be must not make the window higher.
        parts.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(parts)
        self.header.add_tool(self.scenarios)
        self._listen()
        self._set_tabs()
        self.visit(PLACES[0].id)
        self._tell_no_money()

    @property
    def view(self) -> DimensionView | CompanyView:
        """The view shown."""
        return self._views[self.header.chosen]

    @property
    def topic(self) -> str:
        """What the help is asked about here."""
        return f"whatif.{self.header.chosen}"

    def visit(self, part: str, payload: object = None) -> None:  # noqa: ARG002 - other pages are given something
        """Shows the view of that name; unknown names are left alone."""
        place = place_called(part)
        if place is None:
            return
        if part not in self._views:
            kind = DimensionView if place.page else CompanyView
            view = self._views[part] = kind(self._session, self.desk, self._reader, place)
            self._join(view)
            self._stack.addWidget(view)
        for name, known in self._views.items():
            for tool in known.tools:
                tool.setVisible(name == part)
        self.header.choose(part)
        self._stack.setCurrentWidget(self._views[part])
        self._refresh()

    def retranslate(self) -> None:
        """Every text of the page and of the view shown; the others follow when they are shown next."""
        self._set_tabs()
        self.scenarios.retranslate()
        self.banners.retranslate(self._session.tr)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What happened while the page was away is caught up with."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is analysed for a page that nobody sees."""
        super().hideEvent(event)
        self.background.stop()

    def _listen(self) -> None:
        session, background = self._session, self.background
        self.header.tab_chosen.connect(lambda key: self.go.emit(f"whatif.{key}", None))
        self.header.tab_chosen.connect(self.visit)
        self.scenarios.noticed.connect(self._notice)
        session.opened.connect(self._restart)
        session.edited.connect(self._edited)
        session.computed.connect(self._refresh)
        session.chosen_changed.connect(lambda _id: self._refresh())
        session.settings.numbers_changed.connect(self.retranslate)
        session.refused.connect(self._show_refusal)
        self.desk.rested.connect(self._refresh)
        background.rested.connect(self._ask)
        background.analysed.connect(self._show_analysed)
        background.computed_odds.connect(self._show_odds)

    def _join(self, view: DimensionView | CompanyView) -> None:
        for tool in view.tools:
            self.header.add_tool(tool)
        view.asks.connect(self._refresh)
        view.odds.wanted.connect(self._run_odds)
        if isinstance(view, CompanyView):
            view.panel.noticed.connect(self._notice)

    def _refresh(self) -> None:
        if self._session.shop.program is not self._program:
            self._restart()
            return
        self._stale = not self.isVisible()
        self._speak()
        self.view.refresh()
        self._tell_problems()
        if self.isVisible():
            self.background.stir()

    def _speak(self) -> None:
        """The view shown in the language and with the numbers of the settings."""
        settings, name = self._session.settings, self.header.chosen
        wanted = settings.language, settings.numbers
        if self._spoken.get(name, wanted) != wanted:
            self.view.retranslate()
        self._spoken[name] = wanted

    def _ask(self) -> None:
        if self.desk.is_moving:
            self.background.stir()
        else:
            self.background.analyse(self._question())

    def _question(self) -> Question:
        session, view = self._session, self.view
        columns = columns_of(session.values(""), session.values())
        chosen = session.chosen if not session.problems() else None
        language = session.settings.language
        scenario, word = chosen or NOTHING, view.chart_word
        return Question(session.shop, scenario, view.output, view.place, language, columns, view.picture, word)

    def _show_analysed(self, analysed: Analysed) -> None:
        view = self._views.get(analysed.question.place.id)
        if view is self.view and analysed.question.language == self._session.settings.language:
            view.show_analysed(analysed)

    def _run_odds(self) -> None:
        self.view.odds.begin(self.background.run_odds(self._question()))

    def _show_odds(self, question: Question, odds: Odds) -> None:
        view = self._views.get(question.place.id)
        if view is not None and question.scenario == self._session.chosen:
            view.show_odds(odds)

    def _edited(self, changed: frozenset[str]) -> None:
        """Other evidence makes another reading of the cards."""
        if changed & {"inputs", "evidence"} and self._session.shop.program is self._program:
            self._reader.learn(self._statuses())

    def _restart(self) -> None:
        """Another project, or another program of it, such as after an edit of the map: views are made anew."""
        shown = self.header.chosen
        self.background.stop()
        self.banners.clear()
        for view in self._views.values():
            for tool in view.tools:
                tool.deleteLater()
            self._stack.removeWidget(view)
            view.deleteLater()
        self._views, self._spoken = {}, {}
        self._reader = self._new_reader()
        self.visit(shown)
        self._tell_no_money()

    def _new_reader(self) -> KpiReader:
        self._program = self._session.shop.program
        return KpiReader(self._program, self._statuses())

    def _statuses(self) -> dict[str, Status]:
        shop = self._session.shop
        return {name: shop.provenance(name).status for name in shop.program.inputs}

    def _set_tabs(self) -> None:
        tr = self._session.tr
        tabs = [Tab(p.id, place_name(p.id, tr), DIMENSION_ICONS[p.look], HUES[p.look]) for p in PLACES]
        self.header.set_tabs(tabs)

    def _tell_problems(self) -> None:
        problems = self._session.problems()
        if problems:
            self._show_refusal(UserError(problems))
        else:
            self.banners.dismiss(REFUSED)

    def _show_refusal(self, error: UserError) -> None:
        if self.isVisible():
            self.banners.show_error(error, REFUSED)

    def _tell_no_money(self) -> None:
        """Where no lever can move money, why that is and the way to the map."""
        reason = self._session.shop.content.pins.why_no_money()
        if reason is not None:
            notice = Notice("warn", Message("No lever moves money yet."), reason, Message("Open the map"))
            self.banners.show_notice(notice, NO_MONEY, self._open_map)

    def _open_map(self) -> None:
        self.go.emit("map", None)

    def _notice(self, notice: Notice) -> None:
        self.banners.show_notice(notice, "notice", self._undo)

    def _undo(self) -> None:
        self.banners.dismiss("notice")
        self._session.undo_stack.undo()
