"""A file while it is corrected: how it would be read now, and the step back where a column changed hands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.files.known_files import KnownFiles
from desktop_app.core.evidence.match.preview import Preview
from desktop_app.core.project.import_account import account_of
from desktop_app.ui.data.file_dialogs import FileDialogs
from desktop_app.ui.data.importing import Importing
from desktop_app.ui.data.known_layouts import KnownLayouts
from desktop_app.ui.session.session import Session


@dataclass(frozen=True)
class Taken:
    """A header that got a column which `other` had; `before` is how the file would have been read without that."""

    header: str
    column: str
    other: str
    before: Preview


class Correcting(QObject):
    """The state; `changed` tells that the preview is another one, or none any more."""

    changed = Signal()

    def __init__(
        self, session: Session, importing: Importing, dialogs: FileDialogs, known: KnownFiles, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._importing, self._dialogs, self._known = session, importing, dialogs, known
        self.layouts = KnownLayouts(session.settings)
        self.preview: Preview | None = None
        self.taken: Taken | None = None
        self._is_new = False
        importing.previewed.connect(self._show)

    def look(self, place: int) -> None:
        """Finds out how the file of the source at `place` would be read; asks where it is, where that is not known."""
        file = self.file_of(place)
        if file is not None:
            self._is_new = False
            self._importing.look(file)

    def look_at(self, file: FileChoice) -> None:
        """The same of a file that could not be read without being told its columns."""
        self._is_new = True
        self._importing.look(file)

    def file_of(self, place: int) -> FileChoice | None:
        """The file of the source at `place`, to be read as it was; asked for where it is lost; None without one."""
        source = self._session.document.sources[place]
        path = self._known.find(source.file, account_of(source.report).digest, self._session.path)
        path = path or self._dialogs.lost_file(source.file)
        if path is None:
            return None
        self._known.remember(path)
        account = account_of(source.report)
        told = (source.table, source.sheet or None, source.columns)
        return FileChoice(path, *told, rows=account.taken, people=bool(account.people))

    def look_as(self, table: str, sheet: str, first: int, last: int) -> None:
        """The same as another table, with another sheet, or between other rows."""
        if self.preview is not None:
            told = (self.preview.path, table, sheet or None)
            self._importing.look(FileChoice(*told, rows=(first, last), people=self.preview.people))

    def choose(self, header: str, column: str) -> None:
        """A header stands for another column, '' for none; whichever had it before stands for none now."""
        if self.preview is None:
            return
        other = self.preview.columns.get(column, "")
        taken = Taken(header, column, other, self.preview) if other not in ("", header) else None
        self._show(self.preview.with_column(header, column), taken)

    def take_back(self) -> None:
        """The column goes back to whom it was taken from."""
        if self.taken is not None:
            self._show(self.taken.before)

    def read_again(self, place: int) -> None:
        """Reads the file as the preview has it, new or the source at `place`, and every later one with its headers."""
        if self.preview is None:
            return
        self.layouts.remember(self.preview)
        if self._is_new:
            self._importing.add((self.preview.choice,))
        else:
            self._importing.read_again(place, self.preview.choice)

    def stop(self) -> None:
        """Leaves the file as it was read."""
        if self.preview is not None:
            self.forget()
            self.changed.emit()

    def forget(self) -> None:
        """The same without a word: what is shown changes anyway."""
        self.preview = self.taken = None

    def _show(self, preview: Preview, taken: Taken | None = None) -> None:
        self.preview, self.taken = preview, taken
        self.changed.emit()
