"""A grid over two decisions as Excel's own data table, and the same as plain values for programs without.

A data table may only move cells of its own sheet. So two cells stand here that hold a dash: the scenario's column reads
them where they hold a number, else what stands among the inputs. LibreOffice does not see a move of empty cells.
"""

from __future__ import annotations

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.formula import DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.grid import Grid, GridAxis
from desktop_app.core.analysis.grid_chart import grid_chart
from desktop_app.core.analysis.lever_text import lever_format
from desktop_app.core.analysis.output_axis import output_axis
from desktop_app.core.charts.excel_format import excel_format
from desktop_app.core.i18n import sentence_case
from desktop_app.core.report.cell_map import letter
from desktop_app.core.report.charts.heat_map import colour_scale
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.layout import FIRST_STATE
from desktop_app.core.report.print_setup import set_up_print
from desktop_app.core.report.sheet_style import put, put_formula, put_title, width

CHOSEN = 1
DOWN, ACROSS = 6, 7
"""The rows of the two cells that the table moves."""
CELL = 2
UNMOVED = "\N{EN DASH}"
TABLE = 11
NAME_WIDTH, NUMBER_WIDTH = 46, 14


def write_grid(draft: Draft) -> None:
    """The sheet; nothing where there is no grid."""
    found = draft.study.grid
    if found is None:
        return
    sheet, tr = draft.sheet("grid"), draft.tr
    change = sentence_case(output_axis(found.study, draft.language, change=True).title)
    put_title(sheet, sheet.title, f"{grid_chart(found, draft.language, change=True).title}. {change}.")
    for column in range(1, 3 + len(found.columns.numbers)):
        width(sheet, column, NAME_WIDTH if column == 1 else NUMBER_WIDTH)
    put(sheet, 3, 1, tr("A dash in a blue cell: as among the inputs. The table puts its own numbers there."), "hint")
    _write_levers(draft, sheet, found)
    _write_native(draft, sheet, found)
    below = TABLE + len(found.rows.numbers) + 4
    put(sheet, below - 2, 1, tr("The same as plain values, as computed at export"), "section")
    _write_axes(draft, sheet, found, below)
    _write_values(draft, sheet, found, below)
    sheet.freeze_panes = "B5"
    set_up_print(sheet)


def _write_levers(draft: Draft, sheet: Worksheet, found: Grid) -> None:
    """Name, empty cell and present number of both levers; the scenario's input reads the empty cell."""
    tr = draft.tr
    titles = (tr("What moves"), tr("Moved to"), tr("As it stands"))
    for column, title in enumerate(titles, 1):
        put(sheet, DOWN - 1, column, title, "heading" if column == 1 else "heading_number")
    for row, axis, direction in ((DOWN, found.rows, tr("down")), (ACROSS, found.columns, tr("across"))):
        name = axis.lever.name(draft.made.program, draft.language)
        written = _format(draft, axis)
        put(sheet, row, 1, f"{name} ({direction})", "text")
        put(sheet, row, CELL, UNMOVED, "input", number_format=written)
        place = draft.made.places[axis.lever.input]
        inputs, at = draft.workbook[place.sheet], place.row
        moved = f"{quote_sheetname(sheet.title)}!${get_column_letter(CELL)}${row}"
        follows = f'=IF({moved}="{UNMOVED}",${letter(0)}{at},{moved})'
        put_formula(inputs, at, FIRST_STATE + CHOSEN, follows, "followed")
        stands = f"={quote_sheetname(place.sheet)}!{letter(CHOSEN)}{at}"
        cell = put_formula(sheet, row, CELL + 1, stands, "number", number_format=written)
        draft.made.remember(sheet.title, cell.coordinate, axis.now)


def _write_native(draft: Draft, sheet: Worksheet, found: Grid) -> None:
    """The data table: the output's change in the corner, numbers of the levers at its edges."""
    output, made = found.study.output, draft.made
    put(sheet, TABLE - 2, 1, draft.tr("Excel computes this table anew with every change"), "section")
    _write_axes(draft, sheet, found, TABLE)
    place = made.places[output]
    prefix = f"{quote_sheetname(place.sheet)}!"
    corner = f"={prefix}{letter(CHOSEN)}{place.row}-{prefix}{letter(0)}{place.row}"
    put_formula(sheet, TABLE, 1, corner, "kpi", number_format=_change_format(draft, found))
    change = made.evaluated.value(output, None, CHOSEN) - made.evaluated.value(output, None, 0)
    made.remember(sheet.title, f"A{TABLE}", change)
    _write_values(draft, sheet, found, TABLE)
    cells = _cells(found, TABLE)
    first = cells.partition(":")[0]
    row, column = f"{get_column_letter(CELL)}{ACROSS}", f"{get_column_letter(CELL)}{DOWN}"
    sheet[first] = DataTableFormula(ref=cells, dt2D=True, dtr=True, r1=row, r2=column)
    made.remember(sheet.title, first, float(found.change[0, 0]))


def _write_axes(draft: Draft, sheet: Worksheet, found: Grid, top: int) -> None:
    down, across = (axis.lever.name(draft.made.program, draft.language) for axis in (found.rows, found.columns))
    put(sheet, top - 1, 1, f"↓ {down}", "hint")
    put(sheet, top - 1, 2, f"→ {across}", "hint")
    for number, value in enumerate(found.columns.numbers, 2):
        put(sheet, top, number, value, "heading_number", number_format=_format(draft, found.columns))
    for number, value in enumerate(found.rows.numbers, top + 1):
        put(sheet, number, 1, value, "heading_number", number_format=_format(draft, found.rows))


def _write_values(draft: Draft, sheet: Worksheet, found: Grid, top: int) -> None:
    written = _change_format(draft, found)
    for row, values in enumerate(found.change.tolist(), top + 1):
        for column, value in enumerate(values, 2):
            put(sheet, row, column, value, "number", number_format=written)
    low, high = float(found.change.min()), float(found.change.max())
    rule = colour_scale(found.study.kpi.better, low, high)
    sheet.conditional_formatting.add(_cells(found, top), rule)


def _cells(found: Grid, top: int) -> str:
    last = get_column_letter(1 + len(found.columns.numbers))
    return f"B{top + 1}:{last}{top + len(found.rows.numbers)}"


def _format(draft: Draft, axis: GridAxis) -> str:
    return excel_format(lever_format(draft.made.program, axis.lever, axis.now), draft.language)


def _change_format(draft: Draft, found: Grid) -> str:
    return excel_format(output_axis(found.study, draft.language, change=True).format, draft.language)
