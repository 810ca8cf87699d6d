"""What is wrong with the native charts of a workbook: references that lead nowhere or to cells of the wrong type."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHART_PART = re.compile(r"xl/charts/chart[0-9]+\.xml")
PLAIN = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?[0-9]+(?::\$?[A-Z]+\$?[0-9]+)?)")


def chart_parts(path: Path) -> dict[str, ET.Element]:
    """The charts of a workbook by part name."""
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if CHART_PART.fullmatch(name)]
        return {name: ET.fromstring(package.read(name)) for name in names}


def defects(path: Path) -> list[str]:
    """One line for each reference of a chart that is broken, empty, of the wrong type or not remembered."""
    book = load_workbook(path, data_only=True)
    cells = {sheet.title: sheet for sheet in book.worksheets}
    found = []
    for name, chart in chart_parts(path).items():
        references = [element for kind in ("numRef", "strRef") for element in chart.iter(CHART + kind)]
        if not references:
            found.append(f"{name}: no references")
        for element in references:
            formula = element.findtext(f"{CHART}f", "")
            plain = PLAIN.fullmatch(formula)
            sheet = cells.get((plain[1] or plain[2]).replace("''", "'")) if plain else None
            if plain is None or sheet is None:
                found.append(f"{name}: {formula} leads nowhere")
                continue
            left, top, right, bottom = range_boundaries(plain[3])
            block = sheet.iter_rows(top, bottom, left, right, values_only=True)
            values = [value for row in block for value in row]
            found += [f"{name}: {formula} {fault}" for fault in _faults(element, values)]
    return found


def _faults(element: ET.Element, values: Sequence[object]) -> list[str]:
    numeric = element.tag == f"{CHART}numRef"
    faults = [f"has {list(values).count(None)} empty cells"] if None in values else []
    if numeric and any(isinstance(value, str | bool) for value in values):
        faults.append("holds text under numbers")
    if not numeric and not all(isinstance(value, str) for value in values):
        faults.append("holds numbers under text")
    cache = element.find(CHART + ("numCache" if numeric else "strCache"))
    remembered = [] if cache is None else [point.findtext(f"{CHART}v", "") for point in cache.iter(f"{CHART}pt")]
    if len(remembered) != len(values):
        faults.append("is not remembered")
    elif numeric and [float(text) for text in remembered] != [float(str(value)) for value in values]:
        faults.append("is remembered wrongly")
    return faults
