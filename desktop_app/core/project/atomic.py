"""A file replaced in one step: whoever looks, whenever the power fails, finds the old file or the new one, whole."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import sys
import time
from pathlib import Path

LEFTOVER = ".dynacap-{}.tmp"
ABANDONED_AFTER_SECONDS = 3600.0


def replace_file(path: Path, data: bytes) -> None:
    """Leaves `data` at the path, through a temporary file in the same folder. Raises OSError; the old file then stands.

    A link is followed, the permissions of an existing file are kept, a write-protected one is refused.
    """
    target = Path(os.path.realpath(path))  # Path.resolve raises RuntimeError for links in a circle
    mode = _mode(target)
    _sweep(target.parent)
    temporary = target.with_name(LEFTOVER.format(secrets.token_hex(8)))
    try:
        _write_through(temporary, data)
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _mode(target: Path) -> int | None:
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None
    if not mode & stat.S_IWUSR:
        raise PermissionError(target)
    return mode


def _sweep(folder: Path) -> None:
    """Removes what saves left behind that were killed; younger files may belong to a save that is running."""
    for leftover in folder.glob(LEFTOVER.format("*")):
        with contextlib.suppress(OSError):
            if time.time() - leftover.stat().st_mtime > ABANDONED_AFTER_SECONDS:
                leftover.unlink()


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        _flush(file.fileno())


def _flush(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        # fsync on macOS leaves the data in the drive's own cache; some network drives know nothing better.
        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _flush_folder(folder: Path) -> None:
    # Windows cannot open a folder, some network drives cannot flush one; the file itself is safe by now.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
