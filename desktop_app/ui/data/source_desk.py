"""What the user decides about one source: how it is read, that it goes, people stored, a shop of its own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop_app.core.evidence.match.people import is_about_people
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.shop.other_times import is_other_period
from desktop_app.core.project.document import EvidenceSource
from desktop_app.core.project.import_account import account_of
from desktop_app.ui.data.correcting import Correcting
from desktop_app.ui.data.importing import Importing
from desktop_app.ui.data.source_view import SourceView
from desktop_app.ui.data.tables_list import NO_SOURCE
from desktop_app.ui.session.session import Session


class SourceDesk(QObject):
    """Each decision is one step of undo, and can be taken back by the same button."""

    def __init__(
        self, session: Session, view: SourceView, correcting: Correcting, importing: Importing, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._correcting, self._importing = session, correcting, importing
        self._match, self._people, self._shop = view.match, view.match.people_button, view.strip.shop_button
        self._source: EvidenceSource | None = None
        self._people.clicked.connect(self._store_people)
        self._shop.clicked.connect(self._stand_apart)
        view.strip.remove_asked.connect(self._remove)
        view.strip.reading_chosen.connect(correcting.look_as)
        for asked in (view.strip.correct_asked, view.match.correct_asked):
            asked.connect(self._correct)
        view.match.column_chosen.connect(self._choose_column)
        view.match.read_asked.connect(self._read_again)
        view.match.stop_asked.connect(correcting.stop)

    def show_for(self, source: EvidenceSource | None) -> None:
        """Another source, or none."""
        self._source = source
        account = account_of(source.report if source else "")
        shown = source is not None and self._correcting.preview is None
        tr = self._session.tr
        self._people.setText(tr("Do not store people") if account.people else tr("Store people, too"))
        self._people.setToolTip(
            tr("Reads the file again without what its columns say about people")
            if account.people
            else tr("Reads the file again and keeps what its columns say about people in the project")
        )
        self._people.setVisible(shown and any(map(is_about_people, account.notes)))
        self._shop.setText(tr("The same shop") if account.own_shop else tr("Another shop"))
        self._shop.setToolTip(
            tr("These orders are another period of the shop of the other files: count their mean")
            if account.own_shop
            else tr("These orders are of another shop than those of the other files: add them up")
        )
        self._shop.setVisible(shown and (account.own_shop or any(map(is_other_period, account.notes))))

    @property
    def _place(self) -> int:
        """The place of the source shown; NO_SOURCE for none."""
        sources = self._session.document.sources
        return next((place for place, known in enumerate(sources) if known is self._source), NO_SOURCE)

    def _correct(self) -> None:
        self._correcting.look(self._place)

    def _choose_column(self, header: str, column: str) -> None:
        self._correcting.choose(header, column)
        self._match.list_of(header).setFocus()

    def _read_again(self) -> None:
        self._correcting.read_again(self._place)

    def _remove(self) -> None:
        self._importing.remove(self._place)

    def _store_people(self) -> None:
        if self._source is None:
            return
        place, kept = self._place, self._source
        file = self._correcting.file_of(place)
        if file is not None:
            left = {column.id: "" for column in table_called(kept.table).columns if column.id not in kept.columns}
            again = replace(file, columns={**kept.columns, **left}, people=not file.people)
            self._importing.read_again(place, again)

    def _stand_apart(self) -> None:
        self._importing.stand_apart(self._place)
