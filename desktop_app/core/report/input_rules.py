"""What an input's cells accept: numbers within its bounds, said with their source when the cell is chosen."""

from __future__ import annotations

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.language.model import Input
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.layout import FIRST_STATE
from desktop_app.core.report.program_sheets import SWITCH, described

LONGEST_TITLE, LONGEST_PROMPT = 32, 255
"""Characters, Excel's limits."""


def add_input_rule(draft: Draft, sheet: Worksheet, entry: Input, row: int, source: str) -> None:
    """The rule of an input whose first row is given, for the cells of it that may be edited."""
    cells = _open_cells(draft, entry, row)
    if not cells:
        return
    low, high = entry.bounds
    rule = DataValidation(
        type="whole" if entry.id.startswith(SWITCH) else "decimal",
        operator="between",
        formula1=f"{low:.15g}",
        formula2=f"{high:.15g}",
        allow_blank=False,
        showErrorMessage=True,
        showInputMessage=True,
    )
    _say(draft, rule, entry, source)
    for cell in cells:
        rule.add(cell)
    sheet.add_data_validation(rule)


def _open_cells(draft: Draft, entry: Input, row: int) -> list[str]:
    """Ranges of cells: today's, and those of the scenarios that set the input."""
    last = row + max(1, len(draft.made.program.items_of(entry.id))) - 1
    letters = [
        get_column_letter(FIRST_STATE + number)
        for number, state in enumerate(draft.states)
        if number == 0 or entry.id in state.changes or entry.id.startswith(SWITCH)
    ]
    return [f"{letter}{row}:{letter}{last}" if last > row else f"{letter}{row}" for letter in letters]


def _say(draft: Draft, rule: DataValidation, entry: Input, source: str) -> None:
    tr, (low, high) = draft.tr, entry.bounds
    title, unit = described(draft.made.program, entry.id, draft.wording)
    span = tr("From {low} to {high} {unit}").format(low=f"{low:,.6g}", high=f"{high:,.6g}", unit=unit).strip()
    text = f"{span}\n{tr('Source: {source}').format(source=source)}" if source else span
    rule.promptTitle, rule.prompt = title[:LONGEST_TITLE], _cut(text)
    rule.errorTitle, rule.error = title[:LONGEST_TITLE], _cut(span)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_PROMPT else f"{text[: LONGEST_PROMPT - 1]}…"
