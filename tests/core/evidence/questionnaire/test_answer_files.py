"""Several questionnaires at once: all people are there, and a file that is none does not hold up the others."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from desktop_app.core.evidence.questionnaire.questionnaire_file import read_answer_files, read_answers
from desktop_app.core.map.assembly import read_content
from desktop_app.core.report.questionnaire_workbook import write_questionnaire
from tests.core.analysis.assessment.shipped import questionnaire


def answered(folder: Path, name: str) -> Path:
    path = folder / f"{name}.xlsx"
    write_questionnaire(path, questionnaire(), read_content(), ("en",))
    book = load_workbook(path)
    sheet = book["Questionnaire"]
    places = {str(cell.value): cell.row for cell in sheet["A"]}
    sheet.cell(places["name"], 3, name)
    sheet.cell(places["U1"], 3, len(name))
    book.save(path)
    return path


def test_the_people_of_all_files_in_their_order(tmp_path: Path) -> None:
    files = [answered(tmp_path, name) for name in ("Mei", "Anna", "Li")]
    together = read_answer_files(files, questionnaire())
    assert [person.name for person in together.respondents] == ["Mei", "Anna", "Li"]
    assert together.respondents == tuple(read_answers(path, questionnaire()).respondents[0] for path in files)
    assert together.problems == ()


def test_a_file_that_is_none_is_a_problem_and_no_more(tmp_path: Path) -> None:
    broken, missing = tmp_path / "broken.xlsx", tmp_path / "missing.xlsx"
    broken.write_bytes(b"\x00" * 40)
    together = read_answer_files([broken, answered(tmp_path, "Mei"), missing], questionnaire())
    assert [person.name for person in together.respondents] == ["Mei"]
    assert [problem.where for problem in together.problems] == ["broken.xlsx", "missing.xlsx"]
