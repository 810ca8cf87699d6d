"""Which map of a file is meant: one person's or that of all together, and which way the cells of a matrix point."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop_app.core.errors import Message, Problem, UserError
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.participants import mean_map
from desktop_app.core.map.exchange.reading import Direction, Reading
from desktop_app.ui.map.exchange.direction_choice import DirectionChoice
from desktop_app.ui.session.session import Session

Read = Callable[[Direction], Sequence[Reading]]


class MapChoice(QWidget):
    """Takes no room where the file leaves no choice. `read` reads it again with another direction."""

    changed = Signal()
    failed = Signal(object)
    """The file cannot be read with that direction: the UserError says why."""

    def __init__(self, session: Session, read: Read, readings: Sequence[Reading]) -> None:
        super().__init__()
        self._read, self._readings = read, tuple(readings)
        self.people, self.direction = QComboBox(), DirectionChoice(session)
        several = len(self._readings) > 1
        self.people.addItem(session.tr("All {count} together (mean)").format(count=len(self._readings)))
        self.people.addItems([reading.map.title for reading in self._readings])
        self.people.setAccessibleName(session.tr("Whose map"))
        asks = any(reading.asks_direction for reading in self._readings)
        self.people.currentIndexChanged.connect(self._tell)
        self.direction.changed.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.people)
        column.addWidget(self.direction)
        self.people.setVisible(several)
        self.direction.setVisible(asks)
        if not several and not asks:
            self.hide()

    @property
    def map(self) -> ExchangedMap:
        """The map that was chosen among those of the file."""
        place = self.people.currentIndex() - 1 if len(self._readings) > 1 else 0
        return self._readings[place].map if place >= 0 else mean_map([reading.map for reading in self._readings])

    @property
    def notes(self) -> tuple[Message, ...]:
        """What is to be said of how the file was read."""
        return tuple(note for reading in self._readings for note in reading.notes)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read."""
        return tuple(problem for reading in self._readings for problem in reading.problems)

    def _tell(self, _place: int) -> None:
        self.changed.emit()

    def _turn(self, direction: Direction) -> None:
        try:
            self._readings = tuple(self._read(direction))
        except UserError as error:
            self.failed.emit(error)
        else:
            self.changed.emit()
