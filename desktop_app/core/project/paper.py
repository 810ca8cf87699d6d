"""The paper that a map follows, as a PDF that the user attaches: its bytes travel with the project to any computer."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core.errors import Message, ProjectError

LARGEST = 30_000_000
"""The most bytes that are kept: every save writes them again."""
_MEGA = 1e6
_MARK, _HEAD = b"%PDF-", 1024
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_ENDING = re.compile(r"\.pdf$", re.IGNORECASE)
_OTHER_FILE = Message("Choose the PDF of the paper.")


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF by the name of the file that it was attached from."""

    name: str
    data: bytes = field(repr=False)


def read_paper(path: Path) -> Paper:
    """The PDF at a path. Raises ProjectError for a file that cannot be read, is no PDF, or is too large to be kept."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise ProjectError.of(path.name, _too_large(size), Message("Save it again with smaller pictures."))
        data = path.read_bytes()
    except OSError as error:
        cause = Message("cannot be read: {detail}.", detail=error.strerror or error)
        raise ProjectError.of(path.name, cause, _OTHER_FILE) from error
    if _MARK not in data[:_HEAD]:
        raise ProjectError.of(path.name, Message("this is not a PDF."), _OTHER_FILE)
    return Paper(path.name, data)


def unpacked(paper: Paper, folder: Path) -> Path:
    """The paper as a file below a folder, for a program that shows PDFs; one that is there already is used again.

    Whatever name the project says, the file lies there and ends in .pdf. Raises ProjectError.
    """
    stem = _ENDING.sub("", _UNSAFE.sub("_", paper.name).strip(" ."))[:80] or "paper"
    path = folder / hashlib.sha256(paper.data).hexdigest()[:16] / f"{stem}.pdf"
    try:
        if not path.is_file() or path.stat().st_size != len(paper.data):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(paper.data)
    except OSError as error:
        cause = Message("cannot be written: {detail}.", detail=error.strerror or error)
        raise ProjectError.of(str(path), cause) from error
    return path


def _too_large(size: int) -> Message:
    return Message(
        "the file has {size:.0f} MB; up to {most:.0f} MB are kept in a project.",
        size=size / _MEGA,
        most=LARGEST / _MEGA,
    )
