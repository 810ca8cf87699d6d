"""A file that holds a map: its format is found by what is in it; what it says is read by `map.exchange`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from desktop_app.core.errors import Message, UnreadableFileError
from desktop_app.core.evidence.files.delimited import read_delimited
from desktop_app.core.evidence.files.encoding import decode
from desktop_app.core.evidence.files.grid import Grid
from desktop_app.core.evidence.files.workbook import is_workbook, read_sheets
from desktop_app.core.map.exchange.csv_text import unmarked
from desktop_app.core.map.exchange.factor_table import is_factor_table, read_factor_sheets
from desktop_app.core.map.exchange.formats import FORMATS
from desktop_app.core.map.exchange.gexf import read_gexf
from desktop_app.core.map.exchange.graphml import read_graphml
from desktop_app.core.map.exchange.kumu import read_kumu
from desktop_app.core.map.exchange.matrix import Rows, read_matrix
from desktop_app.core.map.exchange.mental_modeler import read_mental_modeler
from desktop_app.core.map.exchange.reading import Direction, Reading
from desktop_app.core.project import load
from desktop_app.core.project.map_exchange import exchanged_shop
from desktop_app.core.project.shop import Shop

MOST_BYTES = 60_000_000
_XML: Mapping[str, Callable[[str, str], Reading]] = MappingProxyType(
    {"<mentalmodeler": read_mental_modeler, "<graphml": read_graphml, "<gexf": read_gexf}
)
_TABLES = frozenset({".csv", ".tsv", ".txt"})
_HEAD = 4_000
_PROJECT = ".dynacap"
_READ = Message("Choose GraphML, GEXF, Kumu, Mental Modeler, a matrix, factors and links, or another project.")


def read_map_file(path: Path, direction: Direction = "row_to_column") -> tuple[Reading, ...]:
    """The maps in a file, a project's too: one, or one for each participant of a workbook of matrices.

    `direction` is what the person says about the cells of a matrix. Raises UnreadableFileError or ProjectError.
    """
    suffix = path.suffix.lower()
    if suffix == _PROJECT:
        return (Reading(exchanged_shop(Shop(load(path)))),)
    drawn = next((known.name for known in FORMATS if known.suffix == suffix and not known.reads), None)
    if drawn:
        cause = Message("{format} is only written, for it does not say what a map computes.", format=drawn)
        raise UnreadableFileError.of(path.name, cause, _READ)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableFileError.of(path.name, Message("the file is too large for a map."), _READ)
        return _workbook(path, direction) if is_workbook(path) else (_text(path, direction),)
    except OSError as error:
        cause = Message("cannot be read: {detail}.", detail=error.strerror or error)
        raise UnreadableFileError.of(path.name, cause, Message("Look whether it was moved or renamed.")) from error


def _workbook(path: Path, direction: Direction) -> tuple[Reading, ...]:
    grids = read_sheets(path)
    sheets = {grid.sheet: _rows(grid) for grid in grids}
    if is_factor_table(sheets):
        return (read_factor_sheets(sheets, path.name),)
    single = len(sheets) == 1
    readings = (
        (name, read_matrix(rows, path.name if single else f"{path.name}, {name}", direction))
        for name, rows in sheets.items()
    )
    return tuple(_titled(reading, "" if single else name) for name, reading in readings)


def _text(path: Path, direction: Direction) -> Reading:
    if path.suffix.lower() in _TABLES:
        return _table(path, direction)
    text = decode(path.read_bytes(), path.name).text.lstrip("\ufeff").strip()
    if text.startswith("<"):
        for mark, read in _XML.items():
            if mark in text[:_HEAD]:
                return read(text, path.name)
        cause = Message("this is XML, but neither Mental Modeler's, nor GraphML, nor GEXF.")
        raise UnreadableFileError.of(path.name, cause, Message("Export the map in one of these formats."))
    if text.startswith(("{", "[")):
        return read_kumu(text, path.name)
    return _table(path, direction)


def _table(path: Path, direction: Direction) -> Reading:
    rows: Rows = [[unmarked(cell) for cell in row] for row in read_delimited(path).rows]  # type: ignore[misc]
    return read_matrix(rows, path.name, direction)


def _rows(grid: Grid) -> Rows:
    return [
        [cell if isinstance(cell, (str, float, bool)) else None if cell is None else str(cell) for cell in row]
        for row in grid.rows
    ]


def _titled(reading: Reading, sheet: str) -> Reading:
    """The reading named after its sheet where its matrix does not say who drew it."""
    return replace(reading, map=replace(reading.map, title=sheet)) if sheet and not reading.map.title else reading
