"""A project as a file: saved in one step, opened without being touched.

The database is made and read in memory and travels to and from the disk as one block of bytes. So no journal ever
lies beside the user's file, an open project is not locked for a backup or a file synchroniser, and a path needs no
escaping.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.core.project import file_problem
from desktop_app.core.project.atomic import replace_file
from desktop_app.core.project.document import Document
from desktop_app.core.project.file_header import HEADER_BYTES, check_header
from desktop_app.core.project.read import read
from desktop_app.core.project.write import write


def save(document: Document, path: Path) -> None:
    """Leaves the document in the file at `path`; what stood there is replaced in one step.

    Raises ProjectError where that cannot be done; what stood there is then as it was.
    """
    try:
        if path.is_dir():
            raise file_problem.is_folder(path)
        replace_file(path, _to_bytes(document))
    except UnicodeEncodeError as error:
        raise file_problem.unwritable_text(path, error.object) from error
    except OSError as error:
        raise file_problem.cannot_save(path, error) from error


def load(path: Path) -> Document:
    """The document in the file at `path`, exactly as it was saved.

    Raises ProjectError for a file that is missing, cannot be read, is no project, cut short, damaged or too new.
    """
    data = _read_bytes(path)
    try:
        return _from_bytes(data)
    except (sqlite3.DatabaseError, KeyError, TypeError, ValueError) as error:
        raise file_problem.damaged(path, error) from error


def _to_bytes(document: Document) -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        write(connection, document)
        return connection.serialize()


def _from_bytes(data: bytes) -> Document:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        connection.execute("PRAGMA trusted_schema = OFF")
        _check_pages(connection)
        return read(connection)


def _check_pages(connection: sqlite3.Connection) -> None:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise file_problem.is_folder(path)
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
            check_header(header, os.fstat(file.fileno()).st_size, path)
            return header + file.read()
    except OSError as error:
        raise file_problem.cannot_open(path, error) from error
