"""The parts of an xlsx package as bytes: read, named by their sheets, and written again the same way every time."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DOCUMENT_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
EARLIEST = (1980, 1, 1, 0, 0, 0)
PROPERTIES = "docProps/core.xml"
CREATED = re.compile(rb"<dcterms:created[^>]*>([^<]*)</dcterms:created>")
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def read_parts(path: Path) -> dict[str, bytes]:
    """All parts of the package by name, in their order."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def write_parts(path: Path, parts: Mapping[str, bytes]) -> None:
    """The package written in place of `path` at once; no clock gets into it."""
    draft = path.with_name(path.name + ".part")
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, _timeless(content) if name == PROPERTIES else content)
    os.replace(draft, path)  # noqa: PTH105 pathlib's replace has no promise of atomicity in its name


def sheet_parts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The part name of each sheet by the sheet's title."""
    relations = ET.fromstring(parts["xl/_rels/workbook.xml.rels"])  # noqa: S314 written by ourselves
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations.iter(RELATION)}
    workbook = ET.fromstring(parts["xl/workbook.xml"])  # noqa: S314 written by ourselves
    return {
        sheet.get("name", ""): _part_name(targets[sheet.get(DOCUMENT_RELATION)])
        for sheet in workbook.iter(f"{MAIN}sheet")
    }


def _part_name(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _timeless(properties: bytes) -> bytes:
    """Modified when created: openpyxl puts the clock of every save into it."""
    created = CREATED.search(properties)
    return MODIFIED.sub(rb"\g<1>" + created.group(1) + rb"\g<2>", properties) if created else properties
