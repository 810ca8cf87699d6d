"""A sheet of orders as large as the best known public one, 541,909 rows of eight columns, made from a seed."""

from __future__ import annotations

import csv
import random
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

ROWS = 541_909
SEED = 20111209
HEADERS = ("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country")
LETTERS = "ABCDEFGH"
COUNTRIES = ("United Kingdom",) * 30 + ("Germany", "France", "EIRE", "Spain", "Netherlands", "Belgium")
ITEMS = 4_000
BEGIN = datetime(2010, 12, 1, 8, 26)  # noqa: DTZ001 - on the clock of the shop
DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's
LINES_PER_ORDER = 20
MINUTES = 525_000
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"

Row = tuple[str, str, str, int, datetime, float, int, str]


def rows(count: int = ROWS) -> Iterator[Row]:
    """The lines of orders in the order of time."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    prices = [round(chance.lognormvariate(1, 0.9), 2) for _ in range(ITEMS)]
    customer, country = 0, ""
    for line in range(count):
        order = line // LINES_PER_ORDER
        if line % LINES_PER_ORDER == 0:
            customer, country = chance.randrange(12_000, 18_000), chance.choice(COUNTRIES)
        item = int(ITEMS * chance.random() ** 2)
        moment = BEGIN + timedelta(minutes=order * MINUTES * LINES_PER_ORDER // count)
        yield (
            f"{536_365 + order}",
            f"{20_000 + item}{'ABG'[item % 3]}",
            f"ITEM OF KIND {item} WITH NAME",
            1 + int(chance.expovariate(0.15)),
            moment,
            prices[item],
            customer,
            country,
        )


def write_csv(path: Path, count: int = ROWS) -> Path:
    """The sheet as csv."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADERS)
        writer.writerows((*row[:4], f"{row[4]:%Y-%m-%d %H:%M:%S}", *row[5:]) for row in rows(count))
    return path


def write_xlsx(path: Path, count: int = ROWS) -> Path:
    """The sheet as Excel writes it: texts in a table of their own, dates as numbers with a style."""
    texts: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _parts().items():
            archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w") as stream:
            stream.write(f'<worksheet xmlns="{NAMESPACE}"><sheetData>'.encode())
            stream.write(_row(1, [_text(header, texts) for header in HEADERS]))
            for number, row in enumerate(rows(count), 2):
                stream.write(_row(number, _cells(row, texts)))
            stream.write(b"</sheetData></worksheet>")
        shared = "".join(f"<si><t>{text}</t></si>" for text in texts)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{NAMESPACE}" uniqueCount="{len(texts)}">{shared}</sst>')
    return path


def _row(number: int, cells: list[tuple[str, object]]) -> bytes:
    said = "".join(
        f'<c r="{letter}{number}"{kind}><v>{value}</v></c>'
        for letter, (kind, value) in zip(LETTERS, cells, strict=True)
    )
    return f'<row r="{number}">{said}</row>'.encode()


def _cells(row: Row, texts: dict[str, int]) -> list[tuple[str, object]]:
    order, stock, description, quantity, moment, price, customer, country = row
    serial = (moment - DAY_ZERO) / timedelta(days=1)
    named = [_text(text, texts) for text in (order, stock, description, country)]
    return [*named[:3], ("", quantity), (' s="1"', f"{serial:.8f}"), ("", price), ("", customer), named[3]]


def _text(text: str, texts: dict[str, int]) -> tuple[str, object]:
    return ' t="s"', texts.setdefault(text, len(texts))


def _parts() -> dict[str, str]:
    override = '<Override PartName="/xl/{}" ContentType="' + SHEETML + '.{}+xml"/>'
    kinds = (
        ("workbook.xml", "sheet.main"),
        ("worksheets/sheet1.xml", "worksheet"),
        ("sharedStrings.xml", "sharedStrings"),
        ("styles.xml", "styles"),
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    types = f'<Default Extension="rels" ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/>'
    types += "".join(override.format(*kind) for kind in kinds)
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{types}</Types>',
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{NAMESPACE}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")]
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{NAMESPACE}"><fonts count="1"><font/></fonts>'
        '<fills count="1"><fill><patternFill/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/></border></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    }


def _relations(targets: list[tuple[str, str]]) -> str:
    said = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{said}</Relationships>'
