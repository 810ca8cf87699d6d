"""Workbooks that are damaged, or made to take a reader down: each by the function of its name."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from types import MappingProxyType

import openpyxl
import pandas as pd

from tests.robustness.compound_file import SIGNATURE, compound_file

NOTHING: Mapping[str, bytes] = MappingProxyType({})
CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/{{kind}}" Target="{{target}}"/></Relationships>'
)
SHEETML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BOOK = (
    f'<?xml version="1.0"?><workbook xmlns="{SHEETML}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
OPEN_DOCUMENT = (
    '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
)
VALUE = '<table:table-cell {more} office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>'


def packed(parts: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def workbook(sheet: str, prologue: str = "", more: Mapping[str, bytes] = NOTHING) -> bytes:
    """An xlsx whose only sheet has this XML in it."""
    body = f'<?xml version="1.0"?>{prologue}<worksheet xmlns="{SHEETML}"><sheetData>{sheet}</sheetData></worksheet>'
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONS.format(kind="officeDocument", target="xl/workbook.xml"),
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS.format(kind="worksheet", target="worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": body,
    }
    return packed({**parts, **more})


def open_document(rows: str) -> bytes:
    """An ods with these rows."""
    parts: dict[str, bytes | str] = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": OPEN_DOCUMENT.format(rows=rows),
        "META-INF/manifest.xml": '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    }
    return packed(parts)


def honest(rows: int = 40) -> bytes:
    """An xlsx of orders as Excel would write it."""
    stream = io.BytesIO()
    days = pd.date_range("2025-01-01", periods=rows).strftime("%Y-%m-%d")
    frame = pd.DataFrame({"Order number": range(rows), "Order date": days, "Total": 9.5})
    frame.to_excel(stream, index=False, engine="openpyxl")
    return stream.getvalue()


def cells(*references: str) -> str:
    """One row of cells, whatever their references say."""
    return "<row>" + "".join(f'<c r="{reference}"><v>1</v></c>' for reference in references) + "</row>"


def sheets(*contents: list[list[object]]) -> bytes:
    """An xlsx with these rows in its sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for rows in contents:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def encrypted() -> bytes:
    """A zip whose parts say that they are encrypted."""
    data = bytearray(honest())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(mark, start + 4)
    return bytes(data)


def overlapping() -> bytes:
    """A zip whose directory says the wrong sizes."""
    data = bytearray(honest())
    start = data.rfind(b"PK\x01\x02")
    data[start + 24 : start + 28] = (4_000_000_000).to_bytes(4, "little")
    return bytes(data)


def with_password() -> bytes:
    """What Excel makes of a workbook with a password."""
    return compound_file({"EncryptionInfo": b"\x04\x00\x04\x00", "EncryptedPackage": bytes(64)})


HOSTILE: dict[str, Callable[[], bytes]] = {
    "truncated.xlsx": lambda: honest()[:-200],
    "half.xlsx": lambda: honest()[: len(honest()) // 2],
    "only_the_start.xlsx": lambda: honest()[:4],
    "scrambled.xlsx": lambda: honest()[:400] + bytes(300) + honest()[700:],
    "wrong_sizes.xlsx": overlapping,
    "encrypted.xlsx": encrypted,
    "with_password.xlsx": with_password,
    "two_far_cells.xlsx": lambda: workbook(cells("A1", "XFD1048576")),
    "far_column.xlsx": lambda: workbook(cells("A1", "ZZ200000")),
    "beyond_the_sheet.xlsx": lambda: workbook(cells("A1", "ZZZ9999999")),
    "bomb.xlsx": lambda: workbook("<row>" + " " * 60_000_000 + "</row>"),
    "bomb_beside.xlsx": lambda: workbook(cells("A1"), more={"xl/media/zeros.bin": bytes(60_000_000)}),
    "many_parts.xlsx": lambda: workbook(cells("A1"), more={f"xl/x{number}.bin": b"" for number in range(2_500)}),
    "entity_bomb.xlsx": lambda: workbook(
        cells("A1"), '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    ),
    "outside_entity.xlsx": lambda: workbook(cells("A1"), '<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
    "no_sheets.xlsx": lambda: packed({"[Content_Types].xml": CONTENT_TYPES}),
    "not_xml.xlsx": lambda: workbook("<row><c r=A1>"),
    "document.xlsx": lambda: packed({"word/document.xml": "<w:document/>", "[Content_Types].xml": CONTENT_TYPES}),
    "wide.xlsx": lambda: sheets([[f"h{number}" for number in range(16_384)], [1] * 16_384]),
    "empty.xlsx": lambda: sheets([]),
    "empty_sheets.xlsx": lambda: sheets([], [], []),
    "only_headers.xlsx": lambda: sheets([["Order number", "Order date", "Total"]]),
    "numbers_alone.xlsx": lambda: sheets([[number, number] for number in range(30)]),
    "errors.xlsx": lambda: sheets([["#REF!", "#DIV/0!", "#NAME?"], ["#N/A"] * 3, ["#NULL!"] * 3]),
    "repeated.ods": lambda: open_document(
        f'<table:table-row table:number-rows-repeated="1048576">'
        f"{VALUE.format(more='table:number-columns-repeated=' + chr(34) + '16384' + chr(34))}</table:table-row>"
    ),
    "far_cell.ods": lambda: open_document(
        f"<table:table-row>{VALUE.format(more='')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
        '<table:table-row><table:table-cell table:number-columns-repeated="16383"/>'
        f"{VALUE.format(more='')}</table:table-row>"
    ),
    "truncated.ods": lambda: open_document("<table:table-row/>")[:-60],
    "not_xml.ods": lambda: open_document("<table:table-row><table:table-cell"),
    "empty.ods": lambda: open_document(""),
    "start_alone.xls": lambda: SIGNATURE,
    "noise.xls": lambda: SIGNATURE + bytes(range(256)) * 40,
    "zeros.xls": lambda: SIGNATURE + bytes(8_192),
    "full_of_ones.xls": lambda: SIGNATURE + b"\xff" * 8_192,
    "xlsx_named.xls": lambda: honest()[:900],
    "xlsx_named.csv": lambda: honest()[:-100],
}
