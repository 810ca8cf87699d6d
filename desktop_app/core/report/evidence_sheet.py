"""The evidence: each source file, how its columns were matched, and the rows that were not used, with reasons."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts import CellValue
from desktop_app.core.errors import Message
from desktop_app.core.project.document import EvidenceSource
from desktop_app.core.project.import_account import account_of
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.sheet_style import STANDARD_HEIGHT, put, put_title, width
from desktop_app.core.report.text_room import PADDING, lines_needed

WIDTHS = (14, 24, 40, 14, 14, 12, 12, 46)
MOST_UNUSED = 500
"""Rows listed for one source; the number of all stands beside it."""


def write_evidence(draft: Draft) -> None:
    """The sheet; without any source it says so."""
    sheet, tr = draft.sheet("evidence"), draft.tr
    put_title(sheet, sheet.title, tr("What was read from your files, and what was not used."))
    for column, characters in enumerate(WIDTHS, 1):
        width(sheet, column, characters)
    if not draft.study.sources:
        put(sheet, 4, 1, tr("No file has been read: all numbers are assumed or entered."), "text")
    else:
        _write_sources(draft, sheet)
    sheet.freeze_panes = "A5"
    set_up_print(sheet, 4)


def _write_sources(draft: Draft, sheet: Worksheet) -> None:
    tr = draft.tr
    _write_row(
        sheet,
        4,
        (
            tr("Table"),
            tr("Source"),
            tr("File"),
            tr("Encoding"),
            tr("Header row"),
            tr("Rows read"),
            tr("Rows used"),
            tr("Columns"),
        ),
        "heading",
    )
    row = 5
    for source in draft.study.sources:
        columns = " · ".join(f"{name} = {header}" for name, header in source.columns.items())
        _write_row(
            sheet,
            row,
            (
                source.table,
                source.name,
                source.file,
                source.encoding,
                source.header_row,
                source.rows_read,
                source.rows_used,
                columns,
            ),
            "wrapped",
        )
        sheet.row_dimensions[row].height = STANDARD_HEIGHT * lines_needed(columns, WIDTHS[-1] - PADDING)
        row += 1
    put(sheet, row + 1, 1, tr("Rows that were not used"), "section")
    _write_row(sheet, row + 2, (tr("Table"), tr("Source"), tr("Reason"), tr("Row")), "heading")
    row += 3
    for source in draft.study.sources:
        for number, reason in _unused(source):
            _write_row(sheet, row, (source.table, source.name, reason.text(tr), number), "text")
            row += 1


def _write_row(sheet: Worksheet, row: int, values: Sequence[CellValue], look: str) -> None:
    for column, value in enumerate(values, 1):
        put(sheet, row, column, value, look)


def _unused(source: EvidenceSource) -> list[tuple[int, Message]]:
    """Number and reason of the first rows that were not used."""
    rows = ((number, group.reason) for group in account_of(source.report).unused for number in group.rows)
    return sorted(rows, key=lambda row: row[0])[:MOST_UNUSED]
