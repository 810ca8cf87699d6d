"""The numbers and names that a chart remembers of its cells, so that it can be shown without computing the sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from functools import cached_property
from xml.dom import minidom
from xml.etree import ElementTree as ET

from desktop_app.core.charts import CellValue
from desktop_app.core.errors import DefectError
from desktop_app.core.report.package_parts import MAIN

CHART_PART = re.compile(r"xl/charts/chart[0-9]+\.xml")
REFERENCE = re.compile(r"^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?([0-9]+)(?::\$?([A-Z]+)\$?([0-9]+))?$")
LETTERS = 26


@dataclass(frozen=True)
class CellReference:
    """A block of cells of one sheet, its corners counted from 1."""

    sheet: str
    first_column: int
    first_row: int
    last_column: int
    last_row: int

    @classmethod
    def of(cls, text: str) -> CellReference:
        """The block that `Sheet!$A$1:$B$2` names. Raises DefectError for anything else."""
        found = REFERENCE.match(text)
        if found is None:
            raise DefectError(f"a chart refers to {text!r}, which is no plain block of cells")
        quoted, plain, left, top, right, bottom = found.groups()
        sheet = quoted.replace("''", "'") if quoted else plain
        return cls(sheet, _number(left), int(top), _number(right or left), int(bottom or top))

    def addresses(self) -> list[tuple[int, int]]:
        """All cells as (row, column), row by row."""
        rows, columns = range(self.first_row, self.last_row + 1), range(self.first_column, self.last_column + 1)
        return [(row, column) for row in rows for column in columns]


@dataclass(frozen=True)
class SheetValues:
    """The values of the cells of a package, each sheet parsed when it is first asked for."""

    parts: Mapping[str, bytes]
    sheets: Mapping[str, str]

    def of(self, reference: CellReference) -> list[CellValue]:
        """The values of a block; None for empty cells and for a sheet that does not exist."""
        if reference.sheet not in self._parsed and reference.sheet in self.sheets:
            self._parsed[reference.sheet] = _cells(self.parts[self.sheets[reference.sheet]], self._shared)
        cells = self._parsed.get(reference.sheet, {})
        return [cells.get(address) for address in reference.addresses()]

    @cached_property
    def _parsed(self) -> dict[str, dict[tuple[int, int], CellValue]]:
        return {}

    @cached_property
    def _shared(self) -> list[str]:
        part = self.parts.get("xl/sharedStrings.xml")
        if part is None:
            return []
        strings = ET.fromstring(part).iter(f"{MAIN}si")  # noqa: S314 written by ourselves
        return ["".join(text.text or "" for text in string.iter(f"{MAIN}t")) for string in strings]


def fill_caches(parts: MutableMapping[str, bytes], sheets: Mapping[str, str]) -> None:
    """Every reference of every chart gets its cache; a reference to texts that stands as numbers is made one to text.

    The number formats of data labels are said to be their own, which openpyxl leaves open.
    """
    values = SheetValues(dict(parts), sheets)
    for name in [name for name in parts if CHART_PART.fullmatch(name)]:
        document = minidom.parseString(parts[name])  # noqa: S318 written by ourselves
        for kind in ("numRef", "strRef"):
            for element in list(document.getElementsByTagNameNS("*", kind)):
                _fill(document, element, values)
        for element in document.getElementsByTagNameNS("*", "numFmt"):
            if not element.hasAttribute("sourceLinked"):
                element.setAttribute("sourceLinked", "0")
        parts[name] = document.toxml("utf-8")


def _fill(document: minidom.Document, element: minidom.Element, values: SheetValues) -> None:
    (formula,) = element.getElementsByTagNameNS("*", "f")
    reference = "".join(node.data for node in formula.childNodes if isinstance(node, minidom.Text))
    cells = values.of(CellReference.of(reference))
    textual = element.localName == "strRef" or any(isinstance(cell, str) for cell in cells)
    prefix = f"{element.prefix}:" if element.prefix else ""
    for child in list(element.childNodes):
        if child is not formula:
            element.removeChild(child)
    cache = _element(document, element, prefix + ("strCache" if textual else "numCache"))
    if not textual:
        _element(document, cache, f"{prefix}formatCode", text="General")
    _element(document, cache, f"{prefix}ptCount", val=str(len(cells)))
    for number, cell in enumerate(cells):
        if cell is not None:
            point = _element(document, cache, f"{prefix}pt", idx=str(number))
            _element(document, point, f"{prefix}v", text=cell if isinstance(cell, str) else f"{cell!r}")
    if textual and element.localName == "numRef":
        document.renameNode(element, element.namespaceURI or "", f"{prefix}strRef")


def _element(
    document: minidom.Document, parent: minidom.Element, name: str, text: str = "", **attributes: str
) -> minidom.Element:
    made = document.createElementNS(parent.namespaceURI, name)
    for key, value in attributes.items():
        made.setAttribute(key, value)
    if text:
        made.appendChild(document.createTextNode(text))
    parent.appendChild(made)
    return made


def _cells(sheet: bytes, shared: list[str]) -> dict[tuple[int, int], CellValue]:
    found: dict[tuple[int, int], CellValue] = {}
    for cell in ET.fromstring(sheet).iter(f"{MAIN}c"):  # noqa: S314 written by ourselves
        value = _value(cell, shared)
        reference = re.fullmatch(r"([A-Z]+)([0-9]+)", cell.get("r", ""))
        if value is not None and reference is not None:
            found[int(reference[2]), _number(reference[1])] = value
    return found


def _value(cell: ET.Element, shared: list[str]) -> CellValue:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(f"{MAIN}t"))
    content = cell.findtext(f"{MAIN}v")
    if content is None or (content == "" and kind != "str") or kind == "e":
        return None
    if kind == "s":
        return shared[int(content)]
    return content if kind == "str" else float(content)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * LETTERS + ord(letter) - ord("A") + 1
    return number
