"""A chart in the window: its title and note as labels, its picture drawn by matplotlib beside the window.

New numbers of the same chart move the artists that show numbers and are blitted over the rest.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.screen.chart_picture import ChartPicture
from desktop_app.ui.theme.typography import set_role


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


def _label(role: str, tone: str) -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    set_role(label, role)
    label.setProperty("tone", tone)
    return label
