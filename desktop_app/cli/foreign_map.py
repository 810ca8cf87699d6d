"""A map of another program for a command: what was noticed while reading it goes to standard error."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop_app.core.errors import Message, Problem
from desktop_app.core.evidence.files.map_file import read_map_file
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.participants import mean_map
from desktop_app.core.map.exchange.reading import Direction, Reading

DIRECTIONS: dict[str, Direction] = {"rows": "row_to_column", "columns": "column_to_row"}


def add_direction(parser: argparse.ArgumentParser) -> None:
    """Adds the option that says which way the cells of a matrix point."""
    parser.add_argument(
        "--direction", choices=DIRECTIONS, default="rows", help="what acts in a matrix: its rows or its columns"
    )


def foreign_map(path: Path, direction: str) -> ExchangedMap:
    """The map of the file; the mean where it holds those of several people. Raises UnreadableFileError."""
    readings = read_map_file(path, DIRECTIONS[direction])
    _tell(readings, direction)
    return readings[0].map if len(readings) == 1 else mean_map([reading.map for reading in readings])


def note(said: Iterable[Message | Problem]) -> None:
    """Says on standard error what the person should know."""
    for one in said:
        print(f"note: {one.text()}", file=sys.stderr)


def _tell(readings: Sequence[Reading], direction: str) -> None:
    if any(reading.asks_direction for reading in readings):
        note([Message("a matrix does not say what acts in it: read by its {word}; see --direction.", word=direction)])
    if len(readings) > 1:
        note([Message("the mean of {count} maps is taken.", count=len(readings))])
    for reading in readings:
        note((*reading.notes, *reading.problems))
