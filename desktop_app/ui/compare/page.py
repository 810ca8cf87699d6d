"""The compare page: the scenario table above, what each scenario brings and where they differ below."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.analysis.comparison import Comparison, compare
from desktop_app.core.analysis.comparison_chart import gains_chart
from desktop_app.core.analysis.comparison_text import ComparisonText, Rows, as_text
from desktop_app.core.errors import Message
from desktop_app.core.i18n import sentence_case
from desktop_app.core.project.edits import AddScenario, MoveScenario
from desktop_app.core.project.scenario_names import copy_of, first_scenario
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.compare.chart_names import named_for_chart
from desktop_app.ui.compare.differences import DifferencesTable
from desktop_app.ui.compare.ghost import GhostColumn
from desktop_app.ui.compare.halves import LEAST_BELOW, halves
from desktop_app.ui.compare.heads import heads
from desktop_app.ui.compare.table import ComparisonTable
from desktop_app.ui.forms.banner import BannerHost, Notice
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.forms.formula_dialog import FormulaDialog
from desktop_app.ui.forms.page_header import PageHeader
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

AROUND_TABLE = 2 * tokens.CARD_PADDING[1] + 2


class ComparePage(QWidget):
    """Shows every scenario of the session beside today; the chosen one is tinted."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_stale = True
        self._comparison = Comparison((), (), ())
        self._header = PageHeader()
        self.banners = BannerHost(session.tr)
        self.copy, self.csv = Button(icon="content-copy"), Button(icon="file-delimited-outline")
        self.add, self.duplicate = Button(icon="plus"), Button(icon="content-duplicate")
        self.formula = Button(icon="function-variant")
        self.table, self.differences = ComparisonTable(), DifferencesTable()
        self.ghost, self.chart = GhostColumn(), ChartCanvas()
        self.empty = EmptyState("scale-balance")
        self._differ = Card()
        self._stack = QStackedWidget()
        self._put_together()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr = self._session.tr
        self._header.set_title(tr("Compare scenarios"))
        self.banners.retranslate(tr)
        self.formula.setText(tr("Formula"))
        self.formula.setToolTip(tr("The formula of the KPI chosen in the table, down to its inputs"))
        self.copy.setText(tr("Copy as text"))
        self.csv.setText(tr("Copy as CSV"))
        self.add.setText(tr("New scenario"))
        self.table.setAccessibleName(tr("KPIs of today and of every scenario"))
        self.differences.setAccessibleName(tr("Inputs that differ"))
        self._differ.set_title(tr("Inputs that differ"))
        self.empty.set_texts(tr("There is no scenario to compare with today yet."), tr("New scenario"))
        self.copy.setToolTip(tr("The whole table, for a spreadsheet or a mail"))
        self.csv.setToolTip(tr("The whole table as comma-separated values"))
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Shows what has been computed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was done here is no news on the next visit."""
        super().hideEvent(event)
        self.banners.clear()

    def _put_together(self) -> None:
        for tool in (self.formula, self.copy, self.csv, self.add, self.duplicate):
            self._header.add_tool(tool)
        self._stack.addWidget(self._body())
        self._stack.addWidget(self.empty)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self._stack, 1)

    def _body(self) -> QWidget:
        above, gains, below = Card(), Card(), QWidget()
        row, across = QHBoxLayout(), QHBoxLayout(below)
        row.addWidget(self.table, 1)
        row.addWidget(self.ghost)
        above.body.addLayout(row, 1)
        above.setMinimumHeight(self.table.minimumHeight() + AROUND_TABLE)
        gains.body.addWidget(self.chart, 1)
        self._differ.body.addWidget(self.differences, 1)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(gains, 9)
        across.addWidget(self._differ, 16)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, tokens.GUTTER)
        column.addWidget(self.banners)
        self._split = halves(above, below)
        column.addWidget(self._split, 1)
        for layout in (row, across, column):
            layout.setSpacing(tokens.GAP)
        return body

    def _connect(self) -> None:
        session = self._session
        session.computed.connect(self._follow)
        session.chosen_changed.connect(self._follow)
        session.settings.numbers_changed.connect(self._follow)
        self.table.scenario_clicked.connect(self._choose)
        self.table.scenarios.moved.connect(self._move)
        self.table.arranged.connect(self._fit)
        self.table.formula_asked.connect(self._show_formula)
        self.table.selectionModel().currentChanged.connect(self._let_explain)
        self.formula.clicked.connect(self._explain)
        self.copy.clicked.connect(lambda: self._copy("tabs"))
        self.csv.clicked.connect(lambda: self._copy("csv"))
        self.add.clicked.connect(self._add)
        self.empty.primary_clicked.connect(self._add)
        self.duplicate.clicked.connect(self._duplicate)
        self.ghost.duplicate.clicked.connect(self._duplicate)

    def _follow(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        session = self._session
        if not session.is_open:
            self._stack.setCurrentIndex(1)
            return
        self._is_stale, self._comparison = False, self._compared()
        text, chosen = self._text(), self._chosen()
        self.table.comparison.show_comparison(self._comparison, text, chosen)
        shown = heads(session, self._comparison, text)
        self.table.scenarios.show_heads(session.tr("Scenarios"), session.tr("Today"), shown, chosen)
        self.differences.differences.show_comparison(self._comparison, text, chosen)
        self._show_chart()
        self._show_choices()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More height goes to the table first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The table gets as much height as its open rows need, the charts the rest."""
        above = self._split.widget(0)
        needed = max(self.table.full_height + AROUND_TABLE, above.minimumHeight())
        above.setMaximumHeight(needed)
        self._split.setSizes([needed, max(self._split.height() - needed - tokens.GAP, LEAST_BELOW)])

    def _compared(self) -> Comparison:
        session = self._session
        shop, scenarios = session.shop, session.document.scenarios
        statuses = {name: shop.provenance(name).status for name in shop.program.inputs}
        columns = [session.results(scenario.id) for scenario in scenarios]
        return compare(shop.program, shop.today_column, scenarios, columns, statuses)

    def rows(self) -> Rows:
        """The whole comparison as texts."""
        return self._text().rows(self._comparison)

    def _text(self) -> ComparisonText:
        session = self._session
        compact, engine = session.settings.numbers == "short", session.shop.today_column.engine
        return ComparisonText(session.shop.content, engine, session.settings.language, compact=compact)

    def _chosen(self) -> int:
        chosen = self._session.chosen
        return next((n for n, s in enumerate(self._comparison.scenarios) if chosen and s.id == chosen.id), -1)

    def _show_chart(self) -> None:
        session, scenarios = self._session, self._comparison.scenarios
        columns = [session.results(scenario.id) for scenario in scenarios]
        shop, language = session.shop, session.settings.language
        self.chart.show_chart(
            gains_chart(shop.program, shop.today_column, named_for_chart(scenarios), columns, language)
        )

    def _show_choices(self) -> None:
        """What can be done next: the ghost column stands while there is one scenario only."""
        session, scenarios, chosen = self._session, self._comparison.scenarios, self._session.chosen
        name = session.name(chosen.name) if chosen else ""
        self._stack.setCurrentIndex(0 if scenarios else 1)
        self.ghost.setVisible(len(scenarios) == 1)
        for tool in (self.duplicate, self.copy, self.csv, self.formula):
            tool.setVisible(bool(scenarios))
        self._let_explain()
        self.duplicate.setEnabled(chosen is not None)
        self.duplicate.setText(session.tr("Duplicate"))
        self.duplicate.setToolTip(session.tr("Duplicate “{scenario}”").format(scenario=name))
        self.ghost.words.setText(session.tr("Duplicate “{scenario}” to compare").format(scenario=name))
        self.ghost.duplicate.setText(session.tr("Duplicate"))

    def _choose(self, place: int) -> None:
        self._session.choose(self._comparison.scenarios[place].id)

    def _move(self, place: int) -> None:
        """The chosen scenario in another place of the list."""
        chosen = self._session.chosen
        if chosen is not None:
            self._session.do(MoveScenario(chosen.id, place))

    def _let_explain(self) -> None:
        self.formula.setEnabled(bool(self.table.kpi_of(self.table.currentIndex())))

    def _explain(self) -> None:
        self._show_formula(self.table.kpi_of(self.table.currentIndex()))

    def _show_formula(self, variable: str) -> None:
        session = self._session
        name = sentence_case(session.name(session.shop.program.variables[variable].name))
        FormulaDialog(session, variable, name, self).exec()

    def _copy(self, kind: Literal["tabs", "csv"]) -> None:
        QGuiApplication.clipboard().setText(as_text(self.rows(), kind))
        self.banners.show_notice(Notice("info", Message("The table is on the clipboard.")), "copied")

    def _add(self) -> None:
        scenario = first_scenario(self._session.document, {})
        if self._session.do(AddScenario(scenario)):
            self._session.choose(scenario.id)
            self.go.emit("whatif.company", None)

    def _duplicate(self) -> None:
        chosen = self._session.chosen
        if chosen is not None:
            scenario = copy_of(self._session.document, chosen)
            if self._session.do(AddScenario(scenario)):
                self._session.choose(scenario.id)
