"""Answers of people taken into a project by a command."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop_app import cli
from desktop_app.core.map.in_force import level_input
from desktop_app.core.project import load, new_document, save
from desktop_app.core.project.shop import Shop

CELL = "cap_log_sensing"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "shop.dynacap"
    save(new_document("Shop"), path)
    return path


def filled(project: Path, folder: Path, name: str, answer: int) -> Path:
    """The questionnaire of the project with one cell answered."""
    path = folder / f"{name}.xlsx"
    assert cli.main(["assess", str(project), "--form", str(path)]) == 0
    book = load_workbook(path)
    sheet = book["Questionnaire"]
    places = {str(cell.value): cell.row for cell in sheet["A"]}
    sheet.cell(places["name"], 3, name)
    for letter in "abc":
        sheet.cell(places[f"log_sensing_{letter}"], 3, answer)
    book.save(path)
    return path


def test_answers_of_several_people_set_the_median(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [filled(project, tmp_path, name, answer) for name, answer in (("Mei", 0), ("Jo", 2), ("Li", 1))]
    out = tmp_path / "assessed.dynacap"
    capsys.readouterr()
    assert cli.main(["assess", str(project), *map(str, files), "--out", str(out)]) == 0
    document = load(out)
    assert {person.name for person in document.assessment.respondents} == {"Mei", "Jo", "Li"}
    assert Shop(document).today[level_input(CELL)] == pytest.approx(0.2)
    said = capsys.readouterr().out
    assert f"{level_input(CELL)}: 0.3 -> 0.2" in said
    assert "3 people, 1 values, of which 1 change" in said
    assert load(project).assessment.respondents == ()


def test_a_broken_file_is_named_and_the_others_count(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"nothing")
    assert cli.main(["assess", str(project), str(broken), str(filled(project, tmp_path, "Mei", 4))]) == 0
    said = capsys.readouterr()
    assert "broken.xlsx" in said.err
    assert "1 people" in said.out


def test_nothing_to_do_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["assess", str(project)]) == cli.USER_ERROR
    assert "--form" in capsys.readouterr().err
