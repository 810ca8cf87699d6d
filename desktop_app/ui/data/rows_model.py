"""The rows of a source as a model for tables: a cell is read when it is seen, so that a million rows cost nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.errors import Message
from desktop_app.core.i18n import sentence_case
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.evidence.rows.seen_rows import Places, SeenRows

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NUMBER, FATE = range(2)
OWN = 2
"""The columns before those of the file: the row's number, and whether it was used."""
DISPLAY = Qt.ItemDataRole.DisplayRole
SAID = (DISPLAY, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class RowsModel(QAbstractTableModel):
    """`show_rows` puts other rows in, `show_places` other places of the same."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: SeenRows | None = None
        self.places: Places | None = None

    def show_rows(self, rows: SeenRows | None, places: Places | None = None) -> None:
        """Other rows, or none; `places` are those shown, all where not told."""
        self.beginResetModel()
        self.rows = rows
        self.places = places if places is not None or rows is None else rows.in_file_order
        self.endResetModel()

    def show_places(self, places: Places) -> None:
        """Only these of the same rows."""
        self.beginResetModel()
        self.places = places
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() or self.places is None else len(self.places)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Number and fate, then the columns of the file."""
        return 0 if parent.isValid() or self.rows is None else OWN + len(self.rows.titles)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """What a cell says; a row that was not used says why."""
        if not index.isValid() or self.rows is None or self.places is None:
            return None
        place, column = int(self.places[index.row()]), index.column()
        if role in SAID:
            return self._text(place, column)
        why = self.rows.why(place)
        if role == CellRole.ICON and column == FATE:
            return ("check", "ink") if why is None else ("minus-circle-outline", "warn")
        if role == CellRole.TONE:
            return "ink3" if column == NUMBER or why is not None else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """The headers of the file, as they stand there."""
        if self.rows is None or orientation != Qt.Orientation.Horizontal or role not in SAID:
            return None
        tr = self._session.tr
        return (tr("Row"), tr("Used"))[section] if section < OWN else self.rows.titles[section - OWN]

    def _text(self, place: int, column: int) -> str:
        assert self.rows is not None  # noqa: S101 - asked only where there are rows
        if column == NUMBER:
            return fixed_text(float(self.rows.numbers[place]), 0)
        if column == FATE:
            why = self.rows.why(place)
            return sentence_case((why or Message("used")).text(self._session.tr))
        return self.rows.text(place, column - OWN)
