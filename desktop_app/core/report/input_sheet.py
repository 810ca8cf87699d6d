"""What stands beside every input: its role, where its number came from, its interval and its bounds."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts import CellValue
from desktop_app.core.charts.excel_format import with_minus
from desktop_app.core.errors import Translate
from desktop_app.core.language.model import Input, Value
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.evidence_badge import badge
from desktop_app.core.report.input_rules import add_input_rule
from desktop_app.core.report.layout import FIRST_STATE
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.scenario_manager import add_scenarios
from desktop_app.core.report.sheet_style import put, put_title, width
from desktop_app.core.report.workbook_layout import INPUT_HEADING

WIDTHS = (9, 14, 27, 7, 7, 10, 10, 11, 11, 30)
WHOLE = with_minus("#,##0")
LARGE = 1000.0
"""From here on a bound needs no decimals."""


def finish_inputs(draft: Draft) -> None:
    """Title, the columns beside the states, Scenario Manager entries and print set-up of the sheet of inputs."""
    sheet, tr = draft.sheet("inputs"), draft.tr
    put_title(sheet, sheet.title, _subtitle(draft))
    titles = (
        *(tr("Role"), tr("Where from"), tr("Source"), tr("Grade"), tr("Rows")),
        *(tr("Low"), tr("High"), tr("Least"), tr("Most"), tr("Name in formulas")),
    )
    first = FIRST_STATE + len(draft.states)
    for column, (title, characters) in enumerate(zip(titles, WIDTHS, strict=True), first):
        put(sheet, INPUT_HEADING, column, title, "heading_detail" if column < first + 4 else "heading_number")
        width(sheet, column, characters)
    for entry in draft.made.program.inputs.values():
        _write_details(draft, sheet, first, entry)
    sheet.freeze_panes = sheet.cell(INPUT_HEADING + 1, FIRST_STATE).coordinate
    add_scenarios(sheet, draft.made)
    set_up_print(sheet, INPUT_HEADING)


def _subtitle(draft: Draft) -> str:
    text = draft.tr(
        "Blue numbers may be edited: today's move every scenario, except what a scenario sets itself (shaded). "
        "Money in {currency}."
    )
    return text.format(currency=draft.study.currency)


def _write_details(draft: Draft, sheet: Worksheet, first: int, entry: Input) -> None:
    tr = draft.tr
    origin = draft.study.origin(entry.id)
    assumed = origin.status in ("assumed", "too_few", "unusable")
    source = entry.source if assumed and not origin.source else " · ".join(filter(None, (origin.source, origin.method)))
    row = draft.made.places[entry.id].row
    for item, (low, high) in enumerate(_intervals(draft, entry)):
        number_format = sheet.cell(row + item, FIRST_STATE).number_format
        details: tuple[CellValue, ...] = (
            role_name(entry.role, tr),
            badge(origin.status, tr),
            source,
            entry.grade if assumed else "",
            origin.n,
            low,
            high,
            *entry.bounds,
            entry.id if item == 0 else "",
        )
        for column, value in enumerate(details, first):
            text = isinstance(value, str)
            put(
                sheet,
                row + item,
                column,
                value,
                "detail" if text else "followed",
                number_format=_written(value, number_format),
            )
        sheet.cell(row + item, first + 4).number_format = "0"
    add_input_rule(draft, sheet, entry, row, source)


def _written(value: CellValue, number_format: str) -> str:
    """As today's value is written, but a wide bound without its decimals."""
    if isinstance(value, str):
        return ""
    return WHOLE if value is not None and abs(value) >= LARGE else number_format


def role_name(role: str, tr: Translate) -> str:
    """What may move an input, in a word."""
    return {"fact": tr("fact"), "estimate": tr("estimate"), "decision": tr("decision"), "link": tr("link")}[role]


def _intervals(draft: Draft, entry: Input) -> Iterator[tuple[float | None, float | None]]:
    """The measured interval of each item, else the range of the model, else nothing."""
    origin = draft.study.origin(entry.id)
    ends: tuple[Value | None, Value | None] = (origin.low, origin.high)
    if origin.low is None and entry.range is not None:
        ends = (entry.range[0], entry.range[2])
    for item in range(max(1, len(draft.made.program.items_of(entry.id)))):
        low, high = (_of_item(end, item) for end in ends)
        yield low, high


def _of_item(value: Value | None, item: int) -> float | None:
    if isinstance(value, tuple):
        return value[item] if item < len(value) else None
    return value
