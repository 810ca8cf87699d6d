"""The scenario table: groups open and close, columns share the room."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.comparison import HEADLINE
from desktop_app.ui.compare.frozen_names import FrozenNames
from desktop_app.ui.compare.header import ScenarioHeader
from desktop_app.ui.compare.model import CHANGE, FIRST, NAME, PER_SCENARIO, TODAY, TRACK, VALUE, ComparisonModel
from desktop_app.ui.forms.cells import PADDING
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.theme import active, icons, tokens, typography

NAME_WIDTH = (180, 340)
BADGE = 24  # px that the badge takes before a name
LEAST_VALUE, LEAST_TRACK, WIDE_TRACK = 60, 56, 84
SPARE = 4
SHOWN = (VALUE, CHANGE)
ARROW = 14
FEWEST = 6
"""Rows that are seen in the smallest window; the others are scrolled to."""


class ComparisonTable(TableView):
    """The table over a `ComparisonModel`. The headlines are open at first, the dimensions closed."""

    scenario_clicked = Signal(int)
    arranged = Signal()
    """Rows were opened or closed."""
    formula_asked = Signal(str)
    """The formula of a KPI is wanted: of that variable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scenarios = ScenarioHeader(self)
        self.setHorizontalHeader(self.scenarios)
        self.scenarios.chosen.connect(self.scenario_clicked)
        self.opened = {HEADLINE}
        self.comparison = ComparisonModel()
        self.setModel(self.comparison)
        self.frozen = FrozenNames(self)
        self.horizontalScrollBar().valueChanged.connect(self.scenarios.viewport().update)
        self.comparison.modelReset.connect(self.arrange)
        self.clicked.connect(self._clicked)
        self.activated.connect(self._activated)
        self.setMinimumHeight(self.scenarios.height() + FEWEST * tokens.TABLE_ROW)
        self.setSelectionMode(TableView.SelectionMode.ExtendedSelection)

    def arrange(self) -> None:
        """Shows and hides rows, joins the cells of group heads, shares the width."""
        model = self.comparison
        self.clearSpans()
        for number, row in enumerate(model.rows):
            if row.kpi is None:
                self.setSpan(number, NAME, 1, max(1, model.columnCount()))
            self.setRowHidden(number, row.kpi is not None and row.group.id not in self.opened)
        self._share_width()
        self.arranged.emit()

    @property
    def full_height(self) -> int:
        """What all open rows take together [px]."""
        rows = sum(not self.isRowHidden(number) for number in range(len(self.comparison.rows)))
        return self.scenarios.height() + rows * tokens.TABLE_ROW + 2 * self.frameWidth() + 1

    def toggle(self, group: str) -> None:
        """Opens a group that is closed and the other way round."""
        self.opened ^= {group}
        self.arrange()

    def row_of(self, group: str) -> int:
        """The row of a group's head. Raises StopIteration."""
        return next(n for n, row in enumerate(self.comparison.rows) if row.kpi is None and row.group.id == group)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Return, Left and Right on a group's head open and close it."""
        head = self._head(self.currentIndex())
        wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()), head not in self.opened)
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if head and event.key() in keys:
            if wanted != (head in self.opened):
                self.toggle(head)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tracks take the room that is left."""
        super().resizeEvent(event)
        self._share_width()

    def paint_arrows(self, painter: QPainter) -> None:
        """An arrow at the right end of each group's head."""
        for number, row in enumerate(self.comparison.rows):
            if row.kpi is None:
                box = self.visualRect(self.comparison.index(number, NAME)).toRectF()
                box.setLeft(self.viewport().width() - 2 * ARROW)
                name = "chevron-up" if row.group.id in self.opened else "chevron-down"
                icons.paint_icon(painter, box.adjusted(0, 6, -6, -6), name, active.colour("ink2"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cells, then the arrows."""
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self.paint_arrows(painter)

    def _head(self, index: QModelIndex) -> str:
        if not index.isValid():
            return ""
        row = self.comparison.rows[index.row()]
        return "" if row.kpi else row.group.id

    def _clicked(self, index: QModelIndex) -> None:
        head = self._head(index)
        if head:
            self.toggle(head)

    def kpi_of(self, index: QModelIndex) -> str:
        """The variable in a row; "" in the head of a group and outside the table."""
        kpi = self.comparison.rows[index.row()].kpi if index.isValid() else None
        return kpi.kpi.variable if kpi is not None else ""

    def _activated(self, index: QModelIndex) -> None:
        variable = self.kpi_of(index)
        if variable:
            self.formula_asked.emit(variable)

    def _share_width(self) -> None:
        """Values and changes take what they need, tracks and names what is left."""
        count = len(self.comparison.comparison.scenarios)
        if self.comparison.columnCount() == 0:
            return
        today = self._needed(TODAY)
        values = [
            max((self._needed(FIRST + PER_SCENARIO * place + part) for place in range(count)), default=0)
            for part in SHOWN
        ]
        left = self.viewport().width() - today - count * sum(values)
        wish = min(max(NAME_WIDTH[0], self._needed(NAME) + BADGE), NAME_WIDTH[1])
        name = max(NAME_WIDTH[0], min(wish, left - count * WIDE_TRACK)) if count else left
        track = max(LEAST_TRACK, (left - name) // count) if count else 0
        self.setColumnWidth(NAME, name)
        self.setColumnWidth(TODAY, today)
        for place in range(count):
            first = FIRST + PER_SCENARIO * place
            for part, width in ((VALUE, values[0]), (TRACK, track), (CHANGE, values[1])):
                self.setColumnWidth(first + part, width)
        self.frozen.follow()

    def _needed(self, column: int) -> int:
        """The width of the widest text of a column among the rows that are open, set heavy."""
        font = typography.metrics("small", QFont.Weight.DemiBold)
        texts = [
            str(self.comparison.index(number, column).data() or "")
            for number, row in enumerate(self.comparison.rows)
            if row.group.id in self.opened
        ]
        return max(LEAST_VALUE, round(max(map(font.horizontalAdvance, texts), default=0.0)) + 2 * PADDING + SPARE)
