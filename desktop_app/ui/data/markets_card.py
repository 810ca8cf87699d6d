"""Which markets stand by themselves and which are put together: ticked by hand, or the largest ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.evidence.shop.grouping import MARKET, MOST_CHOSEN
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.evidence.into_project.markets import MarketSeen

NAME = int(Qt.ItemDataRole.UserRole)
MOST_SHOWN = 8
SPACING = 2


class MarketsCard(Card):
    """The card; `chosen` tells the names of the markets that shall stand by themselves, none for the usual ones."""

    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.details_button = Button(kind="quiet", small=True)
        self.details_button.setCheckable(True)
        self.list, self.said = QListWidget(), TextLabel("", "small", "ink2", wraps=True)
        self.use_button, self.usual_button = Button(small=True), Button(kind="quiet", small=True)
        self.details = QWidget()
        self.add_tool(self.details_button)
        self.details_button.toggled.connect(self.details.setVisible)
        self.list.itemChanged.connect(self._judge)
        self.use_button.clicked.connect(self._use)
        self.usual_button.clicked.connect(self._use_usual)
        self._lay_out()

    def show_markets(self, markets: Sequence[MarketSeen], *, by_hand: bool) -> None:
        """The markets of the project, the largest first; `by_hand` where somebody chose which stand alone."""
        tr = self._session.tr
        alone = [self._called(seen.name) for seen in markets if seen.is_alone]
        self.set_title(tr("Markets: {markets}").format(markets=tr(", ").join(alone)))
        together = len(markets) - len(alone)
        rest = tr("{count} smaller ones are put together as “Other”.").format(count=together)
        self.set_note(rest if together else tr("Every market stands by itself."))
        self.details_button.setText(tr("Choose markets"))
        self.use_button.setText(tr("Use these markets"))
        self.usual_button.setText(tr("The largest ones again"))
        self.usual_button.setVisible(by_hand)
        self.list.setAccessibleName(tr("Markets that stand by themselves"))
        with QSignalBlocker(self.list):
            self.list.clear()
            for seen in markets:
                self.list.addItem(self._item(seen))
        self.list.setFixedHeight(min(len(markets), MOST_SHOWN) * (self.list.sizeHintForRow(0) + 2 * SPACING) + SPACING)
        self._judge()

    def _item(self, seen: MarketSeen) -> QListWidgetItem:
        rows = self._session.tr("{count} rows").format(count=fixed_text(seen.rows, 0))
        item = QListWidgetItem(f"{self._called(seen.name)} · {rows}")
        item.setData(NAME, seen.name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if seen.is_alone else Qt.CheckState.Unchecked)
        return item

    def _called(self, market: str) -> str:
        session = self._session
        return session.shop.program.indexes[MARKET].label(market, session.settings.language)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The names of the markets that are ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(str(item.data(NAME)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def _judge(self) -> None:
        """Says what the ticks would do, or why they cannot."""
        tr, n = self._session.tr, len(self.ticked)
        self.use_button.setEnabled(0 < n <= MOST_CHOSEN)
        if not n:
            self.said.setText(tr("Tick at least one market."))
        elif n > MOST_CHOSEN:
            self.said.setText(tr("Tick {most} markets at most.").format(most=MOST_CHOSEN))
        else:
            self.said.setText(tr("A market with few orders keeps its assumptions: there is too little to measure."))

    def _use(self) -> None:
        self.chosen.emit(self.ticked)

    def _use_usual(self) -> None:
        self.chosen.emit(())

    def _lay_out(self) -> None:
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSpacing(SPACING)
        buttons = QHBoxLayout()
        buttons.addWidget(self.use_button)
        buttons.addWidget(self.usual_button)
        buttons.addStretch(1)
        below = QVBoxLayout(self.details)
        below.setContentsMargins(0, 4, 0, 0)
        below.addWidget(self.list)
        below.addWidget(self.said)
        below.addLayout(buttons)
        self.details.hide()
        self.body.addWidget(self.details)
