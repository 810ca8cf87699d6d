"""A finding on the screen: its sentences and what they rest on, and one of its charts or the numbers behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.charts import Chart
from desktop_app.core.i18n import running_text
from desktop_app.ui.analyse.finding import Finding, View
from desktop_app.ui.analyse.keep_button import KeepButton
from desktop_app.ui.analyse.table_cells import cell_model
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.rests_on_bar import RestsOnBar
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import unbroken
from desktop_app.ui.forms.word_label import WordLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

BAR_WIDTH = 240
WIDEST_COLUMN = 420  # px
ROW, BESIDE_ROWS = 19, 70  # px of a row of a lying chart, and of what stands around them
BESIDE_NAME = 12  # px that the name of a column needs beside what Qt thinks


class FindingView(QWidget):
    """`kept` tells the changes that the person wants as a scenario."""

    kept = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.finding = Finding((), ())
        self.words = WordLabel("", "body", wraps=True)
        self.rests = RestsOnBar(session.tr)
        self.rests.setFixedWidth(BAR_WIDTH)
        self.keep = KeepButton(session)
        self.views, self.numbers = Segment(), Button(small=True, icon="table")
        self.numbers.setCheckable(True)
        self.canvas, self.table = ChartCanvas(titled=False), TableView()
        self.picture = Card()
        self._stack, self._room = QStackedWidget(), _Room(self.canvas)
        self._lay_out()
        self.keep.wanted.connect(self.kept)
        self.views.chosen_changed.connect(self._show_view)
        self.numbers.toggled.connect(self._show_view)

    @property
    def view(self) -> View | None:
        """The view shown; None where there are only words."""
        views = self.finding.views
        return views[int(self.views.chosen)] if views else None

    def show_finding(self, finding: Finding) -> None:
        """Another finding; the view stays where it has as many."""
        self.finding = finding
        self.words.setText(unbroken(running_text(finding.sentences, self._session.settings.language)))
        self.rests.show_rests(finding.rests_on)
        self.views.set_choices([(str(place), view.label) for place, view in enumerate(finding.views)])
        self.views.setVisible(len(finding.views) > 1)
        self.keep.show_offers(finding.offers)
        self.refresh()
        self._show_view()

    def refresh(self) -> None:
        """Which offers are scenarios already."""
        self.keep.refresh()

    def retranslate(self) -> None:
        """Every text but the finding's."""
        tr = self._session.tr
        self.rests.retranslate(tr)
        self.numbers.setText(tr("Numbers"))
        self.table.setAccessibleName(tr("The numbers behind it"))
        self.refresh()

    def _show_view(self, _which: object = None) -> None:
        view, language = self.view, self._session.settings.language
        self.picture.setVisible(view is not None)
        if view is None:
            return
        as_table = view.chart is None or self.numbers.isChecked()
        self.numbers.setVisible(view.chart is not None)
        self.picture.set_title(view.chart.title if view.chart else view.table.title)
        note = view.chart.note if view.chart else ""
        self.picture.set_note("" if note in self.finding.sentences else note)
        if as_table:
            self.table.setModel(cell_model(view.table, language, compact=self._session.settings.numbers == "short"))
            self._fit_columns()
        else:
            self._room.make_for(view.chart)
            self.canvas.show_chart(view.chart)
        self._stack.setCurrentWidget(self.table if as_table else self._room)

    def _fit_columns(self) -> None:
        header = self.table.horizontalHeader()
        header.resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        for column in range(header.count() - 1):
            header.resizeSection(column, min(WIDEST_COLUMN, header.sectionSize(column) + BESIDE_NAME))
        header.setStretchLastSection(True)

    def _lay_out(self) -> None:
        words = Card()
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addWidget(self.words, 1)
        across.addLayout(self._beside())
        words.body.addLayout(across)
        self._put_together()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP)
        column.addWidget(words)
        column.addWidget(self.picture, 1)
        column.addStretch()

    def _beside(self) -> QVBoxLayout:
        """What the answer rests on, and the button that keeps it."""
        beside = QVBoxLayout()
        beside.addWidget(self.rests)
        beside.addWidget(self.keep)
        beside.addStretch(1)
        return beside

    def _put_together(self) -> None:
        """The picture's card."""
        self._stack.addWidget(self._room)
        self._stack.addWidget(self.table)
        self.picture.add_tool(self.views)
        self.picture.add_tool(self.numbers)
        self.picture.body.addWidget(self._stack, 1)


class _Room(QScrollArea):
    """Room for a chart; one with many rows is scrolled where there is not enough of it."""

    def __init__(self, canvas: ChartCanvas) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        canvas.setProperty("plain", "true")
        self.setWidget(canvas)

    def make_for(self, chart: Chart | None) -> None:
        """As high as the rows of a lying chart need to be told apart."""
        lies = chart is not None and (chart.horizontal or chart.kind == "tornado")
        rows = chart.table.rows if chart is not None and lies else 0
        self.widget().setMinimumHeight(rows * ROW + BESIDE_ROWS if rows else 0)
