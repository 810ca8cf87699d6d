"""The few controls of a question: fields under their names, and the work that they describe."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDoubleSpinBox, QGridLayout, QVBoxLayout, QWidget

from desktop_app.core.errors import Message
from desktop_app.ui.analyse.finding import Work
from desktop_app.ui.analyse.ground import Ground
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

LEAST = 116  # px of a field
WIDEST_LIST, WIDEST = 300, 170
PER_ROW = 4
SPACE = 10


@dataclass(frozen=True)
class Obstacle:
    """Why a question cannot be asked yet, and the page where that can be mended."""

    why: Message
    remedy: Message
    target: str


@dataclass(frozen=True)
class Doubt:
    """What is doubtful, and what would mend it under a short name."""

    what: Message
    remedy: Message
    mend: Callable[[], None]


NO_SCENARIO = Obstacle(
    Message("This is asked of a scenario that changes something. Choose one above, or make one."),
    Message("Choose initiatives"),
    "whatif.company",
)


class Form(QWidget):
    """The base of all: `changed` tells that a control was moved; a question of today as well overrides `obstacle`."""

    changed = Signal()
    settled = Signal()
    """What is arranged by hand rests again: an answer that is shown is asked anew."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._named: list[tuple[TextLabel, QWidget, Message, Message | None]] = []
        self._grid = field_grid()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE)
        self.column.addLayout(self._grid)

    @abstractmethod
    def work(self) -> Work:
        """The question as the controls put it; each form has its own."""

    @property
    def desk(self) -> QWidget | None:
        """What is arranged by hand beside the answer; None for a question without such."""
        return None

    @property
    def is_moving(self) -> bool:
        """Whether something is being dragged."""
        return False

    def refresh(self) -> None:
        """Shows the project as it is; what somebody typed stays."""

    def why_not(self) -> Obstacle | None:
        """Why nothing can be asked at all, else why this question cannot; None where it can."""
        reason = self.session.shop.content.pins.why_no_money()
        return Obstacle(reason, Message("Open the map"), "map") if reason is not None else self.obstacle()

    def doubt(self) -> Doubt | None:
        """What in the controls is doubtful, though the question can be asked; None where nothing is."""
        return None

    def obstacle(self) -> Obstacle | None:
        """Why this question cannot be asked; None where it can."""
        chosen = self.session.chosen
        can = chosen is not None and bool(chosen.changes) and not self.session.problems()
        return None if can else NO_SCENARIO

    def retranslate(self) -> None:
        """Every text."""
        tr = self.session.tr
        for label, field, name, tip in self._named:
            label.setText(name.text(tr))
            field.setAccessibleName(name.text(tr))
            field.setToolTip(tip.text(tr) if tip else "")

    def add(self, field: QWidget, name: Message, tip: Message | None = None, into: QGridLayout | None = None) -> None:
        """One more field, in rows of four; `into` another grid than the form's own."""
        grid = into or self._grid
        label = TextLabel("", "small", "ink2")
        label.setBuddy(field)
        is_list = isinstance(field, QComboBox)
        if not isinstance(field, QAbstractButton):
            field.setMinimumWidth(LEAST)
            field.setMaximumWidth(WIDEST_LIST if is_list else WIDEST)
        row, column = divmod(grid.count() // 2, PER_ROW)
        grid.setColumnStretch(column, max(grid.columnStretch(column), 2 if is_list else 1))
        grid.addWidget(label, 2 * row, column)
        grid.addWidget(field, 2 * row + 1, column)
        self._named.append((label, field, name, tip))

    def ground(self) -> Ground:
        """The shop as it is with the chosen scenario."""
        return Ground.of(self.session.shop, self.session.chosen if not self.session.problems() else None)


def field_grid() -> QGridLayout:
    """A grid for fields under their names."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(PER_ROW, 1)
    return grid


def number_field(low: float, high: float, value: float, decimals: int = 0) -> QDoubleSpinBox:
    """A field for a number between two ends."""
    field = QDoubleSpinBox()
    field.setGroupSeparatorShown(True)
    field.setDecimals(decimals)
    field.setRange(low, high)
    field.setValue(value)
    return field
