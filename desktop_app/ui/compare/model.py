"""The scenario table as a Qt model: group rows, and under each its KPIs of today and of every scenario."""

from __future__ import annotations

import math
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.core.analysis.comparison import HEADLINE, ComparedKpi, Comparison, KpiGroup
from desktop_app.core.analysis.comparison_text import ComparisonText
from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.core.analysis.words import status_name
from desktop_app.core.charts.number_format import MINUS
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.paint.delta import Delta
from desktop_app.ui.forms.paint.track import Track
from desktop_app.ui.theme.dimensions import DIMENSION_ICONS, HUES

Index = QModelIndex | QPersistentModelIndex
VERDICTS = MappingProxyType({"better": "better", "worse": "worse", "same": "same", "neutral": "none"})
NAME, TODAY, FIRST = 0, 1, 2
PER_SCENARIO = 3
VALUE, TRACK, CHANGE = range(PER_SCENARIO)
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Row:
    """A row of the table: the head of a group (no KPI) or one of its KPIs."""

    group: KpiGroup
    kpi: ComparedKpi | None = None


class ComparisonModel(QAbstractTableModel):
    """Rows by group; columns are name, today, and for each scenario value, track and change."""

    def __init__(self) -> None:
        super().__init__()
        self.comparison = Comparison((), (), ())
        self.rows: tuple[Row, ...] = ()
        self._text: ComparisonText
        self._chosen = -1

    def show_comparison(self, comparison: Comparison, text: ComparisonText, chosen: int) -> None:
        """Another comparison; `chosen` is the place of the scenario that is tinted, -1 for none."""
        rows = tuple(
            row for group in comparison.groups for row in (Row(group), *(Row(group, kpi) for kpi in group.kpis))
        )
        same = self._shape(self.rows, self.comparison) == self._shape(rows, comparison)
        if not same:
            self.beginResetModel()
        self.comparison, self.rows, self._text, self._chosen = comparison, rows, text, chosen
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Group heads and KPIs."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Name, today, and three for each scenario."""
        return 0 if parent.isValid() else FIRST + PER_SCENARIO * len(self.comparison.scenarios)

    def scenario_of(self, column: int) -> int:
        """The place of the scenario that a column belongs to; -1 for name and today."""
        return (column - FIRST) // PER_SCENARIO if column >= FIRST else -1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """What a cell shows."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if row.kpi is None:
            return self._head(row.group, column, role)
        if role == CellRole.GROUND:
            return "accent_tint" if self.scenario_of(column) == self._chosen >= 0 else None
        if column == NAME:
            return self._name(row.kpi, role)
        if column == TODAY:
            return self._today(row.kpi, role)
        reading = row.kpi.readings[self.scenario_of(column)]
        return self._cell(row.kpi, reading, (column - FIRST) % PER_SCENARIO, role)

    def _head(self, group: KpiGroup, column: int, role: int) -> Any:  # noqa: ANN401
        if role == CellRole.GROUND:
            return "sunken"
        if column != NAME:
            return None
        icon = None if group.id == HEADLINE else (DIMENSION_ICONS[group.id], HUES[group.id])
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: self._text.group(group),
            Qt.ItemDataRole.AccessibleTextRole: self._text.group(group),
            CellRole.STRONG: True,
            CellRole.ICON: icon,
        }
        return shown.get(role)

    def _name(self, kpi: ComparedKpi, role: int) -> Any:  # noqa: ANN401
        reading, name = kpi.readings[0], self._text.kpi(kpi)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{name}\n{status_name(reading.status, self._text.tr)}"
        return (reading.status, "") if role == CellRole.BADGE else None

    def _today(self, kpi: ComparedKpi, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text.today(kpi)
        return "ink2" if role == CellRole.TONE else None

    def _cell(self, kpi: ComparedKpi, reading: KpiReading, part: int, role: int) -> Any:  # noqa: ANN401
        value, change = self._text.value(reading), self._text.change(reading)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self._text.kpi(kpi)}: {value} ({change})"
        if role == Qt.ItemDataRole.DisplayRole:
            return ("", value, "", change)[part + 1]
        if part == VALUE:
            return self._emphasis(reading, role)
        if part == TRACK and role == CellRole.TRACK:
            return _track(kpi, reading)
        return _delta(reading, change) if part == CHANGE and role == CellRole.DELTA else None

    @staticmethod
    def _emphasis(reading: KpiReading, role: int) -> Any:  # noqa: ANN401
        if role == CellRole.STRONG:
            return reading.verdict != "same"
        return "ink2" if role == CellRole.TONE and reading.verdict == "same" else None

    @staticmethod
    def _shape(rows: tuple[Row, ...], comparison: Comparison) -> tuple[object, ...]:
        names = tuple(row.kpi.kpi.variable if row.kpi else row.group.id for row in rows)
        return names, tuple(scenario.id for scenario in comparison.scenarios)


def _track(kpi: ComparedKpi, reading: KpiReading) -> Track | None:
    if reading.kpi.format == "flag" or not math.isfinite(reading.value) or not math.isfinite(reading.today):
        return None
    limit = reading.limit if math.isfinite(reading.limit) else None
    return Track(reading.today, reading.value, kpi.low, kpi.high, VERDICTS[reading.verdict], limit)


def _delta(reading: KpiReading, change: str) -> Delta:
    if reading.verdict == "same" or not math.isfinite(reading.change):
        return Delta(change, 0, "same")
    return Delta(change.lstrip("+" + MINUS), 1 if reading.change > 0 else -1, VERDICTS[reading.verdict])
