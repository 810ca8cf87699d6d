"""Files added to a project, read again, or taken out of it: every input is calibrated from all that are left.

Nothing that the user entered is lost: typed values and answers stand, over the items that the files then name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.errors import EvidenceError, Problem, UnreadableFileError
from desktop_app.core.evidence.answers import answers_from
from desktop_app.core.evidence.file_choice import FileChoice
from desktop_app.core.evidence.import_work import Imported
from desktop_app.core.evidence.into_document import with_sources
from desktop_app.core.evidence.kept_source import source_of
from desktop_app.core.evidence.other_items import OtherItems
from desktop_app.core.evidence.reading import read_file
from desktop_app.core.evidence.source import Source
from desktop_app.core.project.document import Document


def add_files(document: Document, files: Sequence[FileChoice], progress: Progress = SILENT) -> Imported:
    """The document with these files in it; a file takes the place of one of the same name and table.

    Raises EvidenceError with every problem where none of the files can be used.
    """
    read: list[Source] = []
    refused: list[Problem] = []
    for number in progress.over(range(len(files) + 1)):
        if number < len(files):
            try:
                read.append(_read(files[number]))
            except (EvidenceError, UnreadableFileError) as error:
                refused += error.problems
    if not read:
        raise EvidenceError(tuple(refused))
    new = {(source.name, source.table): source for source in read}
    kept = [source for source in map(source_of, document.sources) if (source.name, source.table) not in new]
    return Imported(_with(document, [*kept, *new.values()]), tuple(refused))


def read_again(document: Document, place: int, file: FileChoice, progress: Progress = SILENT) -> Imported:
    """The document with the source at `place` read in another way. Raises EvidenceError or UnreadableFileError."""
    progress.at(0.0)
    again = _read(file)
    progress.at(0.5)
    sources = [source_of(kept) if number != place else again for number, kept in enumerate(document.sources)]
    return Imported(_with(document, sources))


def without_source(document: Document, place: int, progress: Progress = SILENT) -> Imported:
    """The document without the source at `place`; what only it measured is assumed again."""
    progress.at(0.0)
    sources = [source_of(kept) for number, kept in enumerate(document.sources) if number != place]
    return Imported(_with(document, sources))


def _read(file: FileChoice) -> Source:
    return read_file(file.path, table=file.table, sheet=file.sheet, overrides=file.columns)


def _with(document: Document, sources: Sequence[Source]) -> Document:
    """The document with the evidence of exactly these sources."""
    from_files = answers_from([source_of(kept) for kept in document.sources]).values() if document.sources else {}
    own = {name: value for name, value in document.answers.items() if from_files.get(name) != value}
    blank = replace(document, items={}, entries={}, answers={}, sources=())
    after = with_sources(blank, sources) if sources else blank
    carried = OtherItems(document.content().roadmap, document.items, after.items)
    typed = {
        name: carried.entry(name, entry)
        for name, entry in document.entries.items()
        if entry.provenance.status == "entered"
    }
    return replace(
        after,
        entries={**after.entries, **typed},
        answers={**after.answers, **own},
        scenarios=tuple(map(carried.scenario, document.scenarios)),
    )
