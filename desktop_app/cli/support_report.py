"""`dynacap support-report`: what somebody who helps must know, and nothing of the user's."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.core.project import load
from desktop_app.core.support.report import PROPOSED, write_report


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("support-report", help="versions, system and defects, without any data of yours")
    parser.add_argument("project", nargs="?", type=Path, metavar="PROJECT", help="whose fingerprint to name")
    parser.add_argument("--log", type=Path, default=Path("dynacap.log"), metavar="F", help="the program's log")
    parser.add_argument("--out", type=Path, default=Path(PROPOSED), metavar="F.txt")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Writes the report. Raises ProjectError for a project that cannot be read."""
    document = load(arguments.project) if arguments.project else None
    write_report(arguments.out, arguments.log, document)
    print(arguments.out)
