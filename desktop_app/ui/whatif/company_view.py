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
from desktop_app.core.analysis.what_if.sentence import kpi_name
from desktop_app.core.charts import Chart
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.forms.formula_panel import FormulaPanel
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.whatif.arrangement import WIDE_PAGE, column, row
from desktop_app.ui.whatif.background import Analysed, StudyResult
from desktop_app.ui.whatif.canvas_panel import CanvasPanel
from desktop_app.ui.whatif.initiative_panel import InitiativePanel
from desktop_app.ui.whatif.kpi_grid import KpiGrid
from desktop_app.ui.whatif.lever_desk import LeverDesk
from desktop_app.ui.whatif.lower_part import LowerPart
from desktop_app.ui.whatif.odds_card import OddsCard
from desktop_app.ui.whatif.place_chart import SCENARIO, Picture
from desktop_app.ui.whatif.places import Place
from desktop_app.ui.whatif.result_words import company_words, most_of_it, refused_words
from desktop_app.ui.whatif.words_card import WordsCard

SIDE, WIDE_SIDE = 300, 420
NARROW_PAGE, NARROW_SIDE = 1000, 290
"""Below this width [px] the charts are named in a word each."""
DIMENSIONS, LEVERS, FORMULA, CANVAS = "dimensions", "levers", "formula", "canvas"


class CompanyView(QWidget):
    """The same protocol as a dimension's view: `refresh` follows a switch, `show_analysed` comes when all rests."""

    asks = Signal()
    chart_word = ""
    """Its charts are of the analyses; there is none that follows the levers."""

    def __init__(
        self, session: Session, desk: LeverDesk, reader: KpiReader, place: Place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.place, self.output = place, CONTRIBUTION
        self.picture: Picture | None = None
        self._session, self._desk, self._reader = session, desk, reader
        self._readings: tuple[KpiReading, ...] = ()
        self._study: StudyResult | None = None
        self.panel = InitiativePanel(session, desk)
        self.cards = KpiGrid(session)
        self.cards.chosen.connect(self._show_formula)
        self.views = Segment()
        self.views.chosen_changed.connect(lambda _key: self._draw())
        self.canvas = ChartCanvas(titled=False)
        self._empty = EmptyState("domain")
        self.formula = FormulaPanel(session)
        self._asked = self.output
        self._stack = QStackedWidget()
        self.value = CanvasPanel(session)
        for part in (self._empty, self.canvas, self.formula, self.value):
            self._stack.addWidget(part)
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
        charts = row((self._money, 1), self._side, space=tokens.GAP)
        self.below = LowerPart(self._session, self._desk, self.place.dimension, charts)
        margins = (tokens.GUTTER, tokens.GAP, tokens.GUTTER, tokens.GAP)
        self.setLayout(row(self.panel, (column(self.cards, (self.below, 1), space=tokens.GAP, margins=margins), 1)))

    @property
    def tools(self) -> tuple[QWidget, ...]:
        """What the page's header holds of this view."""
        return self.below.toggle, self.cards.more

    @property
    def reading(self) -> KpiReading:
        """The contribution, which this view explains."""
        return next(r for r in self._readings if r.kpi.variable == self.output)

    def refresh(self) -> None:
        """Switches and cards for the columns of this moment; odds of another scenario no longer hold."""
        session = self._session
        self._readings = self._reader.of_dimension(self.place.dimension, session.values(""), session.results())
        self.cards.show_readings(self._readings)
        self.panel.refresh()
        self.below.refresh()
        self.odds.follow(self.output)
        shown = self._stack.currentWidget()
        if shown is self.formula or shown is self.value:
            shown.refresh()

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
        self._name_views()
        self._tell_empty()
        for part in (self.panel, self.cards, self.below, self.odds, self.words, self.formula):
            part.retranslate()
        if self._readings:
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both sides get more room on a wide screen."""
        super().resizeEvent(event)
        self.panel.set_room(self.width())
        narrow = NARROW_SIDE if self.width() < NARROW_PAGE else SIDE
        self._side.setFixedWidth(WIDE_SIDE if self.width() >= WIDE_PAGE else narrow)
        self._name_views()

    def _name_views(self) -> None:
        tr = self._session.tr
        whole = tr("By dimension"), tr("Each lever"), tr("Value canvas"), tr("Formula")
        short = tr("Dimensions"), tr("Levers"), tr("Canvas"), tr("Formula")
        views, shown = (DIMENSIONS, LEVERS, CANVAS, FORMULA), short if self.width() < NARROW_PAGE else whole
        self.views.set_choices(list(zip(views, shown, strict=True)))
        for view, name in zip(views, whole, strict=True):
            self.views.button(view).setToolTip(name)

    def _tell(self) -> None:
        self.words.show_words(company_words(self.reading, self._study, self._session))
        if self._study:
            self.words.show_rests(self._study.rests_on, most_of_it(self._study, self._session))
        else:
            self.words.show_rests(None)
        self._draw()

    def _show_formula(self, variable: str) -> None:
        self._asked = variable
        self.views.choose(FORMULA)
        self._draw()
        self.formula.tree.setFocus()

    def _draw(self) -> None:
        self._side.setHidden(self.views.chosen == CANVAS)
        if self.views.chosen == FORMULA and self._readings:
            self._draw_formula()
            return
        if self.views.chosen == CANVAS:
            self._draw_canvas()
            return
        session, chart = self._session, self._chart()
        self._tell_empty()
        self._money.set_title(chart.title if chart else session.tr("Where does the change of contribution come from?"))
        self._money.set_note(chart.note if chart else "")
        self.canvas.show_chart(chart)
        self._stack.setCurrentWidget(self.canvas if chart else self._empty)

    def _draw_formula(self) -> None:
        asked = next((r for r in self._readings if r.kpi.variable == self._asked), self.reading)
        self._money.set_title(kpi_name(asked, self._session.settings.language))
        self._money.set_note("")
        self.formula.show_number(asked.kpi.variable)
        self._stack.setCurrentWidget(self.formula)

    def _draw_canvas(self) -> None:
        tr = self._session.tr
        self._money.set_title(tr("What becomes of the business model?"))
        self._money.set_note(tr("Figures, outcomes and technologies of each element; levels from 0 to 5."))
        self.value.refresh()
        self._stack.setCurrentWidget(self.value)

    def _tell_empty(self) -> None:
        session = self._session
        asks = session.tr("Switch an initiative on to see what it brings.")
        self._empty.set_texts(refused_words(session) if session.problems() else asks)

    def _chart(self) -> Chart | None:
        if self._study is None:
            return None
        language = self._session.settings.language
        if self.views.chosen == LEVERS:
            return effects_chart(self.reading, self._study.effects, language)
        return money_waterfall(self._study.split, self._session.shop.program, SCENARIO, language)
