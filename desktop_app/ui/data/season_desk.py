"""The card of the base period at work: the quarters found without keeping the window, another period put into force."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis.progress import SILENT
from desktop_app.core.evidence.into_project import import_work
from desktop_app.core.project.document import Document, EvidenceSource
from desktop_app.ui.data.checking import FEW_ROWS
from desktop_app.ui.data.importing import Importing
from desktop_app.ui.data.season_card import SeasonCard
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.evidence.into_project.seasons import Seasons

ORDERS = "T1"


class SeasonDesk(QObject):
    """Nothing is looked for while nobody sees the card's page."""

    _found = Signal(object, object)

    def __init__(self, session: Session, card: SeasonCard, importing: Importing, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._card, self._importing = session, card, importing
        self._known: tuple[object, Seasons | None] | None = None
        self._asked: object = None
        self._is_wanted = False
        card.chosen.connect(self._use)
        self._found.connect(self._keep)

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
        document = self._session.document
        if self._known is not None and self._known[0] == _key(document):
            seasons = self._known[1]
            if seasons is not None:
                self._card.show_seasons(seasons)
                self._card.show()
        elif self._asked != _key(document):
            self._asked = _key(document)
            self._session.tasks.ahead([partial(self._find, document)])

    def _find(self, document: Document) -> None:
        if sum(source.rows_used for source in document.sources if source.table == ORDERS) > FEW_ROWS:
            seasons = self._importing.apart.run(import_work.seasons, document)
        else:
            seasons = import_work.seasons(document, SILENT)
        self._found.emit(document, seasons)

    def _keep(self, document: Document, seasons: Seasons | None) -> None:
        self._known = _key(document), seasons
        self.refresh()

    def _use(self, period: str) -> None:
        self._importing.rest_on(period)


def _key(document: Document) -> object:
    return document.sources, document.answers.get("base_period")
