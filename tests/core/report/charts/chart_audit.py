"""What is wrong with the native charts of a workbook: references that lead nowhere or to cells of the wrong type."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from openpyxl.utils import rows_from_range

from tests.workbook.exported import values

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
    cells = values(path)
    titles = {place.rpartition("!")[0] for place in cells}
    found = []
    for name, chart in chart_parts(path).items():
        references = [element for kind in ("numRef", "strRef") for element in chart.iter(CHART + kind)]
        if not references:
            found.append(f"{name}: no references")
        for element in references:
            formula = element.findtext(f"{CHART}f", "")
            plain = PLAIN.fullmatch(formula)
            title = (plain[1] or plain[2]).replace("''", "'") if plain else ""
            if plain is None or title not in titles:
                found.append(f"{name}: {formula} leads nowhere")
                continue
            places = (f"{title}!{place}" for row in rows_from_range(plain[3].replace("$", "")) for place in row)
            shown = [cells.get(place) for place in places]
            found += [f"{name}: {formula} {fault}" for fault in _faults(element, shown)]
    return found


def _faults(element: ET.Element, shown: Sequence[object]) -> list[str]:
    numeric = element.tag == f"{CHART}numRef"
    faults = [f"has {list(shown).count(None)} empty cells"] if None in shown else []
    if numeric and any(isinstance(value, str | bool) for value in shown):
        faults.append("holds text under numbers")
    if not numeric and not all(isinstance(value, str) for value in shown):
        faults.append("holds numbers under text")
    cache = element.find(CHART + ("numCache" if numeric else "strCache"))
    remembered = [] if cache is None else [point.findtext(f"{CHART}v", "") for point in cache.iter(f"{CHART}pt")]
    if len(remembered) != len(shown):
        faults.append("is not remembered")
    elif numeric and [float(text) for text in remembered] != [float(str(value)) for value in shown]:
        faults.append("is remembered wrongly")
    return faults
