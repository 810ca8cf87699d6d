"""The card of the base period at work: the quarters found without keeping the window, another period put into force."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.core.evidence.into_project import import_work
from desktop_app.core.project.document import Document, EvidenceSource
from desktop_app.ui.data.found_ahead import FoundAhead
from desktop_app.ui.data.importing import Importing
from desktop_app.ui.data.season_card import SeasonCard
from desktop_app.ui.session.session import Session

ORDERS = "T1"


class SeasonDesk(QObject):
    """Nothing is looked for while nobody sees the card's page."""

    def __init__(self, session: Session, card: SeasonCard, importing: Importing, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._card, self._importing = session, card, importing
        self._seasons = FoundAhead(session, importing.apart, import_work.seasons, _key, self)
        self._is_wanted = False
        card.chosen.connect(self._use)
        self._seasons.found.connect(self.refresh)

    def show_for(self, source: EvidenceSource | None) -> None:
        """Another source: only orders have a base period."""
        self._is_wanted = source is not None and source.table == ORDERS
        self.refresh()

    def refresh(self) -> None:
        """The card as far as the quarters are known."""
        holder = self._card.parentWidget()
        self._card.hide()
        if not self._is_wanted or holder is None or not holder.isVisible():
            return
        for seasons in filter(None, self._seasons.of(self._session.document)):
            self._card.show_seasons(seasons)
            self._card.show()

    def _use(self, period: str) -> None:
        self._importing.rest_on(period)


def _key(document: Document) -> object:
    return document.sources, document.answers.get("base_period")
