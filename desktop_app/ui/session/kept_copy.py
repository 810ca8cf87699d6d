"""The session's working copy: kept where that can be done, reported once where it cannot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import ProjectError

if TYPE_CHECKING:
    from desktop_app.core.project.document import Document
    from desktop_app.core.project.working_copy import WorkingCopy


class KeptCopy(QObject):
    """Writes every state of the document to its working copy; never raises, for the edit is made in any case."""

    failed = Signal(object)
    kept_again = Signal()
    """It can be written again, after it could not."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._copy: WorkingCopy | None = None
        self._has_failed = False

    def begin(self, document: Document, path: Path | None, *, modified: bool) -> None:
        """Begins the copy of another project; the one before is removed."""
        from desktop_app.core.project.working_copy import WorkingCopy

        self.end()
        try:
            self._copy = WorkingCopy(self._folder, document, path, modified=modified)
        except ProjectError as error:
            self._tell(error)
        else:
            self._tell_kept()

    def commit(self, document: Document, path: Path | None, *, modified: bool) -> None:
        """Keeps this state of the project."""
        if self._copy is None:
            self.begin(document, path, modified=modified)
            return
        try:
            self._copy.commit(document, path, modified=modified)
        except ProjectError as error:
            self._tell(error)
        else:
            self._tell_kept()

    def end(self) -> None:
        """Removes the copy."""
        if self._copy is not None:
            self._copy.close()
            self._copy = None

    def _tell_kept(self) -> None:
        if self._has_failed:
            self._has_failed = False
            self.kept_again.emit()

    def _tell(self, error: ProjectError) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)
