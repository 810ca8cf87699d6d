"""Work for a task in a process of its own, which is ended with the task and leaves nothing half written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.report.workbook import unfinished

T = TypeVar("T")


def apart_work(work: Callable[..., T], *arguments: object, leaves: Path | None = None) -> Callable[[Progress], T]:
    """What a task runs; `leaves` is the file that the work writes, if any."""

    def run(progress: Progress) -> T:
        apart = Apart()
        try:
            return apart.run(work, *arguments, progress=progress)
        finally:
            apart.close()
            if leaves is not None:
                unfinished(leaves).unlink(missing_ok=True)

    return run
