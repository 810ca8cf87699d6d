"""`dynacap map convert`: a map from one format into another, from a project or from a foreign file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app.core.errors import Message, Problem
from desktop_app.core.evidence.map_file import read_map_file
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.formats import FORMATS, format_of
from desktop_app.core.map.exchange.losses import losses
from desktop_app.core.map.exchange.participants import mean_map
from desktop_app.core.map.exchange.reading import Direction, Reading
from desktop_app.core.project import load
from desktop_app.core.project.map_exchange import exchanged_shop
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.map_workbook import write_map_file

DIRECTIONS: dict[str, Direction] = {"rows": "row_to_column", "columns": "column_to_row"}


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("map", help="maps from and for other programs")
    convert = parser.add_subparsers(required=True, metavar="COMMAND").add_parser(
        "convert", help="a map from one format into another"
    )
    convert.add_argument("file", type=Path, metavar="PROJECT|MAP")
    convert.add_argument("--to", choices=[known.id for known in FORMATS], required=True, metavar="FORMAT")
    convert.add_argument("--out", type=Path, required=True, metavar="F")
    convert.add_argument(
        "--direction", choices=DIRECTIONS, default="rows", help="what acts in a matrix: its rows or its columns"
    )
    convert.add_argument("--language", choices=LANGUAGES, default="en")
    convert.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Reads, says what was noticed and what is left out, and writes."""
    format_, direction = format_of(arguments.to), DIRECTIONS[arguments.direction]
    exchanged = _project(arguments.file) if arguments.file.suffix == ".dynacap" else _foreign(arguments.file, direction)
    for loss in losses(format_, exchanged, arguments.language):
        _note(loss)
    write_map_file(format_, exchanged, arguments.out, arguments.language, direction)
    print(f"{arguments.out}: {len(exchanged.nodes)} nodes, {len(exchanged.links)} links.")


def _project(path: Path) -> ExchangedMap:
    return exchanged_shop(Shop(load(path)))


def _foreign(path: Path, direction: Direction) -> ExchangedMap:
    """The map of the file; the mean where it holds those of several people."""
    readings = read_map_file(path, direction)
    _tell(readings, direction)
    return readings[0].map if len(readings) == 1 else mean_map([reading.map for reading in readings])


def _tell(readings: Sequence[Reading], direction: Direction) -> None:
    if any(reading.asks_direction for reading in readings):
        word = next(word for word, known in DIRECTIONS.items() if known == direction)
        _note(Message("a matrix does not say what acts in it: read by its {word}; see --direction.", word=word))
    if len(readings) > 1:
        _note(Message("the mean of {count} maps is taken.", count=len(readings)))
    for reading in readings:
        for note in reading.notes:
            _note(note)
        for problem in reading.problems:
            _note(problem)


def _note(said: Message | Problem) -> None:
    print(f"note: {said.text()}", file=sys.stderr)
