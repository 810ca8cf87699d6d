"""Computed values beside formulas, so that previews, phones, Protected View and pandas see numbers.

openpyxl writes formulas without their values. This fills them in afterwards, in the cells and in the caches of the
charts. Only for files that openpyxl has just written: their plain, regular XML is relied upon and checked.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from desktop_app.core.charts import CellValue
from desktop_app.core.errors import DefectError
from desktop_app.core.report.chart_caches import fill_caches
from desktop_app.core.report.package_parts import read_parts, sheet_parts, write_parts

FORMULA_CELL = re.compile(
    r"<c (?P<attributes>[^>]*)>(?P<formula><f\b[^>]*?(?:/>|>[^<]*</f>))(?:<v ?/>|<v></v>|<v>[^<]*</v>)?</c>"
)
ADDRESS = re.compile(r'\br="([A-Z]+[0-9]+)"')
TYPE = re.compile(r' ?\bt="[a-zA-Z]*"')
ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})


def inject(path: Path, values: Mapping[str, Mapping[str, CellValue]]) -> list[str]:
    """The formula cells that got no value, as "Sheet!A1"; the file at `path` is rewritten with all others filled.

    `values` gives for each sheet the values by address: numbers, texts, booleans, error texts; a number that is not
    finite becomes #NUM!. The caches of all charts are filled from the same cells, and text categories that stand as
    numbers are repaired. The same input gives the same bytes.
    """
    parts = read_parts(path)
    missing: list[str] = []
    sheets = sheet_parts(parts)
    for title, part in sheets.items():
        known = values.get(title, {})
        text, empty = _with_values(parts[part].decode("utf-8"), known)
        parts[part] = text.encode("utf-8")
        missing += [f"{title}!{address}" for address in empty]
    fill_caches(parts, sheets)
    write_parts(path, parts)
    return missing


def _with_values(xml: str, known: Mapping[str, CellValue]) -> tuple[str, list[str]]:
    """The sheet with its formulas' values, and the addresses of those that have none.

    Raises DefectError if a formula stands in a way that this does not understand.
    """
    missing: list[str] = []

    def filled(cell: re.Match[str]) -> str:
        attributes, formula = cell["attributes"], cell["formula"]
        found = ADDRESS.search(attributes)
        address = found[1] if found else ""
        value = known.get(address)
        if value is None:
            missing.append(address)
            return cell[0]
        kind, content = _content(value)
        return f"<c {TYPE.sub('', attributes)}{kind}>{formula}<v{_space(content)}>{content}</v></c>"

    text, count = FORMULA_CELL.subn(filled, xml)
    if count != len(re.findall(r"<f\b", xml)):
        raise DefectError("a formula cell is not written the way openpyxl writes it")
    return text, missing


def _content(value: CellValue) -> tuple[str, str]:
    """The type attribute and the text of a value."""
    if isinstance(value, bool):
        return ' t="b"', str(int(value))
    if isinstance(value, str):
        return (' t="e"', value) if value in ERRORS else (' t="str"', escape(value))
    if value is None or not math.isfinite(value):
        return ' t="e"', "#NUM!"
    return "", repr(float(value))


def _space(content: str) -> str:
    return ' xml:space="preserve"' if content != content.strip() or "\n" in content else ""
