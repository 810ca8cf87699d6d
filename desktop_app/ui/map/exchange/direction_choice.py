"""Which way the cells of a matrix point: a question that only a person can answer."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.map.exchange.reading import Direction
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session


class DirectionChoice(QWidget):
    """The question and its two answers; `changed` tells another one."""

    changed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = session.tr
        label = TextLabel(tr("A number in the matrix says that"), "body", "ink")
        self.segment = Segment()
        choices = (
            ("row_to_column", tr("its row acts on its column")),
            ("column_to_row", tr("its column acts on its row")),
        )
        self.segment.set_choices(choices)
        self.segment.setAccessibleName(label.text())
        self.segment.chosen_changed.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.segment)
        row.addStretch(1)

    @property
    def chosen(self) -> Direction:
        """The answer."""
        return cast("Direction", self.segment.chosen)
