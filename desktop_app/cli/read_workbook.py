"""`dynacap read-workbook`: what was edited in an exported workbook, back in its project as scenarios."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from desktop_app.core.evidence.files.workbook_guard import guard_workbook
from desktop_app.core.i18n import LANGUAGES, translator
from desktop_app.core.project import load, save
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.read_back import read_back
from desktop_app.core.report.read_back_text import edited_lines, outcome


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("read-workbook", help="an edited workbook back into its project, as scenarios")
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("workbook", type=Path, metavar="F.xlsx")
    parser.add_argument("--out", type=Path, metavar="PROJECT", help="the project with the scenarios")
    parser.add_argument("--language", choices=LANGUAGES)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Lists what differs and, where wanted, saves the project with the scenarios. Raises UserErrors."""
    document = load(arguments.project)
    language = arguments.language or document.language
    guard_workbook(arguments.workbook)
    shop = Shop(document)
    found = read_back(shop, arguments.workbook)
    for line in edited_lines(found, shop, language):
        print(line)
    print(outcome(found).text(translator(language)))
    if arguments.out is not None and found.scenarios:
        save(replace(document, scenarios=(*document.scenarios, *found.scenarios)), arguments.out)
        print(arguments.out)
