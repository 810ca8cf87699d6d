"""`dynacap map convert`: a map from one format into another, from a project or from a foreign file."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.foreign_map import DIRECTIONS, add_direction, foreign_map, note
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.map.exchange.formats import FORMATS, format_of
from desktop_app.core.map.exchange.losses import losses
from desktop_app.core.report.map_workbook import write_map_file


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("map", help="maps from and for other programs")
    convert = parser.add_subparsers(required=True, metavar="COMMAND").add_parser(
        "convert", help="a map from one format into another"
    )
    convert.add_argument("file", type=Path, metavar="PROJECT|MAP")
    convert.add_argument("--to", choices=[known.id for known in FORMATS], required=True, metavar="FORMAT")
    convert.add_argument("--out", type=Path, required=True, metavar="F")
    add_direction(convert)
    convert.add_argument("--language", choices=LANGUAGES, default="en")
    convert.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Reads, says what was noticed and what is left out, and writes."""
    format_, direction = format_of(arguments.to), arguments.direction
    exchanged = foreign_map(arguments.file, direction)
    note(losses(format_, exchanged, arguments.language))
    write_map_file(format_, exchanged, arguments.out, arguments.language, DIRECTIONS[direction])
    print(f"{arguments.out}: {len(exchanged.nodes)} nodes, {len(exchanged.links)} links.")
