"""The preview: every chart of the workbook, one below the other, drawn when it comes into sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.charts import Chart
from desktop_app.core.errors import Translate
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import tokens

WIDEST = 1040
HEIGHT = 300
ROUND = 400
ROW = 22  # px that a category of a lying chart wants


class Preview(QWidget):
    """A title and the charts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel("", "head")
        self._waiting = TextLabel("", "body", "ink2", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(tokens.GAP)
        self.canvases: list[ChartCanvas] = []
        self._cards: list[Card] = []
        body = QWidget()
        body.setProperty("plain", "true")
        body.setMaximumWidth(WIDEST)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, tokens.GAP, 0)
        inner.addWidget(self._waiting)
        inner.addLayout(self._list)
        inner.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setWidget(body)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)

    def wait(self, tr: Translate) -> None:
        """Says that the charts are on their way; those there are, of before, stay until then."""
        self._waiting.setText(tr("The charts are being computed …"))
        self._waiting.show()

    def show_charts(self, charts: Sequence[Chart], tr: Translate) -> None:
        """These charts; a canvas that shows the same chart stays."""
        self._waiting.setVisible(not charts)
        self._waiting.setText(tr("There are no charts yet."))
        while len(self.canvases) > len(charts):
            self.canvases.pop()
            card = self._cards.pop()
            self._list.removeWidget(card)
            card.deleteLater()
        while len(self.canvases) < len(charts):
            canvas, card = ChartCanvas(), Card()
            card.body.addWidget(canvas, 1)
            self._list.addWidget(card)
            self.canvases.append(canvas)
            self._cards.append(card)
        for canvas, chart in zip(self.canvases, charts, strict=True):
            canvas.setFixedHeight(_height(chart))
            canvas.show_chart(chart)

    def retranslate(self, tr: Translate) -> None:
        """The title; the charts follow."""
        self._title.setText(tr("The charts of the workbook"))


def _height(chart: Chart) -> int:
    """What the chart needs: lying bars grow with their rows, a circle wants to be as high as it is wide."""
    if chart.kind == "radar":
        return ROUND
    if chart.horizontal or chart.kind == "tornado":
        return max(HEIGHT, 110 + ROW * chart.table.rows * len(chart.series))
    return HEIGHT
