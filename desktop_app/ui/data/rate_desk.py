"""When rates are asked for, and what becomes of them: entered, then the files that depend on them read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject

from desktop_app.core.errors import Problem, UserError
from desktop_app.core.evidence.currency.wanted_rates import depends_on, rates_date, rates_edit, wanted_rates
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.project.document import EvidenceSource
from desktop_app.ui.data.correcting import Correcting
from desktop_app.ui.data.importing import Importing
from desktop_app.ui.data.rates_card import RatesCard
from desktop_app.ui.session.session import Session


class RateDesk(QObject):
    """Fills the card and acts on it; files refused for want of a rate are kept in mind to be read again."""

    def __init__(
        self, session: Session, card: RatesCard, correcting: Correcting, importing: Importing, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._card = session, card
        self._correcting, self._importing = correcting, importing
        self._put_off: set[str] = set()
        self._refused: tuple[Problem, ...] = ()
        self._files: tuple[FileChoice, ...] = ()
        card.given.connect(self.use)
        card.put_off.connect(self._put_off_now)

    def forget(self) -> None:
        """Another project."""
        self._put_off, self._refused, self._files = set(), (), ()

    def learn(self, refused: Sequence[Problem], files: Sequence[FileChoice]) -> None:
        """What an import of these files left out."""
        self._refused, self._files = tuple(refused), tuple(files)

    def show_for(self, source: EvidenceSource | None) -> None:
        """Asks for the rates of a source and of refused files: the unknown, and those that are not of today."""
        document = self._session.document
        wanted = wanted_rates(document, source, self._refused)
        known = rates_date(document, wanted)
        asked = any(rate.is_lacking for rate in wanted) or known != _today().isoformat()
        new = {rate.currency for rate in wanted} - self._put_off
        self._card.show_rates(wanted, known)
        self._card.setVisible(bool(wanted) and asked and bool(new))

    def use(self, per_usd: Mapping[str, float]) -> None:
        """The rates and what is read again for them are one step of undo."""
        if not per_usd:
            return
        try:
            edit = rates_edit(self._session.document, per_usd, _today())
        except UserError as error:
            self._session.refused.emit(error)
            return
        again = [
            self._correcting.file_of(place)
            for place, source in enumerate(self._session.document.sources)
            if depends_on(source, per_usd)
        ]
        lacked = {rate.currency for rate in wanted_rates(self._session.document, None, self._refused)}
        files = [*(self._files if lacked & set(per_usd) else ()), *filter(None, again)]
        if files:
            self._importing.add(files, first=edit)
        else:
            self._session.do(edit)

    def _put_off_now(self) -> None:
        self._put_off |= set(self._card.fields)
        self._card.hide()


def _today() -> date:
    return datetime.now().astimezone().date()
