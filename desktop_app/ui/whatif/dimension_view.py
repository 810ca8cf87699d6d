"""The view of one dimension, of the firm or of its surroundings: levers, cards, two charts, and the words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.monte_carlo import Odds
from desktop_app.core.analysis.what_if.kpi_reading import KpiReader, KpiReading
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.card import Card
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.whatif.arrangement import WIDE_PAGE, column, row
from desktop_app.ui.whatif.background import Analysed, StudyResult
from desktop_app.ui.whatif.chart_kinds import ChartKinds
from desktop_app.ui.whatif.kpi_grid import KpiGrid
from desktop_app.ui.whatif.lever_desk import LeverDesk
from desktop_app.ui.whatif.lever_panel import LeverPanel
from desktop_app.ui.whatif.lower_part import LowerPart
from desktop_app.ui.whatif.odds_card import OddsCard
from desktop_app.ui.whatif.place_chart import Columns, Picture, columns_of, place_chart, same_frame
from desktop_app.ui.whatif.places import Place
from desktop_app.ui.whatif.result_words import most_of_it, view_words
from desktop_app.ui.whatif.study_card import StudyCard
from desktop_app.ui.whatif.words_card import WordsCard

MARGINS = (tokens.GUTTER, tokens.GAP, tokens.GUTTER, tokens.GAP)


class DimensionView(QWidget):
    """One view, told by `place` what it is of. `refresh` follows a lever, `show_analysed` comes when it rests."""

    asks = Signal()
    """Another KPI is to be explained."""

    def __init__(
        self, session: Session, desk: LeverDesk, reader: KpiReader, place: Place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._session, self._reader = session, reader
        self._readings: tuple[KpiReading, ...] = ()
        self._study: StudyResult | None = None
        self.picture: Picture | None = None
        self.output = ""
        self.panel = LeverPanel(session, desk, place)
        self.cards = KpiGrid(session)
        self.cards.chosen.connect(self._explain)
        self.canvas = ChartCanvas()
        self.study = StudyCard(session)
        self.odds = OddsCard(session)
        self.odds.hide()
        self.words = WordsCard(session)
        self.kinds = ChartKinds(session, place)
        self.kinds.chosen_changed.connect(self._turn_chart)
        chart = Card()
        chart.body.addLayout(row(1, self.kinds))
        chart.body.addWidget(self.canvas, 1)
        charts = row((chart, 5), (self.study, 5), (self.odds, 4), space=tokens.GAP)
        self.below = LowerPart(session, desk, place.page, charts)
        self.below.turned.connect(self.words.setHidden)
        right = column(self.cards, (self.below, 1), self.words, space=tokens.GAP, margins=MARGINS)
        self.setLayout(row(self.panel, (right, 1)))

    @property
    def chart_word(self) -> str:
        """Which of its charts is shown; "" where there is but one."""
        return self.kinds.chosen

    @property
    def tools(self) -> tuple[QWidget, ...]:
        """What the page's header holds of this view."""
        return self.below.toggle, self.cards.more

    @property
    def reading(self) -> KpiReading:
        """The KPI that is explained: the one clicked, else the first."""
        return next((r for r in self._readings if r.kpi.variable == self.output), self._readings[0])

    def refresh(self) -> None:
        """Levers, cards and chart for the columns of this moment."""
        today, scenario = self._session.values(""), self._session.values()
        self._readings = self._reader.of_dimension(self.place.dimension, today, self._session.results())
        self.output = self.reading.kpi.variable
        self.panel.refresh()
        self.cards.show_readings(self._readings)
        self.study.follow()
        self.below.refresh()
        self._follow_odds()
        if not self.words.words.text():
            self._tell()
        columns = columns_of(today, scenario)
        if self.picture is not None and self.canvas.chart is not None:
            self.canvas.update_values(self.picture.live.at(columns))
        elif self.canvas.chart is None:
            self._show_chart(columns)

    def show_analysed(self, analysed: Analysed) -> None:
        """The chart as it is now in full, and what the analyses found."""
        self._study = analysed.study
        self.cards.settle()
        self.picture = analysed.picture
        if analysed.picture is not None:
            shown, chart = self.canvas.chart, analysed.picture.chart
            if shown is None or not same_frame(shown, chart):
                self.canvas.show_chart(chart)
            else:
                self.canvas.update_values(chart)
        self._tell()

    def show_odds(self, odds: Odds) -> None:
        """The odds of the KPI that is explained."""
        if odds.study.output == self.output:
            self.odds.show_odds(odds)

    def forget(self) -> None:
        """What was drawn or found no longer holds."""
        self.picture = self._study = None
        self.canvas.show_chart(None)
        self.words.show_words("")

    def retranslate(self) -> None:
        """Every text; charts and sentences are made anew."""
        self.panel.retranslate()
        self.cards.retranslate()
        self.study.retranslate()
        self.odds.retranslate()
        self.kinds.retranslate()
        self.words.retranslate()
        self.below.retranslate()
        self.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a wide screen the levers get more room, and the odds stand beside the other charts."""
        super().resizeEvent(event)
        self.panel.set_room(self.width())
        self.odds.setVisible(self.width() >= WIDE_PAGE)
        self._follow_odds()

    def _follow_odds(self) -> None:
        """What is not seen need not follow."""
        if self._readings and not self.odds.isHidden():
            self.odds.follow(self.output)

    def _show_chart(self, columns: Columns) -> None:
        shop, language, word = self._session.shop, self._session.settings.language, self.chart_word
        chart = place_chart(self.place, shop.program, columns, language, word=word, figure=shop.content.figure)
        self.canvas.show_chart(chart)

    def _turn_chart(self) -> None:
        """Another chart of the view; its numbers follow the levers once it is worked out."""
        self.picture = None
        self.canvas.show_chart(None)
        self.asks.emit()

    def _explain(self, variable: str) -> None:
        self.output = variable
        self.asks.emit()
        self.study.show_formula(self.reading)

    def _tell(self) -> None:
        self.study.show_study(self._study, self.reading)
        self.words.show_words(view_words(self.reading, self._study, self.place.dimension, self._session))
        if self._study:
            self.words.show_rests(self._study.rests_on, most_of_it(self._study, self._session))
        else:
            self.words.show_rests(None)
