"""The KPI cards of a view: as many as fit in a row, all of them on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.ui.forms import Button, KpiCard
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.whatif.kpi_face import FaceWords

CARD_WIDTH = 178


class KpiGrid(QWidget):
    """Cards in the order of the readings; `chosen` tells the variable of a card that was clicked."""

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cards: dict[str, KpiCard] = {}
        self._readings: dict[str, KpiReading] = {}
        self._all = False
        self._placed: tuple[int, bool] = (0, False)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tokens.GAP)
        self.more = Button(kind="quiet", icon="chevron-down", small=True, parent=self)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_readings(self, readings: Sequence[KpiReading]) -> None:
        """The cards with these numbers."""
        self._readings = {reading.kpi.variable: reading for reading in readings}
        if list(self._readings) != list(self._cards):
            self._rebuild(list(self._readings))
        self._show_faces()

    def settle(self) -> None:
        """The numbers rest: as many cards in a row as they now have room for."""
        self._place()

    def card(self, variable: str) -> KpiCard:
        """The card of a KPI. Raises KeyError."""
        return self._cards[variable]

    def retranslate(self) -> None:
        """The text of the button; the cards follow with the next readings."""
        tr = self._session.tr
        self.more.setText(
            tr("Fewer figures") if self._all else tr("All {count} figures").format(count=len(self._cards))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards in a row as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _show_all(self, everything: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._all = everything
        self._place()
        self.retranslate()

    def _rebuild(self, names: Sequence[str]) -> None:
        for card in self._cards.values():
            card.setParent(None)
            card.deleteLater()
        self._cards = {}
        for name in names:
            card = KpiCard(self)
            card.clicked.connect(lambda name=name: self.chosen.emit(name))
            self._cards[name] = card
        self._placed = (0, False)
        self._place()
        self.retranslate()

    def _place(self) -> None:
        widest = max((card.minimumSizeHint().width() for card in self._cards.values()), default=CARD_WIDTH)
        fitting = max(1, (self.width() + tokens.GAP) // (max(widest, CARD_WIDTH) + tokens.GAP))
        if self._placed == (fitting, self._all):
            return
        self._placed = (fitting, self._all)
        for column in range(max(self._grid.columnCount(), fitting)):
            self._grid.setColumnStretch(column, 1 if column < fitting else 0)
        for number, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, number // fitting, number % fitting)
            card.setVisible(self._all or number < fitting)
        self.more.setEnabled(len(self._cards) > fitting)
        self._show_faces()

    def _show_faces(self) -> None:
        """Only what is seen is written: a lever moves while this is done."""
        words = FaceWords(self._session)
        for name, card in self._cards.items():
            if not card.isHidden():
                card.show_face(words.face(self._readings[name]))
