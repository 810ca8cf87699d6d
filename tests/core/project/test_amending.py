"""A formula of the shipped models changed in a project: seen everywhere, saved, and taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.what_if.formula_steps import FormulaSteps
from desktop_app.core.analysis.what_if.own_formulas import own_formulas_text
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import LANGUAGES, sentence_case
from desktop_app.core.language.amendment import OwnInput
from desktop_app.core.language.model import Names
from desktop_app.core.project import fingerprint, load, new_document, save
from desktop_app.core.project.amending import Amended, amended, formula_of, library_formula, problems_of, taken_back
from desktop_app.core.project.edits import SetAmendment, SetInput
from desktop_app.core.project.shop import Shop

MARGIN = "company.contribution_margin"
PLAN = Scenario("plan", Names("Plan", "计划"), {"map.on_data_foundation": 1.0})
RENT = OwnInput("company.rent", Names("rent", "房租"), "CNY/quarter", "fact", 71_200.0, bounds=(0.0, 1e6))


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(replace(new_document("Shop", currency="CNY"), scenarios=(PLAN,))).computed()


@pytest.fixture(scope="module")
def rented(shop: Shop) -> Amended:
    """The margin less a rent that the project adds."""
    margin = formula_of(shop, MARGIN)
    assert margin is not None
    return amended(amended(shop, RENT).shop, replace(margin, formula=f"{margin.formula} - rent"))


def test_amounts_are_in_the_currency_of_the_project(shop: Shop, rented: Amended) -> None:
    assert shop.rate == pytest.approx(7.12)
    assert rented.today == pytest.approx(scalar(shop.today_column[MARGIN]) - 71_200.0)
    column = rented.shop.columns["plan"].column
    assert column[MARGIN] == pytest.approx(scalar(shop.columns["plan"].column[MARGIN]) - 71_200.0)


def test_every_kpi_that_changes_is_listed(shop: Shop, rented: Amended) -> None:
    listed = {(change.scenario, change.kpi.variable) for change in rented.changes}
    after = rented.shop
    for scenario, before_column, column in (
        ("", shop.today_column, after.today_column),
        ("plan", shop.columns["plan"].column, after.columns["plan"].column),
    ):
        moved = {kpi.variable for kpi in shop.program.kpis if before_column[kpi.variable] != column[kpi.variable]}
        assert MARGIN in moved
        assert {name for where, name in listed if where == scenario and name in column} == moved
    (line,) = (c.line("en") for c in rented.changes if (c.scenario, c.kpi.variable) == ("plan", MARGIN))
    assert line.startswith("Contribution after programme cost (Plan): ¥")


def test_what_the_formula_is_is_shown_with_its_origin(rented: Amended) -> None:
    program, today = rented.shop.program, rented.shop.today_column
    step = FormulaSteps(program, today, today, lambda _: "assumed", "en").step(MARGIN)
    assert step.origin == "changed"
    assert "rent" in step.formula
    assert RENT.id in step.reads


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_the_librarys_is_told(shop: Shop, rented: Amended, language: str) -> None:
    assert not own_formulas_text(shop.program, language)
    told = own_formulas_text(rented.shop.program, language)
    for name in (MARGIN, RENT.id):
        entry = rented.shop.program.variables.get(name) or rented.shop.program.inputs[name]
        assert sentence_case(entry.name.get(language)) in told


def test_the_library_keeps_its_formula(shop: Shop, rented: Amended) -> None:
    assert library_formula(rented.shop.document, MARGIN) == formula_of(shop, MARGIN)
    assert formula_of(rented.shop, MARGIN) != formula_of(shop, MARGIN)
    assert formula_of(shop, "map.level_tech_ml") is None


def test_it_is_saved_and_another_model_by_its_fingerprint(shop: Shop, rented: Amended, tmp_path: Path) -> None:
    document = rented.shop.document
    save(document, tmp_path / "p.dynacap")
    assert load(tmp_path / "p.dynacap") == document
    assert fingerprint(document) != fingerprint(shop.document)


def test_the_edit_leads_back(rented: Amended) -> None:
    document = rented.shop.document
    before, again = SetAmendment(MARGIN, None).apply(document)
    assert MARGIN not in before.amendments
    assert again.apply(before)[0] == document


def test_an_added_input_is_entered_like_any_other(rented: Amended) -> None:
    dearer = rented.shop.after(SetInput(RENT.id, 81_200.0).apply(rented.shop.document)[0])
    assert dearer.today_column[MARGIN] == pytest.approx(rented.today - 10_000.0)  # type: ignore[operator]


def test_what_is_still_read_cannot_be_taken_away(rented: Amended) -> None:
    with pytest.raises(UserError, match="still reads it"):
        taken_back(rented.shop, RENT.id)


def test_an_amount_outside_its_bounds_is_refused(shop: Shop) -> None:
    with pytest.raises(UserError, match="outside"):
        amended(shop, replace(RENT, default=-1.0))


def test_a_unit_that_does_not_fit_is_refused(shop: Shop) -> None:
    margin = formula_of(shop, MARGIN)
    assert margin is not None
    wrong = replace(shop.document, amendments={MARGIN: replace(margin, unit="day")})
    assert MARGIN in {problem.where for problem in problems_of(wrong)}
