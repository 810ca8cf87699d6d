"""Files added to a project, read again, or taken out of it: every input is calibrated from all that are left.

Nothing that the user entered is lost: typed values and answers stand, over the items that the files then name.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.rates import rates_of
from desktop_app.core.errors import EvidenceError, Message, Problem, UnreadableFileError, UserError
from desktop_app.core.evidence.calibrations.calibrate import calibrate_long
from desktop_app.core.evidence.calibrations.long_findings import known_before
from desktop_app.core.evidence.currency.one_currency import OneCurrency
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.files.file_list import spreadsheets
from desktop_app.core.evidence.into_project.going_together import going_together
from desktop_app.core.evidence.into_project.import_work import Imported
from desktop_app.core.evidence.into_project.into_document import LongFindings, with_sources
from desktop_app.core.evidence.shop.answers import answers_from
from desktop_app.core.evidence.shop.base_period import CHOICE, Period, chosen
from desktop_app.core.evidence.shop.grouping import CHOICE as MARKETS
from desktop_app.core.evidence.shop.other_items import OtherItems
from desktop_app.core.evidence.shop.other_times import with_times_told
from desktop_app.core.evidence.sources.kept_source import source_of
from desktop_app.core.evidence.sources.reading import read_all
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.project.document import Document
from desktop_app.core.project.import_account import account_of
from desktop_app.core.project.shop import Shop


def add_files(document: Document, files: Sequence[FileChoice], progress: Progress = SILENT) -> Imported:
    """The document with these files in it; a file takes the place of one of the same name and table.

    Left out, each with its problems: files that cannot be read, are in a currency without a rate, or contradict others.
    """
    read, refused = _readable(files, progress)
    kept = [source_of(source) for source in document.sources]
    new = tuple({(source.name, source.table, source.sheet): source for source in read}.values())
    usable, foreign = OneCurrency.of(kept, new, rates_of(document.models["rates"])).usable(new)

    def put_together(new: Sequence[Source]) -> Document:
        replaced = {(source.name, source.table) for source in new}
        after = _with(document, [*(source for source in kept if (source.name, source.table) not in replaced), *new])
        _ = Shop(after).sized
        return after

    after, contradictory = going_together(usable, put_together, kept) if usable else (None, ())
    return Imported(after or document, (*refused, *foreign, *contradictory))


def _readable(files: Sequence[FileChoice], progress: Progress) -> tuple[list[Source], list[Problem]]:
    """What was read of the files, of those in folders and zips too, and what is wrong with the others."""
    read: list[Source] = []
    refused: list[Problem] = []
    with ExitStack() as unpacked:
        found = [meant for file in files for meant in _meant(file, unpacked, refused)]
        for number in progress.over(range(len(found) + 1)):
            if number < len(found):
                try:
                    read += _read(found[number])
                except (EvidenceError, UnreadableFileError) as error:
                    refused += _naming(found[number], error)
    return read, refused


def _meant(file: FileChoice, unpacked: ExitStack, refused: list[Problem]) -> list[FileChoice]:
    """The file, or those in the folder or zip, which stays unpacked as long as the stack is open."""
    try:
        paths = unpacked.enter_context(spreadsheets([file.path]))
    except UnreadableFileError as error:
        refused += _naming(file, error)
        return []
    return [replace(file, path=path) for path in paths]


def _naming(file: FileChoice, error: UserError) -> list[Problem]:
    """The problems of the error, each with the file that it is about."""
    return [replace(problem, where=problem.where or file.path.name) for problem in error.problems]


def read_again(document: Document, place: int, file: FileChoice, progress: Progress = SILENT) -> Imported:
    """The document with the source at `place` read in another way. Raises EvidenceError or UnreadableFileError."""
    progress.at(0.0)
    again = _read(file)[0]
    progress.at(0.5)
    others = {number: source_of(kept) for number, kept in enumerate(document.sources) if number != place}
    again = replace(again, own_shop=account_of(document.sources[place].report).own_shop)
    again = OneCurrency.of(tuple(others.values()), (again,), rates_of(document.models["rates"])).source(again)
    sources = [others.get(number, again) for number in range(len(document.sources))]
    return Imported(_with(document, sources))


def without_source(document: Document, place: int, progress: Progress = SILENT) -> Imported:
    """The document without the source at `place`; what only it measured is assumed again."""
    progress.at(0.0)
    sources = [source_of(kept) for number, kept in enumerate(document.sources) if number != place]
    return Imported(_with(document, sources))


def stand_apart(document: Document, place: int, progress: Progress = SILENT) -> Imported:
    """The document with the orders at `place` as those of a shop of their own; where they are, as another period."""
    progress.at(0.0)
    sources = [source_of(source) for source in document.sources]
    sources[place] = replace(sources[place], own_shop=not sources[place].own_shop)
    return Imported(_with(document, sources))


def _read(file: FileChoice) -> tuple[Source, ...]:
    """Every table that the file holds, the best first. Raises EvidenceError or UnreadableFileError."""
    try:
        return read_all(
            file.path,
            table=file.table,
            sheet=file.sheet,
            overrides=file.columns,
            layouts=file.layouts,
            rows=file.rows,
            people=file.people,
        )
    except OSError as error:
        cause = Message("the file cannot be opened ({reason}).", reason=error.strerror or type(error).__name__)
        remedy = Message("Close it in other programs, see that you may read it, and add it again.")
        raise UnreadableFileError.of(file.path.name, cause, remedy) from error


def with_long_findings(document: Document, progress: Progress = SILENT) -> Imported:
    """The document with what the long calibrations find in its sources. Raises CancelledError."""
    sources = [source_of(kept) for kept in document.sources]
    return Imported(_with(document, sources, lambda renamed: calibrate_long(renamed, progress)))


def with_period(document: Document, period: str, progress: Progress = SILENT) -> Imported:
    """The document with its evidence calibrated over this base period (see `Period`); '' for the usual one."""
    progress.at(0.0)
    return Imported(_with(document, [source_of(kept) for kept in document.sources], period=period))


def with_markets(document: Document, markets: Sequence[str], progress: Progress = SILENT) -> Imported:
    """The document with these markets by themselves and all others put together; none for the usual ones."""
    progress.at(0.0)
    answers = {name: value for name, value in document.answers.items() if name != MARKETS}
    told = replace(document, answers=answers | ({MARKETS: "\n".join(markets)} if markets else {}))
    return Imported(_with(told, [source_of(kept) for kept in document.sources]))


def _with(
    document: Document, sources: Sequence[Source], long: LongFindings | None = None, period: str | None = None
) -> Document:
    """The document with the evidence of exactly these sources; long findings stay while their files do.

    The base period stays as it was chosen, unless another `period` is.
    """
    before = str(document.answers.get(CHOICE, ""))
    with chosen(Period.of(before)):
        from_files = answers_from([source_of(kept) for kept in document.sources]).values() if document.sources else {}
    own = {name: value for name, value in document.answers.items() if from_files.get(name) != value}
    markets = {name: value for name, value in own.items() if name == MARKETS}
    blank = replace(document, items={}, entries={}, answers=markets, sources=())
    known = long or partial(known_before, document)
    wanted = before if period is None else period
    with chosen(Period.of(wanted)):
        after = with_sources(blank, with_times_told(sources), known) if sources else blank
    own = {name: value for name, value in own.items() if name != CHOICE} | ({CHOICE: wanted} if wanted else {})
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
