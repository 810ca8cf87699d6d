"""A file written beside its place and put there when it is whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from desktop_app.core.report.workbook import unfinished
from desktop_app.core.report.written import unwritable


def replace_file(path: Path, write: Callable[[Path], object]) -> None:
    """Leaves at `path` what `write` writes; what was there stays until then. Raises ProjectError."""
    part = unfinished(path)
    try:
        write(part)
        os.replace(part, path)  # noqa: PTH105 - the one call that replaces a file on every system
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        part.unlink(missing_ok=True)
