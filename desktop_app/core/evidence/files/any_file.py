"""A file as sheets of cells, by what it is and not by what its name says: many an .xls is a web page or plain text."""

from __future__ import annotations

import re
from pathlib import Path

from desktop_app.core.evidence.files.delimited import read_delimited
from desktop_app.core.evidence.files.grid import Grid
from desktop_app.core.evidence.files.refusal import ABSENT, CLOSED, FOLDER
from desktop_app.core.evidence.files.web_page import read_web_page
from desktop_app.core.evidence.files.workbook import is_workbook, read_sheets
from desktop_app.core.evidence.files.xml_workbook import read_xml_workbook

LOOKED_AT = 4_096
WEB_PAGE = re.compile(rb"<\s*(?:!doctype\s+html|html|table|body|head|meta|div|tr)\b", re.IGNORECASE)
XML_WORKBOOK = b"urn:schemas-microsoft-com:office:spreadsheet"


def may_be_hostile(path: Path) -> bool:
    """Whether reading the file could end the process that reads it: nothing but workbooks can."""
    return path.is_file() and is_workbook(path)


def read_any(path: Path, sheet: str | None = None) -> tuple[Grid, ...]:
    """The sheets of a file, or the one named. Raises UnreadableFileError or EvidenceError."""
    if path.is_dir():
        raise FOLDER.of(path.name)
    if not path.is_file():
        raise ABSENT.of(path.name)
    try:
        if is_workbook(path):
            return read_sheets(path, sheet)
        with path.open("rb") as stream:
            start = stream.read(LOOKED_AT).replace(b"\0", b"")
    except PermissionError as error:
        raise CLOSED.of(path.name) from error
    if XML_WORKBOOK in start:
        return read_xml_workbook(path)
    if WEB_PAGE.search(start[:1024]):
        return read_web_page(path)
    return (read_delimited(path),)
