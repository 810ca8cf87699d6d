"""A questionnaire goes out as a workbook, is filled in by several people, and comes back as their answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.assessment.assessment import Assessment
from desktop_app.core.errors import UnreadableFileError
from desktop_app.core.evidence.questionnaire.questionnaire_file import into_assessment, read_answers
from desktop_app.core.map.assembly import read_content
from desktop_app.core.report.questionnaire_workbook import write_questionnaire
from tests.core.analysis.assessment.shipped import questionnaire


def written(folder: Path, *languages: str) -> Path:
    path = folder / "ask.xlsx"
    write_questionnaire(path, questionnaire(), read_content(), languages or ("zh", "en"))
    return path


def rows(sheet: Worksheet) -> dict[str, int]:
    return {str(cell.value): cell.row for cell in sheet["A"] if cell.value is not None}


def fill(path: Path, answers: dict[str, dict[str, str | int]]) -> Path:
    """Writes answers {sheet: {row id: answer}} into the workbook."""
    book = load_workbook(path)
    for name, said in answers.items():
        sheet = book[name]
        places = rows(sheet)
        for row, answer in said.items():
            sheet.cell(places[row], 3, answer)
    book.save(path)
    return path


def test_every_item_is_asked_once_in_both_languages_with_a_list_to_choose_from(tmp_path: Path) -> None:
    book = load_workbook(written(tmp_path))
    assert book.sheetnames == ["问卷", "Questionnaire"]
    for sheet, language in ((book["问卷"], "zh"), (book["Questionnaire"], "en")):
        places = rows(sheet)
        listed = {
            cell: choice.formula1
            for choice in sheet.data_validations.dataValidation
            for cell in str(choice.sqref).split()
        }
        ranges = " ".join(listed)
        for item in questionnaire().items:
            assert sheet.cell(places[item.id], 2).value == item.text.get(language)
        assert len(places) == len({cell.row for cell in sheet["A"] if cell.value is not None})
        assert '"0,1,2,3,4,5,?"' in listed.values()
        assert ('"是,部分,否"' if language == "zh" else '"yes,partly,no"') in listed.values()
        assert ranges
        logistics = "能力：物流" if language == "zh" else "Capabilities: Logistics"
        assert places[logistics] == places["log_sensing_a"] - 1
        assert sheet.print_title_rows == "$5:$5"


def test_two_people_on_two_sheets_come_back(tmp_path: Path) -> None:
    zh: dict[str, str | int] = {
        "name": "李",
        "role": "老板",
        "G1": 3,
        "G2": "？",
        "U1": "５",
        "M1": 2,
        "data_foundation:V": "部分",
    }
    en: dict[str, str | int] = {
        "name": "Ann",
        "role": "owner",
        "log_sensing_a": 0,
        "G2": "Don't know",
        "data_foundation:R": "yes",
    }
    read = read_answers(fill(written(tmp_path), {"问卷": zh, "Questionnaire": en}), questionnaire())
    assert read.problems == ()
    first, second = read.respondents
    assert (first.name, first.role, dict(first.answers)) == ("李", "老板", {"G1": 3.0, "G2": None, "U1": 5.0})
    assert (second.name, dict(second.answers)) == ("Ann", {"log_sensing_a": 0.0, "G2": None})
    assert set(read.vrin) == {("data_foundation", "V", "partly"), ("data_foundation", "R", "yes")}
    assert read.modes == ("2",)


def test_what_cannot_be_an_answer_is_said_with_its_cell(tmp_path: Path) -> None:
    said: dict[str, str | int] = {"G1": 7, "G2": "often", "G3": 2, "M1": 9, "data_foundation:V": "perhaps"}
    path = fill(written(tmp_path, "en"), {"Questionnaire": said})
    read = read_answers(path, questionnaire())
    assert dict(read.respondents[0].answers) == {"G3": 2.0}
    places = rows(load_workbook(path)["Questionnaire"])
    wrong = ("G1", "G2", "M1", "data_foundation:V")
    assert {p.where for p in read.problems} == {f"ask.xlsx, Questionnaire C{places[row]}" for row in wrong}
    assert (read.vrin, read.modes) == ((), ())
    (told,) = read.told()
    assert "4 cells hold no answer" in told.text()
    assert f"C{places['G1']} “7”, C{places['G2']} “often”" in told.text()


def test_a_person_without_a_name_is_called_after_the_file(tmp_path: Path) -> None:
    read = read_answers(fill(written(tmp_path, "en"), {"Questionnaire": {"G1": 1}}), questionnaire())
    assert read.respondents[0].name == "ask Questionnaire"


def test_answers_of_several_files_meet_and_the_same_person_is_replaced(tmp_path: Path) -> None:
    assessment = Assessment()
    for folder, answer in (("a", 1), ("b", 4)):
        (tmp_path / folder).mkdir()
        for name in ("Ann", "Bo") if folder == "a" else ("Ann",):
            path = fill(written(tmp_path / folder, "en"), {"Questionnaire": {"name": name, "G1": answer, "M1": 3}})
            assessment = into_assessment(assessment, read_answers(path, questionnaire()))
    assert [(r.name, r.answers["G1"]) for r in assessment.respondents] == [("Ann", 4.0), ("Bo", 1.0)]
    assert len({r.id for r in assessment.respondents}) == 2
    assert assessment.mode == "3"


def test_empty_and_foreign_workbooks_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="nobody has answered"):
        read_answers(written(tmp_path), questionnaire())
    book = load_workbook(written(tmp_path, "en"))
    book["Questionnaire"].delete_cols(1)
    book.save(tmp_path / "other.xlsx")
    with pytest.raises(UnreadableFileError, match="no questionnaire"):
        read_answers(tmp_path / "other.xlsx", questionnaire())
    with pytest.raises(UnreadableFileError, match=r"gone\.xlsx"):
        read_answers(tmp_path / "gone.xlsx", questionnaire())
