"""What the answers say, as two pictures: the radar of the capability cells and the bars of the challenges."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.core.analysis.assessment.assessment_charts import cell_radar, challenge_bars
from desktop_app.core.charts import Chart
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

LEAST, MOST = 250, 460
RADAR, BARS = 7, 6
ROW, BESIDE_ROWS, FEWEST = 14, 130, 5
"""What a bar takes, what of the card is no bar [px], and how many are shown at least."""


class ChartsPanel(QFrame):
    """Both pictures below each other; bars take the place of a hint once somebody answered about challenges."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._standing: Standing | None = None
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(MOST)
        self.radar, self.bars = ChartCanvas(), ChartCanvas()
        self._hint = TextLabel("", "body", "ink2", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.GAP, tokens.GUTTER, tokens.GUTTER)
        column.setSpacing(tokens.GAP)
        self._cells = Card()
        for card, parts, share in ((self._cells, (self.radar,), RADAR), (Card(), (self.bars, self._hint), BARS)):
            for part in parts:
                card.body.addWidget(part, 1)
            column.addWidget(card, share)

    def show_standing(self, standing: Standing) -> None:
        """The pictures of these scores."""
        self._standing = standing
        figure, language = self._session.shop.content.figure, self._session.settings.language
        found = tuple(standing.scores.values())
        cells = [node for node in standing.questionnaire.cells if node in figure]
        levels = {node: float(self._session.today(f"map.{node}")) for node in cells}  # type: ignore[arg-type]
        _show(self.radar, cell_radar(found, figure, levels, language) if cells else None)
        self._cells.setVisible(bool(cells))
        rows = max(FEWEST, (self.height() * BARS // (RADAR + BARS) - BESIDE_ROWS) // ROW)
        bars = challenge_bars(found, figure, language, rows)
        some = bool(bars.table.rows)
        _show(self.bars, bars if some else None)
        self.bars.setVisible(some)
        self._hint.setVisible(not some)
        self._hint.setText(self._session.tr("The bars of the challenges come with the first answers on governance."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many bars as there is room for."""
        super().resizeEvent(event)
        if self._standing is not None:
            self.show_standing(self._standing)


def _show(canvas: ChartCanvas, chart: Chart | None) -> None:
    """Moves only what differs; a chart of another structure is drawn anew."""
    if chart is None or canvas.chart is None:
        canvas.show_chart(chart)
    elif chart != canvas.chart:
        canvas.update_values(chart)
