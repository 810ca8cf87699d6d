"""The file is replaced in one step, in an order that survives a power cut, and neatly."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from desktop_app.core.project.atomic import ABANDONED_AFTER_SECONDS, LEFTOVER, replace_file

posix = pytest.mark.skipif(os.name == "nt", reason="permissions, links and folder handles as POSIX has them")


@posix
def test_the_data_is_on_the_disk_before_the_name_and_the_name_before_we_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def watched_fsync(descriptor: int) -> None:
        is_folder = os.path.sameopenfile(descriptor, folder)
        content = "" if is_folder else next(p for p in tmp_path.iterdir() if p != path).read_text()
        seen.append("folder" if is_folder else f"file with {content!r}")
        fsync(descriptor)

    def watched_replace(self: Path, target: Path) -> Path:
        seen.append("replace")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(Path, "replace", watched_replace)
    path = tmp_path / "f"
    folder = os.open(tmp_path, os.O_RDONLY)
    try:
        replace_file(path, b"new")
    finally:
        os.close(folder)
    assert seen == ["file with 'new'", "replace", "folder"]


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
def test_a_failure_leaves_the_old_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "broken")

    path = tmp_path / "f"
    path.write_bytes(b"old")
    monkeypatch.setattr(step, fails)
    with pytest.raises(OSError, match="broken"):
        replace_file(path, b"new")
    assert {p: p.read_bytes() for p in tmp_path.iterdir()} == {path: b"old"}


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "folder" / "link"
    link.parent.mkdir()
    real.write_bytes(b"old")
    link.symlink_to(real)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@posix
def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_write_protected_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"


def test_what_killed_saves_left_is_swept_and_what_others_write_is_not(tmp_path: Path) -> None:
    path, old, young, foreign = (tmp_path / n for n in ("f", LEFTOVER.format("a"), LEFTOVER.format("b"), "other.tmp"))
    for leftover in (old, young, foreign):
        leftover.write_bytes(b"half")
    long_ago = time.time() - 2 * ABANDONED_AFTER_SECONDS
    for leftover in (old, foreign):
        os.utime(leftover, (long_ago, long_ago))
    replace_file(path, b"new")
    assert set(tmp_path.iterdir()) == {path, young, foreign}
