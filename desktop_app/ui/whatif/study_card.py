"""The second card of a view: what each lever does, or which inputs matter most; empty until a lever was moved."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.core.analysis.tornado_chart import tornado_chart
from desktop_app.core.analysis.what_if.effects_chart import effects_chart
from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.core.charts import Chart
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms import Card, EmptyState, Segment
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.background import StudyResult

TORNADO, LEVERS = "tornado", "levers"
ROW = 30  # px that a row of a chart takes at least
BESIDE_ROWS = 60  # px of a chart that are no rows


class StudyCard(Card):
    """Shows what was analysed of a KPI, as one of two charts."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self._study: StudyResult | None = None
        self._reading: KpiReading | None = None
        self.views = Segment()
        self.views.chosen_changed.connect(lambda _key: self._draw())
        self.canvas = ChartCanvas(titled=False)
        self._empty = EmptyState("tune-variant")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.canvas)
        self.add_tool(self.views)
        self.body.addWidget(self._stack, 1)
        self.retranslate()

    def show_study(self, study: StudyResult | None, reading: KpiReading) -> None:
        """The analyses of a KPI; None where nothing is moved."""
        self._study, self._reading = study, reading
        self._draw()

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self.views.set_choices([(TORNADO, tr("What matters")), (LEVERS, tr("Each lever"))])
        self._empty.set_texts(tr("Move a lever at the left to see what its effect rests on."))
        self._draw()

    def _draw(self) -> None:
        chart = self._chart()
        self.set_title(chart.title if chart else self._session.tr("What moves the result"))
        self.set_note(self._rule() if chart else "")
        self.setToolTip(chart.note if chart else "")
        self.canvas.show_chart(chart)
        self._stack.setCurrentWidget(self.canvas if chart else self._empty)

    def _rule(self) -> str:
        tr = self._session.tr
        if self.views.chosen == LEVERS:
            return tr("Alone: nothing else is moved. Within: what the scenario would lose without it.")
        return tr("Rule: each input alone from its low (hatched) to its high end (solid). Blue is better.")

    def _chart(self) -> Chart | None:
        if self._study is None or self._reading is None:
            return None
        language = self._session.settings.language
        most = max(4, min(12, (self._stack.height() - BESIDE_ROWS) // ROW))
        if self.views.chosen == LEVERS:
            return effects_chart(self._reading, self._study.effects, language, most)
        chart = tornado_chart(self._study.tornado, language, most)
        return chart if chart.table.rows else None
