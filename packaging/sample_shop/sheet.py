"""A sheet of a sample shop, as cells and as the file that a person would have downloaded."""

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Cell: TypeAlias = str | int | float | datetime | date | None
Row: TypeAlias = list[Cell]

EXCEL_DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001 Excel knows no zones
_STAMP = (2026, 10, 12, 0, 0, 0)


@dataclass(frozen=True)
class Text:
    """How a text export is written."""

    encoding: str = "utf-8"
    delimiter: str = ","
    newline: str = "\n"


@dataclass(frozen=True)
class Sheet:
    """One exported file: its name, the table it holds, all its rows from the first line, and what is in them."""

    file: str
    table: str
    rows: list[Row]
    usable: int
    """Rows that a reader should use."""
    unusable: int
    """Rows after the header that a reader should list as not used."""
    text: Text | None = None
    """None for a workbook."""

    def content(self) -> bytes:
        """Bytes of a text export."""
        if self.text is None:
            raise TypeError(self.file)
        page = io.StringIO()
        csv.writer(page, delimiter=self.text.delimiter, lineterminator=self.text.newline).writerows(self.rows)
        return page.getvalue().encode(self.text.encoding)

    def write(self, folder: Path) -> None:
        """Put the file into `folder`."""
        path = folder / self.file
        if self.text is None:
            _write_workbook(self.rows, path)
        else:
            path.write_bytes(self.content())


def _write_workbook(rows: list[Row], path: Path) -> None:
    book = Workbook(write_only=True)
    page = book.create_sheet("Sheet1")
    for row in rows:
        page.append([_dated(page, cell) if isinstance(cell, date) else cell for cell in row])
    draft = io.BytesIO()
    book.save(draft)
    path.write_bytes(_without_clock(draft))


def _dated(page: WriteOnlyWorksheet, value: date) -> BookCell:
    # Five decimals of a day are a second; all fifteen would make the file a tenth larger.
    days = (
        (value - EXCEL_DAY_0) / timedelta(days=1) if isinstance(value, datetime) else (value - EXCEL_DAY_0.date()).days
    )
    cell = WriteOnlyCell(page, value=round(days, 5))
    cell.number_format = "yyyy-mm-dd hh:mm" if isinstance(value, datetime) else "yyyy-mm-dd"
    return cell


def _without_clock(draft: io.BytesIO) -> bytes:
    """Same workbook with one fixed time stamp, so that writing it twice changes nothing."""
    result = io.BytesIO()
    with zipfile.ZipFile(draft) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for part in old.namelist():
            if part != "docProps/core.xml":
                new.writestr(zipfile.ZipInfo(part, _STAMP), old.read(part), zipfile.ZIP_DEFLATED, 9)
                continue
            new.writestr(zipfile.ZipInfo(part, _STAMP), _core_properties(), zipfile.ZIP_DEFLATED, 9)
    return result.getvalue()


def _core_properties() -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-10-12T00:00:00Z</dcterms:created></cp:coreProperties>'
    )
