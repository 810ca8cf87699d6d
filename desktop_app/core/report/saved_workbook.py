"""openpyxl's workbook written to a file, its rows as text: an element for each cell costs three times as much."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell._writer import etree_write_cell
from openpyxl.comments.comment_sheet import CommentRecord
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.functions import tostring

NO_ROWS = (b"<sheetData></sheetData>", b"<sheetData />", b"<sheetData/>")
ENTITIES = {"\r": "&#13;"}


def save_workbook(workbook: Workbook, path: Path) -> None:
    """The package at `path`, the same as openpyxl's own."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        _Package(workbook, archive).write_data()


class _Package(ExcelWriter):
    """Writes every part; sheets with their rows as text."""

    def write_worksheet(self, ws: Any) -> None:  # noqa: ANN401 - as openpyxl has it
        """One sheet."""
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images  # noqa: SLF001
        package: Any = self  # the stubs leave out most of openpyxl's writers
        writer: Any = _Sheet(ws)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001
        content = Path(writer.out).read_bytes()
        mark = next(mark for mark in NO_ROWS if mark in content)
        rows = "".join(writer.row_texts()).encode("utf-8")
        content = content.replace(mark, b"<sheetData>" + rows + b"</sheetData>", 1)
        package._archive.writestr(ws.path[1:], content)  # noqa: SLF001
        self.manifest.append(ws)
        writer.cleanup()


class _Sheet(WorksheetWriter):
    """Writes what is around the rows, and the rows apart."""

    def write_rows(self) -> None:
        """An empty table of cells, and what openpyxl notes of the cells on the way."""
        sheet: Any = self
        xf = sheet.xf.send(True)  # noqa: FBT003 - openpyxl's own protocol
        with xf.element("sheetData"):
            pass
        sheet.xf.send(None)
        for _, cells in sheet.rows():
            for cell in cells:
                if cell._comment is not None:  # noqa: SLF001
                    sheet.ws._comments.append(CommentRecord.from_cell(cell))  # noqa: SLF001
                if cell.hyperlink:
                    sheet.ws._hyperlinks.append(cell.hyperlink)  # noqa: SLF001

    def row_texts(self) -> Iterator[str]:
        """Every row as XML."""
        sheet: Any = self
        dimensions = sheet.ws.row_dimensions
        styles: dict[bytes, int] = {}
        known = sheet.ws.parent._cell_styles  # noqa: SLF001
        for number, cells in sheet.rows():
            more = dict(dimensions[number]) if number in dimensions else {}
            attributes = "".join(f' {key}="{value}"' for key, value in {"r": str(number), **more}.items())
            texts = []
            for cell in cells:
                style = cell._style  # noqa: SLF001
                if cell._value is None and not cell.has_style:  # noqa: SLF001
                    continue
                key = style.tobytes()
                if key not in styles:
                    styles[key] = known.add(style)
                texts.append(_cell(sheet.ws, cell, styles[key]))
            yield f"<row{attributes}>{''.join(texts)}</row>"


def _cell(ws: Any, cell: Any, style: int) -> str:  # noqa: ANN401 - as openpyxl has it
    """A cell as XML; what is rare is left to openpyxl."""
    value, kind = cell._value, cell.data_type  # noqa: SLF001
    start = f'<c r="{cell.coordinate}" s="{style}"'
    if value is None or value == "":
        return f"{start} />"
    if kind == "n" and isinstance(value, int | float) and not isinstance(value, bool):
        return f'{start} t="n"><v>{value!r}</v></c>'
    if kind == "f" and isinstance(value, str):
        return f"{start}><f>{escape(value[1:], ENTITIES)}</f><v /></c>"
    if kind == "s" and isinstance(value, str):
        space = ' xml:space="preserve"' if value != value.strip() or "\n" in value else ""
        return f'{start} t="inlineStr"><is><t{space}>{escape(value, ENTITIES)}</t></is></c>'
    return _rare(ws, cell)


def _rare(ws: Any, cell: Any) -> str:  # noqa: ANN401 - as openpyxl has it
    taken: list[str] = []

    class Taker:
        def write(self, element: Any) -> None:  # noqa: ANN401 - of whichever library openpyxl found
            taken.append(tostring(element).decode("ascii"))

    etree_write_cell(Taker(), ws, cell, styled=True)
    return "".join(taken)
