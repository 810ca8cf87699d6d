"""A program that a test kills: it says numbers until then.

Where the system can, it is forked from a process that has read all modules: twenty kills, one start.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

MODULES = ["tests.core.project.saver", "tests.core.project.editor"]
if sys.platform == "win32":
    CONTEXT = multiprocessing.get_context("spawn")
else:
    CONTEXT = multiprocessing.get_context("forkserver")

Work = Callable[[Path, Connection], None]
"""What the program does in a place, saying each number to the other end."""


def killed(work: Work, place: Path, seconds: float) -> int:
    """The last number known to be said when the program was killed, that long after its first."""
    with running(work, place) as (child, said):
        last = said.recv()
        time.sleep(seconds)
        child.kill()
        for number in _rest(said):
            last = number
    return int(last)


@contextmanager
def running(work: Work, place: Path) -> Iterator[tuple[BaseProcess, Connection]]:
    """The program while it runs, and what it says; it is over afterwards."""
    CONTEXT.set_forkserver_preload(MODULES)
    heard, said = CONTEXT.Pipe(duplex=False)
    child = CONTEXT.Process(target=work, args=(place, said), daemon=True)
    child.start()
    said.close()
    try:
        yield child, heard
    finally:
        child.kill()
        child.join()
        heard.close()


def _rest(said: Connection) -> Iterator[object]:
    while True:
        try:
            yield said.recv()
        except EOFError:
            return
