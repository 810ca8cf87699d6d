"""The KPI cards of a view: as many as fit in a row, all of them on demand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.kpi_card import KpiCard
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.whatif.kpi_face import FaceWords

CARD_WIDTH = 178


class KpiGrid(QWidget):
    """Cards in the order of the readings; `chosen` tells the variable of a card that was clicked.

    It places its cards itself: a layout would make the window wider when a number grows.
    """

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cards: dict[str, KpiCard] = {}
        self._readings: dict[str, KpiReading] = {}
        self._all = False
        self.more = Button(kind="quiet", icon="chevron-down", small=True, parent=self)
        self.more.setCheckable(True)
        self.more.hide()
        self.more.toggled.connect(self._show_all)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

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
        count = len(self._cards)
        self.more.setText(tr("Fewer figures") if self._all else tr("All {count} figures").format(count=count))

    def sizeHint(self) -> QSize:
        """Room for one row."""
        return QSize(CARD_WIDTH, self.height())

    def minimumSizeHint(self) -> QSize:
        """Room for one card."""
        return QSize(CARD_WIDTH, self.height())

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
            card.hide()
            card.deleteLater()
        self._cards = {}
        for name in names:
            card = KpiCard(self)
            card.clicked.connect(lambda name=name: self.chosen.emit(name))
            self._cards[name] = card
        self._place()
        self._show_faces()
        self._place()
        self.retranslate()

    def _place(self) -> None:
        cards = list(self._cards.values())
        if not cards:
            return
        fitting = self._fitting(cards)
        edges = [round(number * (self.width() + tokens.GAP) / fitting) for number in range(fitting + 1)]
        seen = cards if self._all else cards[:fitting]
        height = max(card.height_at(edges[1] - tokens.GAP) for card in seen)
        for number, card in enumerate(cards):
            line, place = divmod(number, fitting)
            width = edges[place + 1] - edges[place] - tokens.GAP
            card.setGeometry(edges[place], line * (height + tokens.GAP), width, height)
            card.setVisible(self._all or number < fitting)
        lines = -(-len(cards) // fitting) if self._all else 1
        self.setFixedHeight(lines * (height + tokens.GAP) - tokens.GAP)
        self.more.setEnabled(len(cards) > fitting)
        self._show_faces()

    def _fitting(self, cards: Sequence[KpiCard]) -> int:
        """How many cards fit side by side, each as wide as the widest of them."""
        widths = list(accumulate((card.minimumSizeHint().width() for card in cards), max, initial=CARD_WIDTH))
        counts = range(len(cards), 1, -1)
        return next((n for n in counts if n * (widths[n] + tokens.GAP) <= self.width() + tokens.GAP), 1)

    def _show_faces(self) -> None:
        """Only what is seen is written: a lever moves while this is done."""
        words = FaceWords(self._session)
        for name, card in self._cards.items():
            if not card.isHidden():
                card.show_face(words.face(self._readings[name]))
