"""`dynacap check`: everything that is wrong with a project or a model file, or that nothing is."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from desktop_app.core.errors import Message, ModelError, Problem, UnreadableFileError, UserError
from desktop_app.core.language.load import SHIPPED
from desktop_app.core.language.units import check_units
from desktop_app.core.map.assembly import DATA_FILES, Content, content_of, read_texts
from desktop_app.core.map.check import check_initiatives, check_map
from desktop_app.core.project import load
from desktop_app.core.project.amending import problems_of
from desktop_app.core.project.library_update import library_update
from desktop_app.core.project.shop import Shop


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("check", help="what is wrong with a project or a model file")
    parser.add_argument("file", type=Path, metavar="PROJECT|MODEL.toml")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Checks and says what was checked. Raises UserError with everything that is wrong."""
    path = arguments.file
    problems = tuple(dict.fromkeys(_of_model(path) if path.suffix == ".toml" else _of_project(path)))
    if problems:
        raise ModelError(problems)
    print(f"{path.name}: nothing is wrong.")
    if path.suffix != ".toml":
        _tell_of_library(Shop(load(path)))


def _tell_of_library(shop: Shop) -> None:
    """Says what a newer library would change, where there is one; the project is left as it is."""
    found = library_update(shop)
    if found is None:
        return
    print(f"The library is not the one this project was made with ({', '.join(found.files)}). If it were taken:")
    for change in found.changes:
        print(f"  {change.line(shop.document.language)}")
    for name in found.lost:
        print(f"  {name}: the library has no such input any more; its value would no longer count.")
    for problem in (*found.dropped, *found.problems):
        print(f"  {problem.text()}")
    if not (found.changes or found.lost or found.dropped or found.problems):
        print("  No KPI would change.")


def _of_project(path: Path) -> Iterator[Problem]:
    document = load(path)
    if document.amendments:
        yield from problems_of(document)
    shop = Shop(document)
    yield from _of_content(shop.content)
    for read in (lambda: shop.today, lambda: shop.scenarios):
        try:
            read()
        except UserError as error:
            yield from error.problems


def _of_model(path: Path) -> Iterator[Problem]:
    """The file in the place of the shipped one of its name; a new name is a model beside the shipped ones."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        detail = getattr(error, "strerror", None) or error
        raise UnreadableFileError.of(str(path), Message("cannot be read: {detail}.", detail=detail)) from None
    if path.stem not in (*SHIPPED, *DATA_FILES) and "[model]" not in text:
        cause = Message("is neither a model nor one of the content files.")
        raise UnreadableFileError.of(path.name, cause, Message("A model begins with [model]."))
    yield from _of_content(content_of({**read_texts(), path.stem: text}))


def _of_content(content: Content) -> Iterator[Problem]:
    yield from check_map(content.figure)
    yield from check_initiatives(content.figure, content.initiatives)
    yield from check_units(content.what_if)
    yield from check_units(content.roadmap)
