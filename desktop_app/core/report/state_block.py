"""A block of rows that repeat cells of the program where they are read first: KPIs with what each scenario changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts import Source
from desktop_app.core.charts.excel_format import excel_format, signed
from desktop_app.core.charts.number_format import NUMBER_FORMATS
from desktop_app.core.i18n import sentence_case
from desktop_app.core.language.model import Kpi
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.layout import FIRST_STATE, ITEM, NAME, UNIT
from desktop_app.core.report.program_sheets import write_headings
from desktop_app.core.report.sheet_style import COLOURS, HEADING_HEIGHT, STANDARD_HEIGHT, put, put_formula, width
from desktop_app.core.report.text_room import lines_needed

DIFFERENCE_WIDTH = 13
BOLD = 3
"""Characters by which bold titles and the gaps between their words outgrow the width of plain text."""
ARROWS = {"higher": "▲", "lower": "▼", "none": ""}
HUNDRED = 100


@dataclass(frozen=True)
class BlockRow:
    """One row: its name and unit, the formula behind every state, how it is judged and written."""

    name: str
    unit: str
    formula: str
    kpi: Kpi
    item: int | None = None
    item_name: str = ""
    today: bool = True


def kpi_row(draft: Draft, kpi: Kpi, item: int | None = None) -> BlockRow:
    """The row of a KPI."""
    variable = draft.made.program.variables[kpi.variable]
    items = draft.made.program.item_labels(kpi.variable, draft.language)
    name = sentence_case(variable.name.get(draft.language))
    unit = draft.wording.unit(variable.unit)
    return BlockRow(name, unit, kpi.variable, kpi, item, "" if item is None else items[item])


def difference_column(draft: Draft, state: int) -> int:
    """The column with what a scenario changes, right of all states."""
    return FIRST_STATE + len(draft.states) + state - 1


def write_block(draft: Draft, sheet: Worksheet, heading_row: int, rows: Sequence[BlockRow]) -> int:
    """Headings and rows from `heading_row` on; the row after the last one."""
    _write_headings(draft, sheet, heading_row)
    for number, row in enumerate(rows, heading_row + 1):
        _write_row(draft, sheet, number, row)
    return heading_row + 1 + len(rows)


def _write_headings(draft: Draft, sheet: Worksheet, row: int) -> None:
    write_headings(sheet, row, draft.states, draft.language)
    lines = 1
    for state in range(1, len(draft.states)):
        column = difference_column(draft, state)
        title = draft.tr("{scenario}: difference").format(scenario=draft.states[state].title)
        put(sheet, row, column, title, "heading_number")
        width(sheet, column, DIFFERENCE_WIDTH)
        lines = max(lines, lines_needed(title, DIFFERENCE_WIDTH - BOLD))
    sheet.row_dimensions[row].height = max(HEADING_HEIGHT, STANDARD_HEIGHT * lines)


def _write_row(draft: Draft, sheet: Worksheet, place: int, row: BlockRow) -> None:
    arrow = ARROWS[row.kpi.better]
    put(sheet, place, NAME, f"{row.name} {arrow}" if arrow else row.name, "text")
    put(sheet, place, ITEM, row.item_name, "hint")
    put(sheet, place, UNIT, row.unit, "hint")
    written = excel_format(row.kpi.format, draft.language)
    for number, state in enumerate(draft.states):
        if number or row.today:
            source = Source(row.formula, state.id, row.item_name or None)
            cell = put_formula(
                sheet, place, FIRST_STATE + number, draft.formula(source, sheet.title), "kpi", number_format=written
            )
            draft.made.remember(sheet.title, cell.coordinate, draft.numbers.number(source))
    if row.today:
        _write_differences(draft, sheet, place, row)


def _write_differences(draft: Draft, sheet: Worksheet, place: int, row: BlockRow) -> None:
    percent = NUMBER_FORMATS[row.kpi.format].percent
    written = _written_change(row.kpi.format, draft)
    factor = HUNDRED if percent else 1
    today = draft.numbers.number(Source(row.formula, draft.states[0].id, row.item_name or None))
    first = sheet.cell(place, FIRST_STATE).coordinate
    for state in range(1, len(draft.states)):
        own = sheet.cell(place, FIRST_STATE + state).coordinate
        formula = f"=({own}-${first})*{HUNDRED}" if percent else f"={own}-${first}"
        cell = put_formula(sheet, place, difference_column(draft, state), formula, "number", number_format=written)
        value = draft.numbers.number(Source(row.formula, draft.states[state].id, row.item_name or None))
        draft.made.remember(sheet.title, cell.coordinate, (value - today) * factor)
    _colour(draft, sheet, place, row)


def _written_change(word: str, draft: Draft) -> str:
    """The format of differences, those of shares in percentage points; where nothing changes stands a 0."""
    shown = NUMBER_FORMATS[word]
    if word == "flag":
        return excel_format(word, draft.language)
    decimals = "." + "0" * shown.decimals if shown.decimals else ""
    points = draft.tr("pp")
    return signed(f'0{decimals}" {points}"' if shown.percent else f"#,##0{decimals}", "0")


def _colour(draft: Draft, sheet: Worksheet, place: int, row: BlockRow) -> None:
    """Better blue, worse orange, as the cell stands and where it can be seen; the sign says it without colour."""
    if row.kpi.better == "none" or len(draft.states) == 1:
        return
    rise, fall = ("pos", "neg") if row.kpi.better == "higher" else ("neg", "pos")
    last = difference_column(draft, len(draft.states) - 1)
    cells = f"{sheet.cell(place, difference_column(draft, 1)).coordinate}:{sheet.cell(place, last).coordinate}"
    seen = 0.5 / 10 ** NUMBER_FORMATS[row.kpi.format].decimals
    for operator, paint, least in ((">=", rise, seen), ("<=", fall, -seen)):
        style = DifferentialStyle(font=Font(color=getattr(COLOURS, paint)[1:], bold=True))
        first = cells.partition(":")[0]
        sheet.conditional_formatting.add(cells, Rule("expression", formula=[f"{first}{operator}{least!r}"], dxf=style))
