"""Killed at any moment, the last edit that was committed is there at the next start."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from desktop_app.core.project.recovery import recoverable
from tests.shared import REPOSITORY

KILLS = 20


def test_twenty_kills(tmp_path: Path) -> None:
    moments = random.Random(3)  # noqa: S311 - moments, not secrets
    for kill in range(KILLS):
        folder = tmp_path / str(kill)
        committed = _killed(folder, moments.uniform(0.0, 0.05))
        (left,) = recoverable(folder)
        document = left.document()
        last = max(int(note) for note in document.notes.values() if note.isdigit())
        # One more than was said may be there: it was committed, and the program killed before it could say so.
        assert committed <= last <= committed + 1
        assert set(document.notes.values()) >= {str(n) for n in range(max(1, last - 6), last + 1)}
        left.discard()
        assert list(folder.iterdir()) == []


def _killed(folder: Path, seconds: float) -> int:
    """The last edit known to be committed when the child was killed, that long after its first."""
    command = [sys.executable, "-m", "tests.core.project.editor", str(folder)]
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        time.sleep(seconds)
        child.kill()
        said += child.stdout.read()
    return int(said.split("\n")[:-1][-1])
