"""The company's view: initiatives as switches, the money as a waterfall, the odds, and what the result rests on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.core.analysis.attribution_chart import money_waterfall
from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.what_if.effects_chart import effects_chart
from desktop_app.core.analysis.what_if.kpi_reading import KpiReader, KpiReading
from desktop_app.core.analysis.what_if.rests_on import by_evidence
from desktop_app.core.charts import Chart
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.whatif.arrangement import WIDE_PAGE, column, row
from desktop_app.ui.whatif.background import Analysed, StudyResult
from desktop_app.ui.whatif.initiative_panel import InitiativePanel
from desktop_app.ui.whatif.kpi_grid import KpiGrid
from desktop_app.ui.whatif.lever_desk import LeverDesk
from desktop_app.ui.whatif.odds_card import OddsCard
from desktop_app.ui.whatif.place_chart import SCENARIO, Picture
from desktop_app.ui.whatif.places import Place
from desktop_app.ui.whatif.result_words import company_words
from desktop_app.ui.whatif.words_card import WordsCard

SIDE, WIDE_SIDE = 300, 420
DIMENSIONS, LEVERS = "dimensions", "levers"


class CompanyView(QWidget):
    """The same protocol as a dimension's view: `refresh` follows a switch, `show_analysed` comes when all rests."""

    asks = Signal()

    def __init__(
        self, session: Session, desk: LeverDesk, reader: KpiReader, place: Place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.place, self.output = place, CONTRIBUTION
        self.picture: Picture | None = None
        self._session, self._reader = session, reader
        self._readings: tuple[KpiReading, ...] = ()
        self._study: StudyResult | None = None
        self.panel = InitiativePanel(session, desk)
        self.cards = KpiGrid(session)
        self.views = Segment()
        self.views.chosen_changed.connect(lambda _key: self._draw())
        self.canvas = ChartCanvas(titled=False)
        self._empty = EmptyState("domain")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.canvas)
        self._money = Card()
        self.odds = OddsCard(session)
        self.words = WordsCard(session, upright=True)
        self._side = QWidget()
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        self._money.add_tool(self.views)
        self._money.body.addWidget(self._stack, 1)
        self._side.setLayout(column((self.odds, 3), (self.words, 2), space=tokens.GAP))
        lower = row((self._money, 1), self._side, space=tokens.GAP)
        margins = (tokens.GUTTER, tokens.GAP, tokens.GUTTER, tokens.GAP)
        self.setLayout(row(self.panel, (column(self.cards, (lower, 1), space=tokens.GAP, margins=margins), 1)))

    @property
    def reading(self) -> KpiReading:
        """The contribution, which this view explains."""
        return next(r for r in self._readings if r.kpi.variable == self.output)

    def refresh(self) -> None:
        """Switches and cards for the columns of this moment; odds of another scenario no longer hold."""
        today, scenario = self._session.values(""), self._session.values()
        self._readings = self._reader.of_dimension(self.place.dimension, today, scenario)
        self.cards.show_readings(self._readings)
        self.panel.refresh()
        self.odds.follow(self.output)

    def show_analysed(self, analysed: Analysed) -> None:
        """What the analyses found."""
        self._study = analysed.study
        self.cards.settle()
        self._tell()

    def show_odds(self, odds: Odds) -> None:
        """The odds, and what they rest on: from now on the bar says the same as they do."""
        self.odds.show_odds(odds)
        self.words.show_rests(by_evidence(odds.shares))

    def forget(self) -> None:
        """What was found no longer holds."""
        self._study = None

    def retranslate(self) -> None:
        """Every text; charts and sentences are made anew."""
        tr = self._session.tr
        self.views.set_choices([(DIMENSIONS, tr("By dimension")), (LEVERS, tr("Each lever"))])
        self._empty.set_texts(tr("Switch an initiative on to see what it brings."))
        for part in (self.panel, self.cards, self.odds, self.words):
            part.retranslate()
        if self._readings:
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both sides get more room on a wide screen."""
        super().resizeEvent(event)
        self.panel.set_room(self.width())
        self._side.setFixedWidth(WIDE_SIDE if self.width() >= WIDE_PAGE else SIDE)

    def _tell(self) -> None:
        self.words.show_words(company_words(self.reading, self._study, self._session))
        self.words.show_rests(self._study.rests_on if self._study else None)
        self._draw()

    def _draw(self) -> None:
        chart = self._chart()
        self._money.set_title(
            chart.title if chart else self._session.tr("Where does the change of contribution come from?")
        )
        self._money.set_note(chart.note if chart else "")
        self.canvas.show_chart(chart)
        self._stack.setCurrentWidget(self.canvas if chart else self._empty)

    def _chart(self) -> Chart | None:
        if self._study is None:
            return None
        language = self._session.settings.language
        if self.views.chosen == LEVERS:
            return effects_chart(self.reading, self._study.effects, language)
        return money_waterfall(self._study.split, self._session.shop.program, SCENARIO, language)
