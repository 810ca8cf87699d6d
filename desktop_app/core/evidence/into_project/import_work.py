"""The work of an import as another process does it. Loads nothing heavy itself: the window names it, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import Problem
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.project.document import Document, EvidenceSource

if TYPE_CHECKING:
    from desktop_app.core.evidence.into_project.markets import MarketSeen
    from desktop_app.core.evidence.into_project.seasons import Seasons
    from desktop_app.core.evidence.match.preview import Preview
    from desktop_app.core.evidence.rows.rows_behind import Behind
    from desktop_app.core.evidence.rows.seen_rows import Places, SeenRows
    from desktop_app.core.evidence.sources.checked_source import CheckedSource


@dataclass(frozen=True)
class Imported:
    """The document with the new evidence, and what was wrong with the files that could not be used."""

    document: Document
    refused: tuple[Problem, ...] = ()


def add(document: Document, files: Sequence[FileChoice], progress: Progress) -> Imported:
    """See `sources_edit.add_files`."""
    from desktop_app.core.evidence.into_project.sources_edit import add_files

    return add_files(document, files, progress)


def read_again(document: Document, place: int, file: FileChoice, progress: Progress) -> Imported:
    """See `sources_edit.read_again`."""
    from desktop_app.core.evidence.into_project import sources_edit

    return sources_edit.read_again(document, place, file, progress)


def remove(document: Document, place: int, progress: Progress) -> Imported:
    """See `sources_edit.without_source`."""
    from desktop_app.core.evidence.into_project.sources_edit import without_source

    return without_source(document, place, progress)


def stand_apart(document: Document, place: int, progress: Progress) -> Imported:
    """See `sources_edit.stand_apart`."""
    from desktop_app.core.evidence.into_project import sources_edit

    return sources_edit.stand_apart(document, place, progress)


def find_more(document: Document, progress: Progress) -> Imported:
    """See `sources_edit.with_long_findings`."""
    from desktop_app.core.evidence.into_project.sources_edit import with_long_findings

    return with_long_findings(document, progress)


def check(source: EvidenceSource, progress: Progress) -> CheckedSource:
    """See `checked_source.checked_source`."""
    from desktop_app.core.evidence.sources.checked_source import checked_source

    progress.at(0.0)
    return checked_source(source)


def look(file: FileChoice, progress: Progress) -> Preview:
    """See `preview.preview`."""
    from desktop_app.core.evidence.match.preview import preview

    return preview(file, progress)


def rows_kept(source: EvidenceSource, progress: Progress) -> SeenRows:
    """See `kept_rows_seen.kept_rows_seen`."""
    from desktop_app.core.evidence.rows.kept_rows_seen import kept_rows_seen

    progress.at(0.0)
    return kept_rows_seen(source)


def rows_behind(document: Document, place: int, asked: Behind, progress: Progress) -> Places:
    """See `rows_behind.rows_behind`."""
    from desktop_app.core.evidence.rows.rows_behind import rows_behind

    progress.at(0.0)
    return rows_behind(document, place, asked)


def rows_of_file(file: FileChoice, source: EvidenceSource, progress: Progress) -> SeenRows:
    """See `file_rows_seen.file_rows_seen`."""
    from desktop_app.core.evidence.rows.file_rows_seen import file_rows_seen

    return file_rows_seen(file, source, progress)


def with_period(document: Document, period: str, progress: Progress) -> Imported:
    """See `sources_edit.with_period`."""
    from desktop_app.core.evidence.into_project import sources_edit

    return sources_edit.with_period(document, period, progress)


def with_markets(document: Document, markets: Sequence[str], progress: Progress) -> Imported:
    """See `sources_edit.with_markets`."""
    from desktop_app.core.evidence.into_project import sources_edit

    return sources_edit.with_markets(document, markets, progress)


def markets(document: Document, progress: Progress) -> tuple[MarketSeen, ...]:
    """See `markets.markets_of`."""
    from desktop_app.core.evidence.into_project.markets import markets_of

    progress.at(0.0)
    return markets_of(document)


def seasons(document: Document, progress: Progress) -> Seasons | None:
    """See `seasons.seasons_of`."""
    from desktop_app.core.evidence.into_project.seasons import seasons_of

    progress.at(0.0)
    return seasons_of(document)
