"""The `formulas` package as another opinion, beside LibreOffice or in its place: slow, so for small workbooks."""

from __future__ import annotations

from pathlib import Path

from tests.workbook.exported import formulas


def calculated(path: Path) -> dict[str, object]:
    """What the package calculates for every formula of the workbook, by "Sheet!A1"."""
    import formulas as calculator

    found = calculator.ExcelModel().loads(str(path)).finish().calculate()
    return {place: found[_key(path, place)].value[0, 0] for place in formulas(path)}


def _key(path: Path, place: str) -> str:
    sheet, _, cell = place.partition("!")
    return f"'[{path.name}]{sheet.upper()}'!{cell}"
