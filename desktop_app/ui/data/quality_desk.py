"""The card of quality at work: which source it shows, the report as a file, the challenge of the map set by it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import UserError
from desktop_app.core.evidence.into_project.quality_edit import quality_edit
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.sources.checked_source import CheckedSource, save_checks
from desktop_app.core.project.document import EvidenceSource
from desktop_app.ui.data.checking import Checking
from desktop_app.ui.data.file_dialogs import FileDialogs
from desktop_app.ui.data.quality_card import QualityCard
from desktop_app.ui.session.session import Session


class QualityDesk(QObject):
    """Nothing is checked while nobody sees the card's page; `failed` tells the UserError of a file not written."""

    failed = Signal(object)

    def __init__(
        self, session: Session, card: QualityCard, checking: Checking, dialogs: FileDialogs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._card, self._checking, self._dialogs = session, card, checking, dialogs
        self._source: EvidenceSource | None = None
        self._checked: CheckedSource | None = None
        checking.found.connect(self.refresh)
        card.save_asked.connect(self._save)
        card.set_asked.connect(self._set)

    def show_for(self, source: EvidenceSource | None) -> None:
        """Another source, or none."""
        self._source = source
        self.refresh()

    def refresh(self) -> None:
        """The card as far as the source is known."""
        holder = self._card.parentWidget()
        source = self._source if holder is not None and holder.isVisible() else None
        self._checked = self._checking.of(source) if source else None
        if source and self._checked:
            self._card.show_checked(self._checked, table_called(source.table))
        self._card.setVisible(self._checked is not None)

    def _save(self) -> None:
        if self._source is None or self._checked is None:
            return
        path = self._dialogs.list_to_save(self._session.tr("Checks of {file}").format(file=self._source.name) + ".csv")
        if path is None:
            return
        try:
            save_checks(self._checked, table_called(self._source.table), path, self._session.settings.language)
        except UserError as error:
            self.failed.emit(error)

    def _set(self) -> None:
        if self._source is not None and self._checked is not None:
            self._session.do(quality_edit(self._source.file, self._checked.quality, self._session.tr))
