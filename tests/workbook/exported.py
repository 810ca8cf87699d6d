"""An exported workbook with its formulas, with the engine's values, and as LibreOffice calculates it."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests.workbook.libreoffice import recalculate

RELATIVE, ABSOLUTE = 1e-9, 1e-12
ERRORS = ("#DIV/0!", "#NUM!", "#VALUE!", "Err:502", "Err:503")


@dataclass(frozen=True)
class Difference:
    """A formula cell on whose value the engine and LibreOffice do not agree."""

    cell: str
    formula: str
    engine: object
    recalculated: object


def formulas(path: Path) -> dict[str, str]:
    """Every formula of the workbook by "Sheet!A1"."""
    return {place: str(value) for place, value, kind in _cells(load_workbook(path)) if kind == "f"}


def values(path: Path) -> dict[str, object]:
    """Every stored value by "Sheet!A1"."""
    return {place: value for place, value, _ in _cells(_loaded(path))}


def differences(path: Path, folder: Path) -> list[Difference]:
    """The formula cells whose stored value is not what LibreOffice calculates when it must."""
    stored, recalculated = values(path), values(recalculate(path, folder))
    return [
        Difference(place, formula, stored.get(place), recalculated.get(place))
        for place, formula in formulas(path).items()
        if not agree(stored.get(place), recalculated.get(place))
    ]


def agree(engine: object, other: object) -> bool:
    """Equal numbers to 1e-9 relative, 1e-12 near zero; equal texts; an error beside an error."""
    if isinstance(engine, int | float) and isinstance(other, int | float):
        return math.isclose(engine, other, rel_tol=RELATIVE, abs_tol=ABSOLUTE)
    if engine in ERRORS:
        return other in ERRORS
    return isinstance(engine, str) and engine == other


def _loaded(path: Path) -> Workbook:
    with warnings.catch_warnings():
        # LibreOffice keeps scenarios as sheets of its own and counts their names among those of the workbook.
        warnings.filterwarnings("ignore", "Defined names for sheet index")
        return load_workbook(path, data_only=True)


def _cells(book: Workbook) -> Iterator[tuple[str, object, str]]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from ((f"{sheet.title}!{cell.coordinate}", cell.value, cell.data_type) for cell in row)
