"""Projects read and put to work on the worker thread, so that the window need not wait for either."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.analysis.progress import SILENT, Progress

if TYPE_CHECKING:
    from desktop_app.core.project.document import Document
    from desktop_app.core.project.recovery import Recoverable
    from desktop_app.core.project.shop import Shop

READ = 0.3
"""The share of the work after which the project has been read and is computed."""


@dataclass(frozen=True, eq=False)
class Opened:
    """A project with its columns computed, and the user's file it belongs to."""

    shop: Shop
    path: Path | None


def opened_file(path: Path, progress: Progress = SILENT) -> Opened:
    """The project in a file. Raises ProjectError, UserError where it does not compute, and CancelledError."""
    from desktop_app.core.project.storage import load

    return _computed(load(path), path, progress)


def recovered(left: Recoverable, progress: Progress = SILENT) -> Opened:
    """The project that a crash left. Raises as `opened_file` does."""
    return _computed(left.document(), left.path, progress)


def _computed(document: Document, path: Path | None, progress: Progress) -> Opened:
    from desktop_app.core.project.shop import Shop

    progress.at(READ)
    return Opened(Shop(document).computed(), path)
