"""The dialogs of the page: which spreadsheets, where a lost file is, where a list is to be saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.core.evidence.files.file_list import KINDS
from desktop_app.ui.session.session import Session

SPREADSHEETS = " ".join(f"*{kind}" for kind in (*sorted(KINDS), ".zip"))


class FileDialogs:
    """The dialogs, in the language of the window."""

    def __init__(self, session: Session, parent: QWidget, folder: Path | None = None) -> None:
        self._session, self._parent = session, parent
        self.folder = folder or Path.home()
        """Where the files that were taken last lie."""

    def spreadsheets(self) -> tuple[Path, ...]:
        """Any number of spreadsheets; none where the dialog was left."""
        tr = self._session.tr
        names, _ = QFileDialog.getOpenFileNames(
            self._parent, tr("Use my spreadsheets"), str(self.folder), tr("Spreadsheets") + f" ({SPREADSHEETS})"
        )
        return tuple(map(Path, names))

    def lost_file(self, name: str) -> Path | None:
        """Where a file is that is no longer where it was."""
        tr = self._session.tr
        title = tr("Where is {file} now?").format(file=name)
        found, _ = QFileDialog.getOpenFileName(self._parent, title, name, tr("Spreadsheets") + f" ({SPREADSHEETS})")
        return Path(found) if found else None

    def list_to_save(self, proposed: str) -> Path | None:
        """Where a list is to be saved as csv."""
        tr = self._session.tr
        name, _ = QFileDialog.getSaveFileName(self._parent, tr("Save list"), proposed, "csv (*.csv)")
        return Path(name) if name else None
