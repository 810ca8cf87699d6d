"""What a measured number was taken from: its picture, method, observations and warnings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.charts.picture import chart_of
from desktop_app.core.evidence.into_project.input_line import MEASURED, InputLine
from desktop_app.core.i18n import sentence_case
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Rule
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

HEIGHT = 250
"""The room of a picture [px]."""


class MeasuredView(QWidget):
    """Takes no room while there is nothing to tell; `rows_asked` tells the line whose rows are wanted."""

    rows_asked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.canvas = ChartCanvas()
        self.canvas.setFixedHeight(HEIGHT)
        self.method, self.warning = TextLabel("", "hint", "ink2", wraps=True), TextLabel("", "hint", "warn", wraps=True)
        self.count = TextLabel("", "hint", "ink2")
        self.rows_button = Button(icon="table", small=True)
        self.rows_button.clicked.connect(self._ask_rows)
        self._line: InputLine | None = None
        words = QHBoxLayout()
        words.addWidget(self.method, 1)
        words.addWidget(self.count)
        words.addWidget(self.rows_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Rule())
        column.addWidget(self.canvas)
        column.addLayout(words)
        column.addWidget(self.warning)
        self.hide()

    def show_line(self, line: InputLine | None) -> None:
        """The picture of a line, None for no line."""
        tr = self._session.tr
        self.setVisible(line is not None and tells_more(line))
        self._line = line
        if line is None:
            return
        chart = chart_of(line.picture, f"{line.input.id}.{line.item}", tr) if line.picture else None
        self.canvas.setVisible(chart is not None)
        if chart != self.canvas.chart:
            self.canvas.show_chart(chart)
        self.method.setText(sentence_case(line.method.text(tr)) if line.method else "")
        self.count.setText(tr("n {count}").format(count=fixed_text(line.n, 0)) if line.n else "")
        self.warning.setText(sentence_case(line.warning.text(tr)) if line.warning else "")
        self.warning.setVisible(line.warning is not None)
        self.rows_button.setText(tr("Rows behind it"))
        self.rows_button.setToolTip(tr("The rows that this was measured from"))
        self.rows_button.setVisible(line.status in MEASURED)

    def _ask_rows(self) -> None:
        self.rows_asked.emit(self._line)


def tells_more(line: InputLine) -> bool:
    """Whether there is more to see of a line than its row says."""
    return line.status in MEASURED or line.picture is not None or line.warning is not None
