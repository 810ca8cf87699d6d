"""Commands around a project file: `new` from spreadsheets, `export` to a workbook."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from desktop_app.cli.progress_line import on_terminal
from desktop_app.core.errors import Message, ProjectError
from desktop_app.core.evidence.into_document import with_sources
from desktop_app.core.evidence.reading import read_file
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.project import load, new_document, save
from desktop_app.core.project.document import Document
from desktop_app.core.project.reconciliation import reconcile
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import reported_study
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.workbook import export


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds both commands."""
    new = subparsers.add_parser("new", help="a project from spreadsheets")
    new.add_argument("--from", dest="files", nargs="+", type=Path, required=True, metavar="FILE")
    new.add_argument("--out", type=Path, required=True, metavar="PROJECT")
    new.add_argument("--language", choices=LANGUAGES, default="en")
    new.set_defaults(run=run_new)
    out = subparsers.add_parser("export", help="a project as a workbook that computes")
    out.add_argument("project", type=Path, metavar="PROJECT")
    out.add_argument("--out", type=Path, required=True, metavar="F.xlsx")
    out.add_argument("--language", choices=LANGUAGES)
    out.set_defaults(run=run_export)


def run_new(arguments: argparse.Namespace) -> None:
    """Reads the files, calibrates, sizes, reconciles and saves."""
    document = document_from(arguments.files, arguments.out.stem, arguments.language)
    for line in reconcile(Shop(document)):
        note = "" if line.agrees else f" – {line.reason.text() if line.reason else ''}"
        print(f"{line.what.text()}: books {line.books:,.0f}, model {line.model:,.0f} ({line.share:+.2%}){note}")
    save(document, arguments.out)
    measured = sum(entry.provenance.status in ("measured", "weak") for entry in document.entries.values())
    print(f"{arguments.out}: {len(document.sources)} files, {measured} inputs measured.")


def document_from(files: Sequence[Path], title: str, language: str) -> Document:
    """A project with the evidence of the files in it. Raises UserErrors."""
    progress = on_terminal("Reading")
    sources = [read_file(files[number]) for number in progress.over(range(len(files)))]
    return with_sources(new_document(title, language), sources)


def run_export(arguments: argparse.Namespace) -> None:
    """Runs the analyses and writes the workbook."""
    document = load(arguments.project)
    study = reported_study(Shop(document), on_terminal("Computing"))
    write_workbook(study, arguments.out, arguments.language or document.language)
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
