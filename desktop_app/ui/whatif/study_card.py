"""The second card of a view: which inputs matter most, what each lever does, or the formula of the number."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.core.analysis.tornado_chart import tornado_chart
from desktop_app.core.analysis.what_if.effects_chart import effects_chart
from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.core.analysis.what_if.sentence import kpi_name
from desktop_app.core.charts import Chart
from desktop_app.core.charts.number_format import unit_text
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.forms.formula_panel import FormulaPanel
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.background import StudyResult
from desktop_app.ui.whatif.place_chart import without_axis_title

TORNADO, LEVERS, FORMULA = "tornado", "levers", "formula"
ROW = 32  # px that a row of a chart takes at least
BESIDE_ROWS = 150  # px of the card that are no rows
FEWEST, MOST = 4, 12


class StudyCard(Card):
    """Shows what was analysed of a KPI, as one of two charts, or its formula."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self._study: StudyResult | None = None
        self._reading: KpiReading | None = None
        self.views = Segment()
        self.views.chosen_changed.connect(lambda _key: self._draw())
        self.canvas = ChartCanvas(titled=False)
        self._empty = EmptyState("tune-variant")
        self.formula = FormulaPanel(session)
        self._stack = QStackedWidget()
        for part in (self._empty, self.canvas, self.formula):
            self._stack.addWidget(part)
        self.add_tool(self.views)
        self.body.addWidget(self._stack, 1)
        self.retranslate()

    def show_study(self, study: StudyResult | None, reading: KpiReading) -> None:
        """The analyses of a KPI; None where nothing is moved."""
        self._study, self._reading = study, reading
        self._draw()

    def show_formula(self, reading: KpiReading) -> None:
        """The formula of a KPI that was clicked; the keys go on in it."""
        self._reading = reading
        self.views.choose(FORMULA)
        self._draw()
        self.formula.tree.setFocus()

    def follow(self) -> None:
        """The formula at the values of this moment, where it is shown."""
        if self._stack.currentWidget() is self.formula:
            self.formula.refresh()

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self.views.set_choices(
            [(TORNADO, tr("What matters")), (LEVERS, tr("Each lever")), (FORMULA, tr("Formula"))],
        )
        self.formula.retranslate()
        self._draw()

    def _draw(self) -> None:
        formula = self.views.chosen == FORMULA and self._reading is not None
        chart = None if formula else self._chart()
        named = self._reading if formula or chart else None
        name = kpi_name(named, self._session.settings.language) if named else ""
        self.set_title(name or self._session.tr("What moves the result"))
        self.set_note(self._rule() if chart else "")
        self.setToolTip(chart.note if chart else "")
        self.canvas.show_chart(chart)
        if formula and self._reading is not None:
            self.formula.show_number(self._reading.kpi.variable)
            self._stack.setCurrentWidget(self.formula)
            return
        self._stack.setCurrentWidget(self.canvas if chart else self._empty)
        chosen = self._session.chosen
        waiting = self._study is None and chosen is not None and chosen.changes and not self._session.problems()
        nothing = self._session.tr("Move a lever at the left to see what its effect rests on.")
        self._empty.set_texts(self._session.tr("Computing what moves the result…") if waiting else nothing)

    def _rule(self) -> str:
        tr, language = self._session.tr, self._session.settings.language
        unit = unit_text(self._reading.unit, language) if self._reading else ""
        unit = tr(", {unit}").format(unit=unit) if unit else ""
        if self.views.chosen == LEVERS:
            return tr(
                "Change{unit}. Alone: nothing else is moved. Within: what the scenario would lose without it."
            ).format(unit=unit)
        return tr(
            "Change against today{unit}. Rule: each input alone from its low (hatched) to its high end (solid)."
        ).format(unit=unit)

    def _chart(self) -> Chart | None:
        if self._study is None or self._reading is None:
            return None
        language = self._session.settings.language
        most = max(FEWEST, min(MOST, (self.height() - BESIDE_ROWS) // ROW))
        if self.views.chosen == LEVERS:
            chart = effects_chart(self._reading, self._study.effects, language, most)
        else:
            chart = tornado_chart(self._study.tornado, language, most)
        return without_axis_title(chart) if chart and chart.table.rows else None
