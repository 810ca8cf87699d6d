"""The working copy: a database in the user's data folder that holds every edit from the moment it is made.

It is a project file with one more table, which says whose copy it is and whether it holds what the user's file lacks.
As long as its program runs, it keeps the database locked; the system gives the lock back when the program ends,
however it ends. So a copy that is free was left by a crash. Reading such copies is `recovery`'s.
"""

from __future__ import annotations

import contextlib
import secrets
import sqlite3
import time
from pathlib import Path

from desktop_app.core.project.changes import changed_fields
from desktop_app.core.project.document import Document
from desktop_app.core.project.file_problem import no_working_copy
from desktop_app.core.project.write import rewrite, write

ENDING = ".working"
COPY_OF = "CREATE TABLE copy_of (path TEXT, modified INTEGER NOT NULL, edited_at REAL NOT NULL)"
_BESIDE = ("", "-wal", "-shm", "-journal")


class WorkingCopy:
    """The copy of one open project. Raises ProjectError where its folder cannot be written."""

    def __init__(self, folder: Path, document: Document, path: Path | None, *, modified: bool) -> None:
        self.document = document
        self._copy = folder / f"{secrets.token_hex(8)}{ENDING}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._connection = _locked(self._copy)
            write(self._connection, document)
            self._connection.execute(COPY_OF)
            self._connection.execute("INSERT INTO copy_of VALUES (NULL, 0, 0)")
            self.commit(document, path, modified=modified)
        except (OSError, sqlite3.Error) as error:
            raise no_working_copy(folder, error) from error

    def commit(self, document: Document, path: Path | None, *, modified: bool) -> None:
        """Keeps the document, with the user's file it belongs to. Raises ProjectError where the disk does not take it.

        `modified` says whether that file lacks anything of it.
        """
        row = (str(path) if path else None, int(modified), time.time())
        try:
            with self._connection:
                rewrite(self._connection, document, changed_fields(self.document, document))
                self._connection.execute("UPDATE copy_of SET path = ?, modified = ?, edited_at = ?", row)
        except (OSError, sqlite3.Error, UnicodeEncodeError) as error:
            raise no_working_copy(self._copy.parent, error) from error
        self.document = document

    def close(self) -> None:
        """Removes the copy: what it held is saved, or no longer wanted."""
        self._connection.close()
        remove(self._copy)


def remove(copy: Path) -> None:
    """Removes a copy that nobody has open, with what the database wrote beside it."""
    for ending in _BESIDE:
        with contextlib.suppress(OSError):
            copy.with_name(copy.name + ending).unlink(missing_ok=True)


def _locked(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(copy, timeout=0)
    # Exclusive before the journal is chosen: then the log needs no shared memory, and the lock is never given back.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    # The log is not flushed at every edit: a crash of the program cannot take it, and a power cut at most its end.
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection
