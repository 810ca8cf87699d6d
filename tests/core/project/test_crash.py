"""A save that is killed leaves the project before it or the project after it, whole."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from desktop_app.core.project import load, save
from desktop_app.core.project.atomic import LEFTOVER
from tests.core.project.saver import numbered
from tests.shared import REPOSITORY

KILLS = 20


def test_twenty_kills(tmp_path: Path) -> None:
    path = tmp_path / "店.dynacap"
    save(numbered(0), path)
    said = 0
    for kill in range(KILLS):
        said = _killed(path, kill * 0.002)
        assert _whole(path) >= said
    assert said >= KILLS


def test_a_kill_between_writing_and_replacing(tmp_path: Path) -> None:
    path = tmp_path / "p.dynacap"
    save(numbered(7), path)
    with _saver(path, "--hang") as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "inside\n"
        child.kill()
    assert len(list(tmp_path.glob(LEFTOVER.format("*")))) == 1
    assert _whole(path) == 7


def _saver(path: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.core.project.saver", str(path), *options]
    return subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)


def _killed(path: Path, seconds: float) -> int:
    """The last number known to be saved when the child was killed, that long after its first save."""
    with _saver(path) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        time.sleep(seconds)
        child.kill()
        said += child.stdout.read()
    return int(said.split("\n")[:-1][-1])


def _whole(path: Path) -> int:
    document = load(path)
    assert document == numbered(int(document.title))
    return int(document.title)
