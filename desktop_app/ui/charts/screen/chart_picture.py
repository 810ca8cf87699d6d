"""The picture of a chart in the window: ordered at the drawing desk when it is seen, moved by hand when it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.screen.drawing_desk import Order, desk
from desktop_app.ui.theme import active
from desktop_app.ui.theme.typography import set_role

if TYPE_CHECKING:
    from desktop_app.ui.charts.screen.drawing import Drawing

LEAST = QSize(160, 120)
FOCUS, RADIUS = 1.5, 4.0  # px
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
        set_role(self, "hint")  # whose size tells of another language
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
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if self.chart is None else Qt.FocusPolicy.TabFocus)
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
        with QPainter(self) as painter:
            if self.drawing is not None:
                self.drawing.paint(painter, self.rect())
            if self.hasFocus():
                _paint_focus(painter, QRectF(self.rect()))

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
        is_pointed_at = event.reason() == QContextMenuEvent.Reason.Mouse
        self._open_menu(event.globalPos() if is_pointed_at else self._middle())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same by the keys that open a menu, also where the system sends no event of its own for them."""
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and is_shifted):
            self._open_menu(self._middle())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where the keys go."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the frame away."""
        super().focusOutEvent(event)
        self.update()

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
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
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

    def _middle(self) -> QPoint:
        return self.mapToGlobal(self.rect().center())

    def _open_menu(self, place: QPoint) -> None:
        if self.chart is not None and QApplication.activePopupWidget() is None:
            from desktop_app.ui.charts.screen.leaving import open_menu

            open_menu(self.chart, self, place)

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


def _paint_focus(painter: QPainter, around: QRectF) -> None:
    painter.setPen(QPen(QColor(active.colours().accent), FOCUS))
    painter.drawRoundedRect(around.adjusted(FOCUS, FOCUS, -FOCUS, -FOCUS), RADIUS, RADIUS)
