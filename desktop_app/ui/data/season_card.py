"""On which quarters the numbers of today rest: each with its orders and season, chosen by hand or the usual ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text, number_text
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

if TYPE_CHECKING:
    from desktop_app.core.evidence.into_project.seasons import Peak, QuarterSeen, Seasons

QUARTER, ORDERS, INDEX, STATE = range(4)
WIDTHS = {QUARTER: 90, ORDERS: 100, INDEX: 150}
MOST_SHOWN = 9


class SeasonCard(Card):
    """The card; `chosen` tells the base period wanted, as "2025Q1 2025Q4", '' for the usual one."""

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.details_button = Button(kind="quiet", small=True)
        self.details_button.setCheckable(True)
        self.first, self.last = QComboBox(), QComboBox()
        self.use_button, self.usual_button = Button(small=True), Button(kind="quiet", small=True)
        self.peaks = TextLabel("", "small", "ink2", wraps=True)
        self.cells, self.view = CellModel(4), TableView()
        self.details = QWidget()
        self.add_tool(self.details_button)
        self.details_button.toggled.connect(self.details.setVisible)
        self.use_button.clicked.connect(self._use)
        self.usual_button.clicked.connect(self._use_usual)
        self._lay_out()

    def show_seasons(self, seasons: Seasons) -> None:
        """The quarters of the project's orders."""
        tr = self._session.tr
        used = [str(seen.quarter) for seen in seasons.quarters if seen.is_used]
        self.set_title(tr("Base period: {quarters}").format(quarters=tr(", ").join(used) or tr("no complete quarter")))
        self.set_note(self._rule(seasons, len(used)))
        self.details_button.setText(tr("Season and peaks"))
        self.use_button.setText(tr("Use these quarters"))
        self.usual_button.setText(tr("The last four again"))
        self.usual_button.setVisible(bool(seasons.chosen))
        self._offer(seasons, used)
        self.peaks.setText(self._peaks(seasons.peaks, known=seasons.has_a_year))
        self.cells.set_titles((tr("Quarter"), tr("Orders"), tr("Against the mean"), tr("State")))
        self.view.setAccessibleName(tr("Quarters of the orders"))
        self.cells.set_rows([self._row(seen) for seen in reversed(seasons.quarters)])
        rows = min(len(seasons.quarters), MOST_SHOWN) + 1
        self.view.setFixedHeight(rows * tokens.TABLE_ROW + 2)

    def _rule(self, seasons: Seasons, used: int) -> str:
        tr = self._session.tr
        if not used:
            return tr("No quarter is complete: the days that are there were scaled up to a quarter, season unknown.")
        how = tr("Chosen by hand.") if seasons.chosen else tr("The last complete quarters, four at most.")
        partial = [str(seen.quarter) for seen in seasons.quarters if not seen.is_complete]
        left = tr("Not complete and neither used nor scaled up: {quarters}.").format(quarters=tr(", ").join(partial))
        return f"{how} {left}" if partial else how

    def _offer(self, seasons: Seasons, used: list[str]) -> None:
        """Only complete quarters can be chosen."""
        tr = self._session.tr
        complete = [str(seen.quarter) for seen in seasons.quarters if seen.is_complete]
        ends = ((self.first, used[:1], tr("First quarter")), (self.last, used[-1:], tr("Last quarter")))
        for box, chosen, name in ends:
            box.clear()
            box.addItems(complete)
            box.setCurrentText(chosen[0] if chosen else "")
            box.setAccessibleName(name)
            box.setToolTip(name)
        for widget in (self.first, self.last, self.use_button):
            widget.setEnabled(len(complete) > 1)

    def _peaks(self, peaks: tuple[Peak, ...], *, known: bool) -> str:
        tr, language = self._session.tr, self._session.settings.language
        if not known:
            return tr("Sales peaks are told from a year of orders on; there is less.")
        if not peaks:
            return tr("No four weeks of a year stand out by a fifth.")
        said = tr("four weeks from {day}: {share} above the mean week of their year")
        parts = (
            said.format(day=peak.begin.isoformat(), share=number_text(peak.index - 1, "percent", language))
            for peak in peaks
        )
        return tr("Sales peaks: {peaks}.").format(peaks=tr("; ").join(parts))

    def _row(self, seen: QuarterSeen) -> list[Cell]:
        tr, language = self._session.tr, self._session.settings.language
        index = number_text(seen.index - 1, "percent", language, signed=True) if seen.index is not None else "–"
        icon, word = ("check", "ink"), tr("in the base period")
        if not seen.is_complete:
            days = {"covered": fixed_text(seen.covered, 0), "days": fixed_text(seen.days, 0)}
            icon, word = ("alert-outline", "warn"), tr("{covered} of {days} days: not scaled up").format(**days)
        elif not seen.is_used:
            icon, word = ("circle-outline", "ink3"), tr("complete, not used")
        tone: dict[int, object] = {CellRole.TONE: "ink" if seen.is_used else "ink3"}
        return [
            Cell(str(seen.quarter), {**tone, CellRole.STRONG: seen.is_used}),
            Cell(fixed_text(seen.orders, 0), tone, at_right=True),
            Cell(index, tone, at_right=True),
            Cell(word, {CellRole.ICON: icon, **tone}, word),
        ]

    def _use(self) -> None:
        first, last = sorted((self.first.currentText(), self.last.currentText()))
        self.chosen.emit(f"{first} {last}")

    def _use_usual(self) -> None:
        self.chosen.emit("")

    def _lay_out(self) -> None:
        self.view.setModel(self.cells)
        header = self.view.horizontalHeader()
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        header.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        choice = QHBoxLayout()
        for widget in (self.first, TextLabel("–", "small"), self.last, self.use_button, self.usual_button):
            choice.addWidget(widget)
        choice.addStretch(1)
        below = QVBoxLayout(self.details)
        below.setContentsMargins(0, 4, 0, 0)
        below.addLayout(choice)
        below.addWidget(self.view)
        below.addWidget(self.peaks)
        self.details.hide()
        self.body.addWidget(self.details)
