"""The rows of an overlay on its sheet: names, items and units at the left as everywhere, then its columns."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.report.draft import Draft
from desktop_app.core.report.layout import ITEM, NAME, UNIT
from desktop_app.core.report.program_sheets import described, fold
from desktop_app.core.report.row_format import row_format
from desktop_app.core.report.sheet_style import put, put_formula
from desktop_app.core.report.sheets.overlay import Overlay


def place_rows(overlay: Overlay, names: Sequence[str], first: int) -> int:
    """Gives every name its row, items below each other, from `first` on; the row after the last."""
    for name in names:
        overlay.places[name] = first
        first += max(1, len(overlay.program.items_of(name)))
    return first


def write_names(draft: Draft, sheet: Worksheet, overlay: Overlay, name: str, look: str = "text") -> list[str]:
    """Name, item and unit of each of its rows; the items, one "" for a scalar."""
    title, unit = described(overlay.program, name, draft.wording)
    items = list(overlay.program.item_labels(name, draft.language)) or [""]
    for number, item in enumerate(items):
        row = overlay.places[name] + number
        put(sheet, row, NAME, title, look)
        put(sheet, row, ITEM, item, "hint")
        put(sheet, row, UNIT, unit, "hint")
    return items


def write_variable(draft: Draft, sheet: Worksheet, overlay: Overlay, name: str, look: str = "number") -> None:
    """The rows of a variable: a live formula in every column. Steps on the way are folded away."""
    written = number_format(draft, overlay, name)
    formula = overlay.program.variables[name].formula
    items = write_names(draft, sheet, overlay, name, "text" if look == "kpi" else "step")
    indexed = bool(overlay.program.index_of(name))
    for place in range(len(items)):
        item = place if indexed else None
        if look != "kpi":
            fold(sheet, overlay.places[name] + place)
        for number in range(len(overlay.columns)):
            text = overlay.formula(formula, item, number)
            write_cell(draft, sheet, overlay, (name, item, number), text, look, written)


def write_cell(
    draft: Draft,
    sheet: Worksheet,
    overlay: Overlay,
    place: tuple[str, int | None, int],
    text: str,
    look: str,
    written: str,
) -> None:
    """One formula, with the engine's value of the name, item and column at `place`."""
    name, item, number = place
    column = column_index_from_string(overlay.columns[number].letter)
    cell = put_formula(sheet, overlay.places[name] + (item or 0), column, text, look, number_format=written)
    draft.made.remember(sheet.title, cell.coordinate, overlay.value(name, item, number))


def number_format(draft: Draft, overlay: Overlay, name: str) -> str:
    """How the values of a name are written in all columns."""
    count = max(1, len(overlay.program.items_of(name)))
    values = (overlay.value(name, item, n) for item in range(count) for n in range(len(overlay.columns)))
    return row_format(overlay.program, name, values, draft.language)
