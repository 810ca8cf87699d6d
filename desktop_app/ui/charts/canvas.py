"""A chart in the window: its title and note as labels, its picture drawn by matplotlib, which is imported only then.

New numbers of the same chart move the artists that show numbers and are blitted over the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.screen.turn import TURN
from desktop_app.ui.theme import active

if TYPE_CHECKING:
    from desktop_app.ui.charts.screen.drawing import Drawing

LEAST = QSize(160, 120)
SETTLED = 120  # ms without a change of size after which the picture is drawn anew


class ChartCanvas(QWidget):
    """Shows a `Chart`; `show_chart` draws it anew, `update_values` moves what it shows."""

    def __init__(self, parent: QWidget | None = None, *, titled: bool = True) -> None:
        super().__init__(parent)
        self._titled = titled
        self._said = ("", "")
        self._title = _label("head", "ink")
        self._note = _label("hint", "ink3")
        self.picture = ChartPicture()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._note)
        column.addWidget(self.picture, 1)
        self._tell(None)

    @property
    def chart(self) -> Chart | None:
        """What is shown."""
        return self.picture.chart

    def show_chart(self, chart: Chart | None) -> None:
        """Another chart, or none."""
        self._tell(chart)
        self.picture.show_chart(chart)

    def update_values(self, chart: Chart) -> None:
        """The same chart with other numbers; drawn anew only where its axes do not hold them."""
        self._tell(chart)
        self.picture.update_values(chart)

    def _tell(self, chart: Chart | None) -> None:
        for label, text in ((self._title, chart.title if chart else ""), (self._note, chart.note if chart else "")):
            if label.text() != text or label.isHidden() != (not text or not self._titled):
                label.setText(text)
                label.setVisible(bool(text) and self._titled)
        if chart is not None and (chart.title, chart.note) != self._said:
            self._said = (chart.title, chart.note)
            self.picture.setAccessibleName(chart.title)
            self.picture.setAccessibleDescription(chart.note)


class ChartPicture(QWidget):
    """The picture of a chart alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self.drawing: Drawing | None = None
        self._settled = QTimer(self, singleShot=True, interval=SETTLED)
        self._settled.timeout.connect(self._forget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST)

    def sizeHint(self) -> QSize:
        """Twice as wide as high."""
        return QSize(480, 260)

    def show_chart(self, chart: Chart | None) -> None:
        """Another chart, drawn when it is next seen; one without rows is none."""
        self.chart = chart if chart is not None and chart.table.rows else None
        self._forget()

    def update_values(self, chart: Chart) -> None:
        """The same chart with other numbers."""
        self.chart = chart
        if self.drawing is not None and not self.drawing.update(chart):
            self.drawing = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The picture; drawn now where it has not been, unless another one was drawn in this turn."""
        if self.chart is None:
            return
        if self.drawing is None and not TURN.take(self):
            QTimer.singleShot(0, self, self.update)
            return
        self.drawing = self.drawing or self._drawn(self.chart)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The old picture is stretched until the size has settled."""
        super().resizeEvent(event)
        if self.drawing is not None:
            self._settled.start()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or language: drawn anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self._forget()

    def _drawn(self, chart: Chart) -> Drawing:
        from desktop_app.ui.charts.screen.drawing import Drawing

        size = (max(self.width(), LEAST.width()), max(self.height(), LEAST.height()))
        return Drawing(chart, active.colours(), active.language(), size, self.devicePixelRatioF())

    def _forget(self) -> None:
        self.drawing = None
        self.update()


def _label(role: str, tone: str) -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setProperty("tone", tone)
    return label
