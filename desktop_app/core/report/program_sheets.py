"""A lifted program as live formulas: rows are inputs and variables with their items, columns are states of the world.

For any program and any states; the real workbook and the tests of the language use the same writer. What else stands on
the sheets (sources, charts, KPIs) is put around these rows by others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.worksheet.properties import Outline
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.charts.number_format import unit_text
from desktop_app.core.errors import DefectError, Translate
from desktop_app.core.i18n import sentence_case, translator
from desktop_app.core.language.currency import MONEY
from desktop_app.core.language.program import Program
from desktop_app.core.report.cell_map import CellMap, Place
from desktop_app.core.report.layout import FIRST_STATE, ITEM, NAME, UNIT, Layout, Row, SheetPlan
from desktop_app.core.report.row_format import row_format
from desktop_app.core.report.sheet_style import (
    HEADING_HEIGHT,
    LOOKS,
    PREFIX,
    dress,
    program_widths,
    put,
    put_formula,
)
from desktop_app.core.report.states import State, evaluate

SWITCH = "map.on_"
LONGEST_FORMULA = 8191  # characters, Excel's limit with the "="


@dataclass(frozen=True)
class Wording:
    """In which language and money rows are written."""

    language: str = "en"
    currency: str = MONEY

    def unit(self, unit: str) -> str:
        """A unit in words, money in the reporting currency."""
        return unit_text(unit.replace(MONEY, self.currency), self.language)


def fold(sheet: Worksheet, row: int) -> None:
    """Hides a row in an outline whose + stands above it."""
    sheet.sheet_properties.outlinePr = Outline(summaryBelow=False)
    sheet.row_dimensions[row].outlineLevel = 1
    sheet.row_dimensions[row].hidden = True


def about_folds(tr: Translate) -> str:
    """How rows that are folded away are opened: a protected sheet lets nobody do it, in any program."""
    return tr(
        "Rows folded away show the steps: unprotect the sheet (no password), then open them with the + at the left."
    )


def described(program: Program, name: str, wording: Wording) -> tuple[str, str]:
    """What an input, variable or constant is called, and its unit in words."""
    constant = program.constants.get(name)
    if constant is not None:
        return sentence_case(name.replace("_", " ")), wording.unit(constant.unit)
    entry = program.inputs.get(name) or program.variables[name]
    return sentence_case(entry.name.get(wording.language)), wording.unit(entry.unit)


def write_program(
    workbook: Workbook, program: Program, states: Sequence[State], layout: Layout, wording: Wording | None = None
) -> CellMap:
    """All rows of the program on the sheets of the layout, and where each value stands.

    `program` is lifted. Today's inputs are numbers; another state's input is today's cell unless the state changes it.
    Sheets that are not there yet are made. Raises DefectError where the layout leaves out something.
    """
    wording = wording or Wording()
    if PREFIX + next(iter(LOOKS)) not in workbook.named_styles:
        dress(workbook)
    made = CellMap(program, evaluate(program, states), _places(program, layout))
    for plan in layout.sheets:
        sheet = workbook[plan.name] if plan.name in workbook.sheetnames else workbook.create_sheet(plan.name)
        _Writer(sheet, made, wording).write(plan)
    return made


def write_headings(sheet: Worksheet, row: int, states: Sequence[State], language: str) -> None:
    """The headings of the shared columns: name, item, unit, and one for each state; the chosen scenario stands out."""
    tr = translator(language)
    for column, title in ((NAME, tr("Name")), (ITEM, tr("Item")), (UNIT, tr("Unit"))):
        put(sheet, row, column, title, "heading")
    for number, state in enumerate(states):
        put(sheet, row, FIRST_STATE + number, state.title, "heading_chosen" if number == 1 else "heading_number")
    sheet.row_dimensions[row].height = HEADING_HEIGHT


def _places(program: Program, layout: Layout) -> dict[str, Place]:
    places: dict[str, Place] = {}
    for plan in layout.sheets:
        row = plan.heading_row + 1
        for section in plan.sections:
            row += 1
            for entry in section.rows:
                places[entry.id] = Place(plan.name, row)
                row += max(1, len(program.items_of(entry.id)))
    missing = {*program.inputs, *program.variables, *program.constants} - places.keys()
    if missing:
        raise DefectError(f"no sheet has a row for {', '.join(sorted(missing))}")
    return places


class _Writer:
    """Writes one sheet."""

    def __init__(self, sheet: Worksheet, made: CellMap, wording: Wording) -> None:
        self._sheet = sheet
        self._map = made
        self._wording = wording
        self._program = made.program
        self._states = made.evaluated.states

    def write(self, plan: SheetPlan) -> None:
        """Headings, then the sections, each under its title."""
        write_headings(self._sheet, plan.heading_row, self._states, self._wording.language)
        program_widths(self._sheet, len(self._states))
        row = plan.heading_row + 1
        for section in plan.sections:
            put(self._sheet, row, NAME, section.title, "section")
            row += 1
            for entry in section.rows:
                row += self._write_row(entry)

    def _write_row(self, row: Row) -> int:
        """How many rows of the sheet the entry took."""
        name, unit = described(self._program, row.id, self._wording)
        items = self._program.item_labels(row.id, self._wording.language) or ("",)
        first = self._map.places[row.id].row
        written = row_format(self._program, row.id, self._values(row.id), self._wording.language)
        for number, item in enumerate(items):
            place = first + number
            put(self._sheet, place, NAME, name, "step" if row.depth else "text")
            put(self._sheet, place, ITEM, item, "hint")
            put(self._sheet, place, UNIT, unit, "hint")
            self._write_states(row.id, number if self._program.index_of(row.id) else None, place, written)
            if row.depth:
                fold(self._sheet, place)
        return len(items)

    def _values(self, name: str) -> Iterator[float]:
        if name in self._program.constants:
            yield self._program.constants[name].value
            return
        for state in range(len(self._states)):
            values = self._map.evaluated.values(name, state)
            yield from values if isinstance(values, tuple) else (values,)

    def _write_states(self, name: str, item: int | None, row: int, written: str) -> None:
        if name in self._program.constants:
            put(self._sheet, row, FIRST_STATE, self._program.constants[name].value, "number", number_format=written)
            return
        for state in range(len(self._states)):
            if name in self._program.inputs:
                self._write_input(name, item, row, state, written)
            else:
                self._write_formula(name, item, row, state, written)

    def _write_input(self, name: str, item: int | None, row: int, state: int, written: str) -> None:
        changed = state > 0 and name in self._states[state].changes
        if state == 0 or changed or self._is_switch(name, state):
            value = self._map.evaluated.value(name, item, state)
            put(self._sheet, row, FIRST_STATE + state, value, "changed" if changed else "input", number_format=written)
            return
        formula = f"=${self._map.address(name, item, 0)}"
        self._formula(name, item, row, state, formula, "followed", written)

    def _is_switch(self, name: str, state: int) -> bool:
        """Whether a scenario's cell is a switch of its own, which Excel's scenarios move."""
        return name.startswith(SWITCH) and self._states[state].kind == "alone"

    def _write_formula(self, name: str, item: int | None, row: int, state: int, written: str) -> None:
        formula = self._map.formula(self._program.variables[name].formula, item, state, self._sheet.title)
        if len(formula) > LONGEST_FORMULA:
            raise DefectError(f"the formula of {name} has {len(formula)} characters")
        self._formula(name, item, row, state, formula, "number", written)

    def _formula(
        self, name: str, item: int | None, row: int, state: int, formula: str, look: str, written: str
    ) -> None:
        cell = put_formula(self._sheet, row, FIRST_STATE + state, formula, look, number_format=written)
        self._map.remember(self._sheet.title, cell.coordinate, self._map.evaluated.value(name, item, state))
