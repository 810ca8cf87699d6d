"""A project's workbook from the project alone, so that the work can be done in another process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.errors import Message, Problem, ProjectError
from desktop_app.core.project.document import Document
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import reported_study
from desktop_app.core.report.workbook import export

COMPUTED = 0.6
"""The share of the work after which writing begins."""


@dataclass(frozen=True)
class WorkbookWish:
    """What is wanted: where, in which language, which parts to show, and which scenario comes first ("" as it is)."""

    path: Path
    language: str
    sheets: frozenset[str]
    first: str = ""


def write_workbook(document: Document, wish: WorkbookWish, progress: Progress = SILENT) -> Path:
    """The file of the workbook. Raises UserErrors of the project, ProjectError where the file cannot be written."""
    study = reported_study(Shop(chosen_first(document, wish.first)), progress.part(0.0, COMPUTED))
    try:
        wish.path.parent.mkdir(parents=True, exist_ok=True)
        export(study, wish.path, wish.language, progress.part(COMPUTED, 1.0), wish.sheets)
    except OSError as error:
        raise unwritable(wish.path, error) from None
    return wish.path


def unwritable(path: Path, error: OSError) -> ProjectError:
    """The error of a workbook that cannot be written there."""
    cause = Message("cannot be written: {detail}.", detail=error.strerror or error)
    remedy = Message("Close it where it is open, or choose another place.")
    return ProjectError((Problem(str(path), cause, remedy),))


def chosen_first(document: Document, scenario: str) -> Document:
    """The document with that scenario in front of the others: reports analyse the first."""
    ordered = sorted(document.scenarios, key=lambda known: known.id != scenario)
    return replace(document, scenarios=tuple(ordered)) if scenario else document
