"""What crashes left behind: working copies that nobody has open and that hold what no file of the user's holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.core.project.document import Document
from desktop_app.core.project.file_problem import damaged
from desktop_app.core.project.read import read
from desktop_app.core.project.working_copy import ENDING, remove

_UNREADABLE = (sqlite3.Error, KeyError, TypeError, ValueError)
_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@dataclass(frozen=True)
class Recoverable:
    """A project that a crash left unsaved: its title, the user's file it belongs to, and when it was last edited."""

    copy: Path
    title: str
    path: Path | None
    edited_at: datetime

    def document(self) -> Document:
        """The project as it was after the last edit. Raises ProjectError where the copy is damaged."""
        try:
            with closing(_opened(self.copy)) as connection:
                return read(connection)
        except _UNREADABLE as error:
            raise damaged(self.copy, error) from error

    def discard(self) -> None:
        """Forgets the project."""
        remove(self.copy)


def recoverable(folder: Path) -> tuple[Recoverable, ...]:
    """What crashes left in the folder of working copies, the last edited first; copies with nothing new are removed."""
    found = [left for copy in folder.glob(f"*{ENDING}") if (left := _examined(copy)) is not None]
    return tuple(sorted(found, key=lambda left: left.edited_at, reverse=True))


def _examined(copy: Path) -> Recoverable | None:
    try:
        with closing(_opened(copy)) as connection:
            ((path, modified, edited_at),) = connection.execute("SELECT * FROM copy_of").fetchall()
            ((title,),) = connection.execute("SELECT title FROM project").fetchall()
    except _UNREADABLE as error:
        # A copy without its tables was left by a program that ended before the first edit.
        if not _is_in_use(error):
            remove(copy)
        return None
    if not modified:
        remove(copy)
        return None
    return Recoverable(copy, title, Path(path) if path else None, datetime.fromtimestamp(edited_at, UTC))


def _is_in_use(error: Exception) -> bool:
    return isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode in _IN_USE


def _opened(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{copy.absolute().as_uri()}?mode=rw", uri=True, timeout=0)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection
