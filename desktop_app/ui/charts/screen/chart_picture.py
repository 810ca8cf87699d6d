"""The picture of a chart in the window: ordered at the drawing desk when it is seen, moved by hand when it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.screen.drawing_desk import Order, desk
from desktop_app.ui.theme import active

if TYPE_CHECKING:
    from desktop_app.ui.charts.screen.drawing import Drawing

LEAST = QSize(160, 120)
SETTLED = 120  # ms without a change of size after which the picture is drawn anew


class ChartPicture(QWidget):
    """Shows `drawing`; what it has of the same chart stays on the screen until the new picture is there."""

    redrawn = Signal()
    """It was drawn anew: its axes may stand elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self.drawing: Drawing | None = None
        self._is_old = False
        self._order: Order | None = None
        self._settled = QTimer(self, singleShot=True, interval=SETTLED)
        self._settled.timeout.connect(self._redraw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST)
        desk().drawn.connect(self._take)

    @property
    def is_drawn(self) -> bool:
        """Whether nothing more is to be drawn of the chart as it is, which may be none."""
        return self.chart is None or (self.drawing is not None and not self._is_old and not self._settled.isActive())

    def sizeHint(self) -> QSize:
        """Twice as wide as high."""
        return QSize(480, 260)

    def show_chart(self, chart: Chart | None) -> None:
        """Another chart, drawn when it is next seen; one without rows is none."""
        before, self.chart = self.chart, chart if chart is not None and chart.table.rows else None
        if self.chart is None or before is None or self.chart.id != before.id:
            self.drawing = None
        if self.chart != before:
            self._redraw()

    def update_values(self, chart: Chart) -> None:
        """The same chart with other numbers; drawn anew only where its axes do not hold them."""
        self.chart = chart
        if self.drawing is not None and not self._is_old:
            self._is_old = not self.drawing.update(chart)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The picture that there is; a better one is ordered where it is not right."""
        if self.chart is None:
            return
        if (self.drawing is None or self._is_old) and self._order is None:
            self._order = self._ordered(self.chart)
            desk().put(self._order)
        if self.drawing is not None:
            with QPainter(self) as painter:
                self.drawing.paint(painter, self.rect())

    def event(self, event: QEvent) -> bool:
        """A name that is shortened says itself in full when it is pointed at."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.drawing is not None:
            whole = self.drawing.told_at(event.pos().x(), event.pos().y())
            if whole:
                QToolTip.showText(event.globalPos(), whole, self)
                return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The chart may leave alone: to a file or to the clipboard."""
        if self.chart is not None:
            from desktop_app.ui.charts.screen.leaving import open_menu

            open_menu(self.chart, self, event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The old picture is stretched until the size has settled."""
        super().resizeEvent(event)
        if self.drawing is not None or self._order is not None:
            self._settled.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for it any more."""
        super().hideEvent(event)
        self._withdraw()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or language: drawn anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self.drawing = None
            self._redraw()

    @Slot(object)
    def _take(self, order: Order) -> None:
        if order is not self._order or self.chart is None:
            return
        self._order = None
        self.drawing = order.drawing
        self._is_old = order.chart is not self.chart and not self.drawing.update(self.chart)
        self.update()
        self.redrawn.emit()

    def _ordered(self, chart: Chart) -> Order:
        size = (max(self.width(), LEAST.width()), max(self.height(), LEAST.height()))
        return Order(chart, active.colours(), active.language(), size, self.devicePixelRatioF())

    def _redraw(self) -> None:
        self._is_old = True
        self._withdraw()
        self.update()

    def _withdraw(self) -> None:
        if self._order is not None:
            self._order.is_wanted = False
            self._order = None
