"""A workbook that was edited comes back as scenarios, with a list of what differs; one left alone says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop_app.core.errors import InputError, UnreadableFileError
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.project.edits import SetScenarioInput
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.input_sheet import finish_inputs
from desktop_app.core.report.program_sheets import Wording, write_program
from desktop_app.core.report.read_back import read_back
from desktop_app.core.report.read_back_text import edited_lines, outcome
from desktop_app.core.report.sheet_names import sheet_name
from desktop_app.core.report.workbook_layout import workbook_layout
from desktop_app.core.report.workbook_mark import WorkbookMark, digest_of, put_mark
from tests.workbook.demo_study import demo_shop, demo_study

RATE = "marketing.conversion_rate_today"
ESTIMATE = "marketing.personalisation_trust_penalty"
SWITCH = "map.on_data_foundation"


@dataclass(frozen=True)
class Exported:
    """The sheet of inputs alone, as the whole workbook has it, and the row of each input."""

    book: Workbook
    rows: Mapping[str, int]

    def saved(self, folder: Path, cells: Mapping[tuple[str, str], float | str]) -> Path:
        """The workbook with other values at (column letter, input); the next one begins with the old ones."""
        sheet, path = self.book.worksheets[0], folder / "plan.xlsx"
        before = {place: sheet[f"{place[0]}{self.rows[place[1]]}"].value for place in cells}
        for (letter, name), value in cells.items():
            sheet[f"{letter}{self.rows[name]}"] = value
        self.book.save(path)
        for (letter, name), old in before.items():
            sheet[f"{letter}{self.rows[name]}"] = old
        return path


@pytest.fixture(scope="module")
def exported() -> Exported:
    study, workbook = demo_study(), Workbook()
    workbook.remove(workbook.worksheets[0])
    program = study.lifted()
    made = write_program(workbook, program, study.states("en", "Today"), workbook_layout(program, str), Wording())
    finish_inputs(Draft(workbook, study, made, Wording()))
    scenarios = tuple(scenario.id for scenario in study.scenarios)
    numbers = digest_of(study.today, study.scenarios)
    put_mark(workbook, WorkbookMark(sheet_name("inputs", str), scenarios, "", numbers=numbers))
    for sheet in workbook.worksheets[1:]:
        workbook.remove(sheet)
    return Exported(workbook, {name: place.row for name, place in made.places.items()})


def test_a_workbook_left_alone_says_so(exported: Exported, tmp_path: Path) -> None:
    found = read_back(demo_shop(), exported.saved(tmp_path, {}))
    assert (found.scenarios, found.edited, found.problems) == ((), (), ())
    assert not found.is_of_other_numbers
    assert "nothing differs" in outcome(found).text()


def test_what_was_edited_in_the_project_since_is_listed_and_said(exported: Exported, tmp_path: Path) -> None:
    shop = demo_shop()
    later = shop.after(SetScenarioInput("small", SWITCH, 0.0).apply(shop.document)[0])
    found = read_back(later, exported.saved(tmp_path, {}))
    assert found.is_of_other_numbers
    (edited, said) = edited_lines(found, later, "en")
    assert edited.endswith("no → yes")
    assert "has changed since" in said


def test_an_edit_of_today_is_a_scenario_and_an_estimate_is_told_apart(exported: Exported, tmp_path: Path) -> None:
    shop = demo_shop()
    before = shop.today[RATE]
    assert isinstance(before, tuple)
    path = exported.saved(tmp_path, {("D", RATE): 0.0123, ("D", ESTIMATE): 0.01})
    found = read_back(shop, path)
    (scenario,) = found.scenarios
    assert scenario.changes == {RATE: (0.0123, *before[1:])}
    assert {(edit.input, edit.after, edit.is_taken) for edit in found.edited} == {
        (RATE, 0.0123, True),
        (ESTIMATE, 0.01, False),
    }
    assert "1 are estimates" in outcome(found).text()


def test_a_switched_measure_is_that_scenario_once_more(exported: Exported, tmp_path: Path) -> None:
    shop = demo_shop()
    small = next(scenario for scenario in shop.scenarios if scenario.id == "small")
    path = exported.saved(tmp_path, {("F", SWITCH): 0, ("D", "company.fixed_cost"): "=2*500"})
    found = read_back(shop, path)
    (scenario,) = found.scenarios
    assert scenario.changes[SWITCH] == 0.0
    assert {name: value for name, value in scenario.changes.items() if name != SWITCH} == {
        name: value for name, value in small.changes.items() if name != SWITCH
    }
    assert scenario.id not in {known.id for known in shop.scenarios}
    assert len(found.problems) == 1  # a formula without a remembered value


def test_each_difference_is_a_line_in_both_languages(exported: Exported, tmp_path: Path) -> None:
    shop = demo_shop()
    path = exported.saved(tmp_path, {("D", RATE): 0.0123, ("F", SWITCH): 0, ("D", ESTIMATE): "much"})
    found = read_back(shop, path)
    for language in LANGUAGES:
        lines = edited_lines(found, shop, language)
        assert len(lines) == len(found.edited) + len(found.problems) == 3
        assert any("1.23" in line for line in lines)
        assert any("much" in line for line in lines)


def test_a_number_beyond_its_bounds_is_refused(exported: Exported, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_back(demo_shop(), exported.saved(tmp_path, {("D", RATE): 7.0}))


@pytest.mark.parametrize("content", [b"no workbook", None])
def test_a_file_that_is_none_of_ours_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "other.xlsx"
    if content is None:
        Workbook().save(path)
    else:
        path.write_bytes(content)
    with pytest.raises(UnreadableFileError):
        read_back(demo_shop(), path)
