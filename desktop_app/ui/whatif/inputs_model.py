"""The inputs of a view as a Qt model: name with its badge, unit, range, today and the chosen scenario."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.core.analysis.source_words import source_text
from desktop_app.core.analysis.span import Span
from desktop_app.core.analysis.what_if.input_row_text import InputRowText
from desktop_app.core.analysis.what_if.page_inputs import InputRow, settable
from desktop_app.core.analysis.words import status_name
from desktop_app.core.language.model import Value
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.input_words import what_may_be_set

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NAME, UNIT, RANGE, TODAY, SCENARIO = range(5)
ROLE = Qt.ItemDataRole.UserRole
"""What kind of input stands in a row."""
AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class State:
    """What the rows show: today's and the scenario's values, and how uncertain each input is."""

    today: Mapping[str, Value] = field(default_factory=dict)
    scenario: Mapping[str, Value] = field(default_factory=dict)
    spans: Mapping[str, Span] = field(default_factory=dict)
    is_chosen: bool = False


class InputsModel(QAbstractTableModel):
    """`typed` tells (row, column, text) of a cell that somebody edited; the session decides what becomes of it."""

    typed = Signal(object, int, str)

    def __init__(self, session: Session, rows: Sequence[InputRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows = tuple(rows)
        self._state = State()
        self._text = InputRowText(session.shop.program, session.settings.language)

    def show_state(self, state: State) -> None:
        """Other values, in the language of the window."""
        self._state = state
        self._text = InputRowText(self._session.shop.program, self._session.settings.language)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, SCENARIO))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, SCENARIO)

    def row_at(self, index: Index) -> InputRow:
        """The input of a row."""
        return self.rows[index.row()]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One for each item of each input."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Name, unit, range, today, scenario."""
        return 0 if parent.isValid() else SCENARIO + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return AT_RIGHT if section >= RANGE else None
        tr = self._session.tr
        titles = (tr("Input"), tr("Unit"), tr("Range"), tr("Today"), tr("Scenario"))
        return titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Today and scenario are edited where a scenario's rules let them be set."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_settable(index) else flags

    def is_settable(self, index: Index) -> bool:
        """Whether the number in a cell may be set."""
        may = settable(self._session.shop.program, self.row_at(index).entry)
        return {TODAY: may.today, SCENARIO: may.scenario}.get(index.column(), False)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """What a cell shows."""
        if not index.isValid():
            return None
        row, column = self.row_at(index), index.column()
        if role == ROLE:
            return row.entry.role
        if role == Qt.ItemDataRole.EditRole:
            return self._text.typed(row, self._number(row, column)) if column >= TODAY else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return AT_RIGHT if column >= RANGE else None
        if column == NAME:
            return self._name(row, role)
        return self._about(row, column, role) if column < TODAY else self._value(row, index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells what was typed; the cell shows it once the project holds it."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if str(value) != self.data(index, Qt.ItemDataRole.EditRole):
            self.typed.emit(self.row_at(index), index.column(), str(value))
        return True

    def _name(self, row: InputRow, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text.name(row)
        if role == CellRole.BADGE:
            return self._session.shop.provenance(row.entry.id).status, ""
        if role == Qt.ItemDataRole.ToolTipRole:
            tr, status = self._session.tr, self._session.shop.provenance(row.entry.id).status
            return f"{self._text.name(row)}\n{status_name(status, tr)}. {source_text(row.entry.source, tr)}"
        return None

    def _about(self, row: InputRow, column: int, role: int) -> object:
        span = self._state.spans.get(row.entry.id)
        if role == CellRole.TONE:
            return "ink2" if column == UNIT or span else "ink3"
        if role == Qt.ItemDataRole.ToolTipRole and column == RANGE:
            return self._range_tip(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text.unit(row) if column == UNIT else self._text.ends(row, span)
        return None

    def _value(self, row: InputRow, index: Index, role: int) -> object:
        number, is_scenario = self._number(row, index.column()), index.column() == SCENARIO
        is_moved = is_scenario and number != row.number(self._state.today)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text.number(row, number)
        if role == Qt.ItemDataRole.ToolTipRole:
            return what_may_be_set(row, self._text, self._session, scenario=is_scenario)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f"{self._text.name(row)}: {self._text.number(row, number)} {self._text.unit(row)}"
            return said.strip()
        if role == CellRole.TONE:
            return self._tone(index, is_moved=is_moved)
        return is_moved if role == CellRole.STRONG else None

    def _tone(self, index: Index, *, is_moved: bool) -> str:
        if not self.is_settable(index):
            return "ink3"
        return "ink" if is_moved or index.column() == TODAY else "ink2"

    def _number(self, row: InputRow, column: int) -> float:
        return row.number(self._state.scenario if column == SCENARIO else self._state.today)

    def _range_tip(self, row: InputRow) -> str:
        tr = self._session.tr
        if row.entry.id in self._state.spans:
            return tr("Within these ends it is uncertain; the tornado and the odds move it there.")
        return tr("It is not uncertain; these are the ends of what may be entered.")
