"""A map file read without keeping the window waiting, and read again with another direction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.map_file import read_map_file
from desktop_app.core.map.exchange.reading import Direction, Reading
from desktop_app.ui.session.session import Session


def begin_reading(session: Session, path: Path, done: Callable[[Sequence[Reading]], None]) -> None:
    """Reads a file on the worker; `done` is given its maps, a failure is the task's."""

    def read(_: Progress) -> tuple[Reading, ...]:
        return read_map_file(path)

    session.tasks.run(Message("Reading {file}", file=path.name), read, done)


def read_again(path: Path, direction: Direction) -> Sequence[Reading]:
    """The maps of a file whose cells point that way. Raises UserError."""
    return read_map_file(path, direction)
