"""Commands around a project file: `new` from spreadsheets or a foreign map, `export` to a workbook."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from desktop_app.cli.foreign_map import add_direction, foreign_map, note
from desktop_app.cli.progress_line import on_terminal
from desktop_app.core.errors import EvidenceError, Message, ProjectError
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.files.file_list import spreadsheets
from desktop_app.core.evidence.into_project.sources_edit import add_files
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.project import load, new_document, save
from desktop_app.core.project.document import Document
from desktop_app.core.project.map_exchange import project_from_map
from desktop_app.core.project.reconciliation import reconcile
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.book_languages import both
from desktop_app.core.report.from_shop import reported_study
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.workbook import export

BOTH = "both"


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds both commands."""
    new = subparsers.add_parser("new", help="a project from spreadsheets, or around a map of another program")
    new.add_argument("--from", dest="files", nargs="+", type=Path, default=[], metavar="FILE")
    new.add_argument("--map", type=Path, metavar="MAP", help="the file of a map that takes the place of ours")
    add_direction(new)
    new.add_argument("--out", type=Path, required=True, metavar="PROJECT")
    new.add_argument("--language", choices=LANGUAGES, default="en")
    new.set_defaults(run=run_new)
    out = subparsers.add_parser("export", help="a project as a workbook that computes")
    out.add_argument("project", type=Path, metavar="PROJECT")
    out.add_argument("--out", type=Path, required=True, metavar="F.xlsx")
    out.add_argument("--language", choices=(*LANGUAGES, BOTH), help="both: the project's own names the sheets")
    out.set_defaults(run=run_export)


def run_new(arguments: argparse.Namespace) -> None:
    """Reads the map and the files, calibrates, sizes, reconciles and saves."""
    if not arguments.files and not arguments.map:
        cause = Message("neither spreadsheets nor a map are named.")
        raise ProjectError.of("dynacap new", cause, Message("Name spreadsheets by --from, a map by --map, or both."))
    document = _with_evidence(_begun(arguments), arguments.files)
    shop = Shop(document)
    for line in reconcile(shop):
        note = "" if line.agrees else f" – {line.reason.text() if line.reason else ''}"
        print(f"{line.what.text()}: books {line.books:,.0f}, model {line.model:,.0f} ({line.share:+.2%}){note}")
    save(document, arguments.out)
    measured = sum(entry.provenance.status in ("measured", "weak") for entry in document.entries.values())
    figure = shop.content.figure
    print(
        f"{arguments.out}: {len(figure.nodes)} nodes, {len(figure.links)} links, "
        f"{len(document.sources)} files, {measured} inputs measured."
    )


def _begun(arguments: argparse.Namespace) -> Document:
    """The project before its evidence: around the map of ours, or around the one that is named."""
    title, language = arguments.out.stem, arguments.language
    if not arguments.map:
        return new_document(title, language)
    document, fitted = project_from_map(foreign_map(arguments.map, arguments.direction), title, language)
    note((*fitted.notes, *fitted.problems))
    reason = document.content().pins.why_no_money()
    note([reason] if reason else [])
    return document


def _with_evidence(document: Document, files: Sequence[Path]) -> Document:
    """The document with what the files say. Raises EvidenceError, naming every file that cannot be used."""
    with spreadsheets(files) as paths:
        found = add_files(document, [FileChoice(path) for path in paths], on_terminal("Reading"))
    if found.refused:
        raise EvidenceError(found.refused)
    return found.document


def run_export(arguments: argparse.Namespace) -> None:
    """Runs the analyses and writes the workbook."""
    document = load(arguments.project)
    study = reported_study(Shop(document), on_terminal("Computing"))
    language = both(document.language) if arguments.language == BOTH else arguments.language or document.language
    write_workbook(study, arguments.out, language)
    print(arguments.out)


def write_workbook(study: ReportedStudy, path: Path, language: str) -> None:
    """The workbook at `path`. Raises ProjectError where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        export(study, path, language, on_terminal("Writing"))
    except OSError as error:
        cause = Message("cannot be written: {detail}.", detail=error.strerror or error)
        raise ProjectError.of(
            str(path), cause, Message("Close it where it is open, or choose another place.")
        ) from None
