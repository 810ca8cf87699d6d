"""`dynacap slides` and `dynacap pdf`: a project as a deck, or as a report on paper, by the plan that it holds."""

from __future__ import annotations

import argparse
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

from desktop_app.cli.progress_line import on_terminal
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.project import load

Kind = Literal["pptx", "pdf"]


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds both commands."""
    commands: tuple[tuple[str, Kind, str], ...] = (
        ("slides", "pptx", "a project as slides with native charts"),
        ("pdf", "pdf", "a project as a report on paper"),
    )
    for name, kind, told in commands:
        parser = subparsers.add_parser(name, help=told)
        parser.add_argument("project", type=Path, metavar="PROJECT")
        parser.add_argument("--out", type=Path, required=True, metavar=f"F.{kind}")
        parser.add_argument("--language", choices=LANGUAGES)
        parser.set_defaults(run=partial(run, kind=kind))


def run(arguments: argparse.Namespace, kind: Kind) -> None:
    """Computes, draws and writes."""
    from desktop_app.core.slides.deck import Imprint
    from desktop_app.core.slides.slide import planned
    from desktop_app.core.slides.storyline import told_slides
    from desktop_app.ui.print.handout import HandoutWish, write_handout

    document, path = load(arguments.project), arguments.out
    language = arguments.language or document.language
    slides = planned(told_slides(document, "", language, on_terminal("Computing")), document.slides, language)
    imprint = Imprint(document.title, date.today().isoformat(), language)  # noqa: DTZ011 - the user's own day
    write_handout(document, HandoutWish(path, kind, imprint, slides), on_terminal("Writing"))
    print(path)
