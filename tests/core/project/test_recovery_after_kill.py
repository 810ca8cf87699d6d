"""Killed at any moment, the last edit that was committed is there at the next start."""

from __future__ import annotations

import random
from pathlib import Path

from desktop_app.core.project.recovery import recoverable
from tests.core.project.editor import edit_on
from tests.core.project.killed import killed

KILLS = 20


def test_twenty_kills(tmp_path: Path) -> None:
    moments = random.Random(3)  # noqa: S311 - moments, not secrets
    for kill in range(KILLS):
        folder = tmp_path / str(kill)
        committed = killed(edit_on, folder, moments.uniform(0.0, 0.05))
        (left,) = recoverable(folder)
        document = left.document()
        last = max(int(note) for note in document.notes.values() if note.isdigit())
        # One more than was said may be there: it was committed, and the program killed before it could say so.
        assert committed <= last <= committed + 1
        assert set(document.notes.values()) >= {str(n) for n in range(max(1, last - 6), last + 1)}
        left.discard()
        assert list(folder.iterdir()) == []
