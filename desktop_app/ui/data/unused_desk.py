"""The list of rows not used, left as a file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import UserError
from desktop_app.core.evidence.sources.unused_reason import save_unused
from desktop_app.core.project.document import EvidenceSource
from desktop_app.core.project.import_account import account_of
from desktop_app.ui.data.file_dialogs import FileDialogs
from desktop_app.ui.data.unused_card import UnusedCard
from desktop_app.ui.session.session import Session


class UnusedDesk(QObject):
    """`failed` tells the UserError of a file not written."""

    failed = Signal(object)

    def __init__(self, session: Session, card: UnusedCard, dialogs: FileDialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self._source: EvidenceSource | None = None
        card.save_asked.connect(self._save)

    def show_for(self, source: EvidenceSource | None) -> None:
        """Another source, or none."""
        self._source = source

    def _save(self) -> None:
        if self._source is None:
            return
        path = self._dialogs.list_to_save(f"{self._source.name}.csv")
        if path is not None:
            try:
                save_unused(account_of(self._source.report), path, self._session.tr)
            except UserError as error:
                self.failed.emit(error)
