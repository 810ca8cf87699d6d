"""Files read in a process of their own: one that takes the reader down with it ends in a sentence, not in a crash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from desktop_app.core.analysis.apart import Apart
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import UnreadableFileError
from desktop_app.core.evidence.sources.reading import read_all
from desktop_app.core.evidence.sources.source import Source


def read_apart(
    apart: Apart,
    path: Path,
    *,
    table: str | None = None,
    sheet: str | None = None,
    overrides: Mapping[str, str] | None = None,
) -> tuple[Source, ...]:
    """What `reading.read_all` gives, by the process of `apart`. Raises as it does, and where that process dies."""
    try:
        return apart.run(_read, path, table, sheet, dict(overrides or {}))
    except UnreadableFileError as error:
        problems = (replace(problem, where=problem.where or path.name) for problem in error.problems)
        raise UnreadableFileError(tuple(problems)) from error


def _read(
    path: Path, table: str | None, sheet: str | None, overrides: Mapping[str, str], progress: Progress
) -> tuple[Source, ...]:
    progress.at(0.0)
    return read_all(path, table=table, sheet=sheet, overrides=overrides)
