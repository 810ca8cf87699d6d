"""The program that the crash tests kill: saves one numbered project after another and prints each number saved.

With `--hang` it stops for good where the first save has written its file, but not yet flushed it.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from desktop_app.core.project import Document, StoredResult, load, save


def numbered(number: int) -> Document:
    """A project that takes a while to write and in which any mixture of two shows."""
    return Document(str(number), "en", "USD", {}, results=(StoredResult("", None, "", f"{number:08d}" * 100_000),))


def _say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def _hang(fd: object) -> None:  # noqa: ARG001 - as os.fsync is called
    _say("inside")
    time.sleep(600)


if __name__ == "__main__":
    project = Path(sys.argv[1])
    if "--hang" in sys.argv:
        os.fsync = _hang
    last = int(load(project).title)
    while True:
        last += 1
        save(numbered(last), project)
        _say(last)
