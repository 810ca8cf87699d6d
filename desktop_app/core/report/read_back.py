"""A workbook of ours read back: what was edited in it returns as scenarios, with a list of what differs."""

from __future__ import annotations

import math
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.etree.ElementTree import ParseError

from desktop_app.core.analysis.scenario import Scenario, validate
from desktop_app.core.errors import Message, Problem, UnreadableFileError
from desktop_app.core.language.model import Names, Value
from desktop_app.core.project.scenario_names import first_scenario
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.unmet_requirements import without_unmet
from desktop_app.core.report.workbook_mark import WorkbookMark, digest_of, mark_of

SAME = 1e-9
"""Numbers that differ by less, relative to the larger, are the same: programs keep 15 digits."""
SETTABLE = ("fact", "decision")
_NOT_OURS = Message("is not a workbook that Dynacap wrote.")
_CHOOSE = Message("Choose one that was exported from this project.")
Cell = object
Row = Sequence[Cell]


@dataclass(frozen=True)
class EditedInput:
    """One number that the workbook has otherwise than the project.

    `scenario` is the id of its column, "" for today's; `item` is "" for a scalar. What no scenario can set (an
    estimate) is not `is_taken`: it belongs to today, and is entered there.
    """

    input: str
    item: str
    scenario: str
    before: float
    after: float
    is_taken: bool


@dataclass(frozen=True)
class ReadBack:
    """The scenarios that the edits make, with free ids; every number that differs; and what could not be read.

    `is_of_other_numbers` says that the project was edited after the workbook was written: what differs is then not
    only what somebody edited there.
    """

    scenarios: tuple[Scenario, ...]
    edited: tuple[EditedInput, ...]
    problems: tuple[Problem, ...]
    is_of_other_models: bool
    is_of_other_numbers: bool
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Initiatives that a scenario loses because it switches off what they need: {initiative: what it needs}."""


def read_back(shop: Shop, path: Path) -> ReadBack:
    """What was edited in the workbook at `path`, against the shop as it stands.

    An edit of today's column is a scenario of its own, or part of every scenario whose own column was edited. Raises
    UnreadableFileError for what is no workbook of ours, InputError for numbers beyond their bounds.
    """
    mark, rows, values = _opened(path)
    found = _Sheet(shop, mark, path.name)
    for row, shown in zip(rows, values, strict=False):
        found.read(row, shown)
    return found.made(path.stem)


def _opened(path: Path) -> tuple[WorkbookMark, list[Row], list[Row]]:
    """The mark, and the rows of the sheet of inputs as formulas and as values.

    The values are read only where somebody typed a formula among today's numbers.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, read_only=True)
        mark = mark_of(book)
        if mark is None or mark.inputs not in book.sheetnames:
            raise UnreadableFileError.of(path.name, _NOT_OURS, _CHOOSE)
        rows: list[Row] = list(book[mark.inputs].iter_rows(values_only=True))
        book.close()
        if not any(len(row) > mark.first and _is_formula(row[mark.first]) for row in rows):
            return mark, rows, rows
        shown = load_workbook(path, read_only=True, data_only=True)
        values: list[Row] = list(shown[mark.inputs].iter_rows(values_only=True))
        shown.close()
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, ParseError, InvalidFileException) as error:
        raise UnreadableFileError.of(path.name, _NOT_OURS, _CHOOSE) from error
    return mark, rows, values


class _Sheet:
    """The sheet of inputs, row by row."""

    def __init__(self, shop: Shop, mark: WorkbookMark, file: str) -> None:
        self._shop = shop
        self._mark = mark
        self._file = file
        self._name, self._item = "", 0
        self._numbers: dict[str, dict[str, list[float]]] = {column: {} for column in ("", *mark.scenarios)}
        self._problems: list[Problem] = []

    def read(self, row: Row, shown: Row) -> None:
        """Takes what is entered in one row; an input's items follow the row that bears its id."""
        last = self._mark.first + len(self._mark.scenarios)
        name = next((cell for cell in row[last + 1 :] if cell in self._shop.program.inputs), None)
        if isinstance(name, str):
            self._name, self._item = name, 0
        elif self._name and self._item + 1 < len(self._shop.program.items_of(self._name)):
            self._item += 1
        else:
            self._name = ""
        if self._name:
            for place, column in enumerate(("", *self._mark.scenarios), self._mark.first):
                self._take(column, row[place], shown[place] if place < len(shown) else None)

    def made(self, title: str) -> ReadBack:
        """The scenarios of what was read."""
        shop, mark = self._shop, self._mark
        edited = [edit for column in self._numbers for edit in self._edits(column)]
        today = self._changes("", edited)
        columns = [column for column in mark.scenarios if any(edit.scenario == column for edit in edited)]
        known = {scenario.id: scenario for scenario in shop.scenarios}
        scenarios: list[Scenario] = []
        left_out: dict[str, str] = {}
        for column in columns or ([""] if today else []):
            before = dict(known[column].changes) if column in known else {}
            changes = {**before, **today, **self._changes(column, edited)}
            made, unmet = without_unmet(shop, self._scenario(scenarios, changes, title, known.get(column)))
            scenarios.append(made)
            left_out |= unmet
        other = bool(mark.fingerprint) and mark.fingerprint != shop_fingerprint(shop)
        older = bool(mark.numbers) and mark.numbers != digest_of(shop.today, shop.scenarios)
        return ReadBack(tuple(scenarios), tuple(edited), tuple(self._problems), other, older, left_out)

    def _take(self, column: str, cell: Cell, shown: Cell) -> None:
        """A number, or a formula that a person typed among today's; a scenario's formula follows today."""
        numbers = self._numbers[column].setdefault(self._name, [])
        if _is_formula(cell):
            cell = None if column else shown
        if isinstance(cell, bool) or not isinstance(cell, int | float):
            if cell is not None or not column:
                cause = Message("“{text}” is no number; it is left as it was.", text="" if cell is None else cell)
                self._problems.append(Problem(f"{self._file}, {self._name}", cause))
            numbers.append(math.nan)
        else:
            numbers.append(float(cell))

    def _edits(self, column: str) -> Iterator[EditedInput]:
        program = self._shop.program
        for name, numbers in self._numbers[column].items():
            before = _items(self._before(column, name))
            labels = program.items_of(name) or ("",)
            taken = program.inputs[name].role in SETTABLE
            for item, was, now in zip(labels, before, numbers, strict=False):
                if not math.isnan(now) and not math.isclose(was, now, rel_tol=SAME, abs_tol=1e-12):
                    yield EditedInput(name, item, column, was, now, taken)

    def _before(self, column: str, name: str) -> Value:
        scenario = next((s for s in self._shop.scenarios if s.id == column), None)
        return (scenario.changes if scenario else {}).get(name, self._shop.today[name])

    def _changes(self, column: str, edited: Sequence[EditedInput]) -> dict[str, Value]:
        """The inputs of a column that were edited and that a scenario can set, whole."""
        names = {edit.input for edit in edited if edit.scenario == column and edit.is_taken}
        return {name: self._whole(column, name) for name in sorted(names)}

    def _whole(self, column: str, name: str) -> Value:
        before = self._before(column, name)
        numbers = [
            was if math.isnan(now) else now
            for was, now in zip(_items(before), self._numbers[column][name], strict=True)
        ]
        return tuple(numbers) if isinstance(before, tuple) else numbers[0]

    def _scenario(
        self, others: Sequence[Scenario], changes: Mapping[str, Value], title: str, of: Scenario | None
    ) -> Scenario:
        shop = self._shop
        document = replace(shop.document, scenarios=(*shop.document.scenarios, *others))
        names = Names(title, title) if of is None else Names(f"{of.name.en} ({title})", f"{of.name.zh}（{title}）")
        made = replace(first_scenario(document, changes), name=names)
        return validate(shop.program, shop.today, made).scenario


def _is_formula(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.startswith("=")


def _items(value: Value) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,)


def shop_fingerprint(shop: Shop) -> str:
    """The fingerprint of the shop's models, as it is printed in its workbooks."""
    from desktop_app.core.project.fingerprint import fingerprint, short_fingerprint

    return short_fingerprint(fingerprint(shop.document))
