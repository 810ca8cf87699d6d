"""The commands take a project with the models and formulas that it has, and say what a newer library would change."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.core.language.amendment import OwnFormula
from desktop_app.core.language.model import Names
from desktop_app.core.project import load, new_document, save

OWN = OwnFormula("company.half", Names("half", "一半"), "USD/quarter", "contribution_margin / 2")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a formula of its own, made with a library whose fixed cost was another."""
    path = tmp_path_factory.mktemp("own") / "shop.dynacap"
    document = new_document("Shop")
    models = {**document.models, "company": _other_cost(document.models["company"])}
    save(replace(document, models=models, amendments={OWN.id: OWN}), path)
    return path


def _other_cost(text: str) -> str:
    before, after = text.split('id = "fixed_cost"')
    first, rest = after.split("default = ", 1)
    return f'{before}id = "fixed_cost"{first}default = 1{rest}'


def test_check_lists_what_a_newer_library_would_change_and_leaves_the_project(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = project.read_bytes()
    assert cli.main(["check", str(project)]) == 0
    said = capsys.readouterr().out
    assert "(company)" in said
    assert "Operating result (Today)" in said
    assert project.read_bytes() == before


def test_check_names_an_own_formula_whose_unit_does_not_fit(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "wrong.dynacap"
    save(replace(load(project), amendments={OWN.id: replace(OWN, unit="day")}), path)
    assert cli.main(["check", str(path)]) == cli.USER_ERROR
    assert "company.half: the formula gives USD/quarter, but the unit declared is day." in capsys.readouterr().err


def test_evaluate_computes_with_the_formulas_of_a_project(project: Path, tmp_path: Path) -> None:
    given, out = tmp_path / "in.json", tmp_path / "out.json"
    given.write_text("{}", encoding="utf-8")
    arguments = ["evaluate", "--inputs", str(given), "--out", str(out), "--project", str(project)]
    assert cli.main(arguments) == 0
    today = json.loads(out.read_text(encoding="utf-8"))["today"]
    assert today["company.half"] == pytest.approx(today["company.contribution_margin"] / 2)
