"""A save that is killed leaves the project before it or the project after it, whole."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.project import load, save
from desktop_app.core.project.atomic import LEFTOVER
from tests.core.project.killed import killed, running
from tests.core.project.saver import hang, numbered, save_on

KILLS = 20


def test_twenty_kills(tmp_path: Path) -> None:
    path = tmp_path / "店.dynacap"
    save(numbered(0), path)
    said = 0
    for kill in range(KILLS):
        said = killed(save_on, path, kill * 0.002)
        assert _whole(path) >= said
    assert said >= KILLS


def test_a_kill_between_writing_and_replacing(tmp_path: Path) -> None:
    path = tmp_path / "p.dynacap"
    save(numbered(7), path)
    with running(hang, path) as (child, said):
        assert said.recv() == "inside"
        child.kill()
    assert len(list(tmp_path.glob(LEFTOVER.format("*")))) == 1
    assert _whole(path) == 7


def _whole(path: Path) -> int:
    document = load(path)
    assert document == numbered(int(document.title))
    return int(document.title)
