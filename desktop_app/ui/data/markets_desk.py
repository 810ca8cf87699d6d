"""The card of markets at work: how large each is found without keeping the window, a choice put into force."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.core.evidence.into_project import import_work
from desktop_app.core.evidence.shop.grouping import CHOICE, MARKET
from desktop_app.core.project.document import Document, EvidenceSource
from desktop_app.ui.data.found_ahead import FoundAhead
from desktop_app.ui.data.importing import Importing
from desktop_app.ui.data.markets_card import MarketsCard
from desktop_app.ui.session.session import Session


class MarketsDesk(QObject):
    """Nothing is looked for while nobody sees the card's page."""

    def __init__(self, session: Session, card: MarketsCard, importing: Importing, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._card, self._importing = session, card, importing
        self._markets = FoundAhead(session, importing.apart, import_work.markets, _key, self)
        self._is_wanted = False
        card.chosen.connect(self._use)
        self._markets.found.connect(self.refresh)

    def show_for(self, source: EvidenceSource | None) -> None:
        """Another source: only some tables tell markets apart."""
        self._is_wanted = source is not None and MARKET in source.columns
        self.refresh()

    def refresh(self) -> None:
        """The card as far as the markets are known; there is nothing to put together of one."""
        holder, document = self._card.parentWidget(), self._session.document
        self._card.hide()
        if not self._is_wanted or holder is None or not holder.isVisible():
            return
        for markets in self._markets.of(document):
            if len(markets) > 1:
                self._card.show_markets(markets, by_hand=bool(document.answers.get(CHOICE)))
                self._card.show()

    def _use(self, markets: tuple[str, ...]) -> None:
        self._importing.tell_apart(markets)


def _key(document: Document) -> object:
    return document.sources, document.answers.get(CHOICE)
