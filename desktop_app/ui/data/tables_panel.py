"""The left panel: how many tables are filled, the list of them, and where to drop more files."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.evidence.into_project.filled_table import FilledTable
from desktop_app.ui.data.tables_list import Choice, TablesList
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.drop_zone import DropZone
from desktop_app.ui.forms.progress_panel import ProgressPanel
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active, tokens

WIDTH = 240
PADDING = 8


class TablesPanel(QWidget):
    """The panel."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._title, self._count = TextLabel("", "panel"), TextLabel("", "small", "ink3")
        self.list = TablesList(session)
        self.zone = DropZone()
        self.add_button = Button(kind="quiet", icon="tray-arrow-down")
        self.rules_button = Button(kind="quiet", icon="scale-balance")
        self.rules_button.setCheckable(True)
        self._kinds = TextLabel("", "hint", "ink3", wraps=True)
        self._kinds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.progress = ProgressPanel(session.tr)
        self._lay_out()

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr = self._session.tr
        self._title.setText(tr("Tables"))
        self.add_button.setText(tr("Drop or add files"))
        self.rules_button.setText(tr("Duties, taxes, rates"))
        self.rules_button.setToolTip(tr("What holds since when, until when, and who says so"))
        self._kinds.setText("xlsx, xls, ods, csv, txt")
        self.progress.retranslate(tr)

    def show_tables(self, filled: Sequence[FilledTable], chosen: Choice) -> None:
        """The tables, with the chosen one selected."""
        there = sum(bool(table.sources) for table in filled)
        self._count.setText(self._session.tr("{filled} of {all}").format(filled=there, all=len(filled)))
        self.list.show_tables(filled, chosen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the paper and the line at its right."""
        del event
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), active.colour("surface"))
            painter.setPen(active.colour("line"))
            painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(PADDING, 0, PADDING, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        self.zone.body.setSpacing(0)
        self.zone.body.setContentsMargins(6, 8, 6, 8)
        self.zone.body.addWidget(self.add_button)
        self.zone.body.addWidget(self._kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, tokens.GUTTER, PADDING, tokens.GUTTER)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.rules_button)
        column.addWidget(self.progress)
        column.addWidget(self.zone)
        self.setFixedWidth(WIDTH)
