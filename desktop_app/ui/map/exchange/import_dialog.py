"""Before a foreign map comes in: what it brings, which way its cells point, what becomes of the map there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop_app.core.errors import UserError
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.participants import mean_map
from desktop_app.core.map.exchange.reading import Direction, Reading
from desktop_app.core.project.consequences import consequences
from desktop_app.core.project.edits import Edit
from desktop_app.core.project.map_exchange import import_edit
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.map.exchange.caution import Caution
from desktop_app.ui.map.exchange.direction_choice import DirectionChoice
from desktop_app.ui.map.exchange.import_preview import ImportPreview
from desktop_app.ui.session.session import Session

Read = Callable[[Direction], Sequence[Reading]]
BESIDE, JOIN, REPLACE = "beside", "join", "replace"
SIZE = (640, 560)
MEAN = 0
"""The place of "all together" where the file has several maps."""


class ImportDialog(QDialog):
    """The dialog; `imported` tells the edit. `read` reads the file again with another direction."""

    imported = Signal(object)

    def __init__(self, session: Session, file: str, read: Read, readings: Sequence[Reading], parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._file, self._read = session, file, read
        self._readings = tuple(readings)
        self._edit: Edit | None = None
        self.people = QComboBox()
        self.direction = DirectionChoice(session)
        self.ways = {way: QRadioButton() for way in (JOIN, BESIDE, REPLACE)}
        self._group = QButtonGroup(self)
        self.caution = Caution()
        self.preview = ImportPreview(session)
        self.import_button, self._cancel = Button(kind="primary"), Button()
        self._lay_out()
        self._say()
        self._connect()
        self._fit()

    @property
    def way(self) -> str:
        """What becomes of the map that is there."""
        return next(way for way, button in self.ways.items() if button.isChecked())

    def _map(self) -> ExchangedMap:
        """The map that was chosen among those of the file."""
        place = self.people.currentIndex() - 1 if len(self._readings) > 1 else 0
        return self._readings[place].map if place >= 0 else mean_map([reading.map for reading in self._readings])

    def _fit(self) -> None:
        session, tr = self._session, self._session.tr
        self._edit = None
        try:
            replaces = self.way == REPLACE
            edit, fitted = import_edit(session.document, self._map(), replace_all=replaces, join=self.way == JOIN)
            stay = len(consequences(session.shop, edit).stay) if replaces else 0
        except UserError as error:
            self.caution.say(error.text(tr))
        else:
            self._edit = edit
            notes = [note for reading in self._readings for note in reading.notes]
            problems = [problem for reading in self._readings for problem in reading.problems]
            self.preview.show_fitted(fitted, notes, problems)
            text = tr("{count} results will stay as they are today: the new map has nothing that moves them.")
            self.caution.say(text.format(count=stay) if stay else "")
        self.import_button.setEnabled(self._edit is not None)

    def _turn(self, direction: Direction) -> None:
        try:
            self._readings = tuple(self._read(direction))
        except UserError as error:
            self.caution.say(error.text(self._session.tr))
        else:
            self._fit()

    def _tell(self) -> None:
        self.imported.emit(self._edit)
        self.accept()

    def _say(self) -> None:
        tr = self._session.tr
        self.setWindowTitle(tr("Import {file}").format(file=self._file))
        texts = {
            JOIN: tr("Add to this map; nodes of the same name are one"),
            BESIDE: tr("Add beside this map"),
            REPLACE: tr("In place of this map"),
        }
        for way, button in self.ways.items():
            button.setText(texts[way])
        self.people.addItem(tr("All {count} together (mean)").format(count=len(self._readings)))
        self.people.addItems([reading.map.title for reading in self._readings])
        self.people.setAccessibleName(tr("Whose map"))
        self.people.setVisible(len(self._readings) > 1)
        self.direction.setVisible(any(reading.asks_direction for reading in self._readings))
        self.import_button.setText(tr("Import"))
        self._cancel.setText(tr("Cancel"))

    def _connect(self) -> None:
        self.people.currentIndexChanged.connect(self._refit)
        self.direction.changed.connect(self._turn)
        self._group.buttonClicked.connect(self._refit)
        self.import_button.clicked.connect(self._tell)
        self._cancel.clicked.connect(self.reject)

    def _refit(self, _chosen: object) -> None:
        self._fit()

    def _lay_out(self) -> None:
        self.resize(*SIZE)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.people)
        column.addWidget(self.direction)
        column.addWidget(self.preview, 1)
        for button in self.ways.values():
            self._group.addButton(button)
            column.addWidget(button)
        self.ways[JOIN].setChecked(True)
        column.addWidget(self.caution)
        column.addLayout(foot)
