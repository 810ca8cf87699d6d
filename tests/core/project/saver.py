"""What the crash tests kill: saves one numbered project after another and says each number saved."""

from __future__ import annotations

import os
import time
from multiprocessing.connection import Connection
from pathlib import Path

from desktop_app.core.project import Document, StoredResult, load, save


def numbered(number: int) -> Document:
    """A project that takes a while to write and in which any mixture of two shows."""
    return Document(str(number), "en", "USD", {}, results=(StoredResult("", None, "", f"{number:08d}" * 100_000),))


def save_on(project: Path, said: Connection) -> None:
    """Saves for ever."""
    last = int(load(project).title)
    while True:
        last += 1
        save(numbered(last), project)
        said.send(last)


def hang(project: Path, said: Connection) -> None:
    """Stops for good where the first save has written its file, but not yet flushed it."""

    def stop(fd: object) -> None:  # noqa: ARG001 - as os.fsync is called
        said.send("inside")
        time.sleep(600)

    os.fsync = stop
    save_on(project, said)
