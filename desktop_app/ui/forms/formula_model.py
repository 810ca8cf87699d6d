"""The numbers that a number is made of, as a tree: under each what its formula reads, down to the inputs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.analysis.what_if.formula_steps import FormulaStep, FormulaSteps
from desktop_app.ui.forms.cells import CellRole

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NAME, TODAY, SCENARIO = range(3)
ICONS = {True: "function-variant", False: "numeric"}
"""Of what has a formula, and of a constant; an input has the badge of its evidence."""
OWN = ("pencil-outline", "accent")
"""Of what the project says otherwise than the library."""
AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(eq=False)
class Branch:
    """A number at its place in the tree; what it reads is found when somebody looks."""

    name: str
    above: Branch | None
    place: int
    reads: list[Branch] | None = field(default=None, repr=False)


class FormulaModel(QAbstractItemModel):
    """One number at the top. The same number stands wherever it is read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: FormulaSteps | None = None
        self._known: dict[str, FormulaStep] = {}
        self._titles: Sequence[str] = ("", "", "")
        self._top: Branch | None = None

    def show_number(self, name: str, steps: FormulaSteps) -> None:
        """Another number, or the same with other values: then what is open stays so."""
        self._steps, self._known = steps, {}
        if self._top is not None and self._top.name == name:
            self.dataChanged.emit(self.index(0, 0), self.index(0, SCENARIO))
            return
        self.beginResetModel()
        self._top = Branch(name, None, 0)
        self.endResetModel()

    def set_titles(self, titles: Sequence[str]) -> None:
        """The names of the columns."""
        self._titles = titles
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(titles) - 1)

    def step(self, index: Index) -> FormulaStep | None:
        """The number there; None outside the tree."""
        return self._step(_branch(index)) if index.isValid() else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many numbers are read."""
        if not parent.isValid():
            return 0 if self._top is None else 1
        return len(self._reads(_branch(parent))) if parent.column() == NAME else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: ARG002 - the same everywhere
        """Name, today, scenario."""
        return len(self._titles)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """The place of a cell."""
        if not parent.isValid():
            return NOWHERE if self._top is None or row else self.createIndex(row, column, self._top)
        reads = self._reads(_branch(parent))
        return self.createIndex(row, column, reads[row]) if 0 <= row < len(reads) else NOWHERE

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        """Who reads the number there."""
        above = _branch(child).above if child.isValid() else None
        return NOWHERE if above is None else self.createIndex(above.place, NAME, above)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """The name of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return AT_RIGHT if section else None
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """What a cell shows."""
        step = self.step(index)
        if step is None:
            return None
        if index.column() == NAME:
            return self._name(step, role)
        text = step.today if index.column() == TODAY else step.value
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: text,
            Qt.ItemDataRole.ToolTipRole: text,
            Qt.ItemDataRole.TextAlignmentRole: AT_RIGHT,
            CellRole.STRONG: index.column() == SCENARIO and step.is_moved,
            CellRole.TONE: "ink" if index.column() == SCENARIO and step.is_moved else "ink2",
        }
        return shown.get(role)

    @staticmethod
    def _name(step: FormulaStep, role: int) -> object:
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: step.name,
            Qt.ItemDataRole.ToolTipRole: step.name,
            Qt.ItemDataRole.AccessibleTextRole: f"{step.name}: {step.today} → {step.value}",
            CellRole.BADGE: (step.status, "") if step.status else None,
            CellRole.ICON: _icon(step),
        }
        return shown.get(role)

    def _step(self, branch: Branch) -> FormulaStep | None:
        if self._steps is None:
            return None
        if branch.name not in self._known:
            self._known[branch.name] = self._steps.step(branch.name)
        return self._known[branch.name]

    def _reads(self, branch: Branch) -> list[Branch]:
        if branch.reads is None:
            step = self._step(branch)
            names = step.reads if step is not None else ()
            branch.reads = [Branch(name, branch, place) for place, name in enumerate(names)]
        return branch.reads


def _icon(step: FormulaStep) -> str | tuple[str, str] | None:
    if step.origin != "library":
        return OWN
    return None if step.status else ICONS[bool(step.formula)]


def _branch(index: Index) -> Branch:
    branch = index.internalPointer()
    if not isinstance(branch, Branch):
        raise TypeError(index)
    return branch
