"""The sheets of a workbook in Excel's XML of 2003, which is often named .xls."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from desktop_app.core.evidence.files.grid import Cell, Grid
from desktop_app.core.evidence.files.refusal import DAMAGED, DOCUMENT_TYPE, EMPTY_WORKBOOK, HOLLOW

NAMESPACE = "{urn:schemas-microsoft-com:office:spreadsheet}"
MOST_COLUMNS, MOST_ROWS = 16_384, 1_048_576
MOST_EMPTY = 2_000_000


def read_xml_workbook(path: Path) -> tuple[Grid, ...]:
    """Every sheet that holds anything. Raises UnreadableFileError for XML that is none."""
    data = path.read_bytes()
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise DOCUMENT_TYPE.of(path.name)
    try:
        root = ET.fromstring(data)  # noqa: S314 - without a document type there are no entities to expand
    except ET.ParseError as error:
        raise DAMAGED.of(path.name) from error
    grids = [
        Grid(list(_rows(sheet, path.name)), sheet.get(f"{NAMESPACE}Name", ""))
        for sheet in root.iter(f"{NAMESPACE}Worksheet")
    ]
    filled = tuple(grid for grid in grids if grid.rows)
    if not filled:
        raise EMPTY_WORKBOOK.of(path.name)
    return filled


def _rows(sheet: ET.Element, where: str) -> Iterator[list[Cell]]:
    place, empty = 0, 0
    for row in sheet.iter(f"{NAMESPACE}Row"):
        wanted = min(_index(row, place), MOST_ROWS)
        cells = _cells(row)
        empty += wanted - place + sum(cell is None for cell in cells)
        if empty > MOST_EMPTY:
            raise HOLLOW.of(where)
        yield from ([] for _ in range(wanted - place))
        yield cells
        place = max(wanted, place) + 1


def _cells(row: ET.Element) -> list[Cell]:
    cells: list[Cell] = []
    for cell in row.iter(f"{NAMESPACE}Cell"):
        cells += [None] * (min(_index(cell, len(cells)), MOST_COLUMNS) - len(cells))
        cells.append(_value(cell.find(f"{NAMESPACE}Data")))
    return cells


def _index(element: ET.Element, following: int) -> int:
    said = element.get(f"{NAMESPACE}Index", "")
    return int(said) - 1 if said.isdigit() and int(said) else following


def _value(data: ET.Element | None) -> Cell:
    if data is None:
        return None
    text, kind = "".join(data.itertext()), data.get(f"{NAMESPACE}Type")
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return text
    return text == "1" if kind == "Boolean" else text
