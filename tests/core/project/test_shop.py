"""A step of the shop computes what the edit has changed and nothing else, and gives what a new shop would give."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import InputError
from desktop_app.core.language.model import Names
from desktop_app.core.project import Document, new_document
from desktop_app.core.project.edits import (
    AddScenario,
    Edit,
    RemoveScenario,
    SetAnswers,
    SetInput,
    SetNote,
    SetScenarioInput,
    SetTitle,
)
from desktop_app.core.project.shop import Shop

LEVER = "map.on_data_foundation"
DEPENDENT = "map.on_customer_insight"
PLAN = Scenario("plan", Names("Plan", "计划"), {LEVER: 1.0, DEPENDENT: 1.0})
IDLE = Scenario("idle", Names("Idle", "不变"))


@pytest.fixture(scope="module")
def shop() -> Shop:
    document = replace(new_document("Shop"), scenarios=(PLAN, IDLE), answers={"size_orders": 3000.0})
    return Shop(document).computed()


def _step(shop: Shop, edit: Edit) -> Shop:
    return shop.after(edit.apply(shop.document)[0])


def _values(shop: Shop) -> tuple[dict[str, object], ...]:
    return tuple(dict(column) for column in (shop.today_column, *(c.column for c in shop.columns.values())))


@pytest.mark.parametrize(
    "edit",
    [
        SetScenarioInput("plan", DEPENDENT, 0.0),
        SetInput("map.level_tech_ml", 0.7),
        SetAnswers({"size_orders": 9000.0, "size_value": 80.0}),
        AddScenario(Scenario("both", Names("Both", "都"), {LEVER: 0.5}), 0),
        RemoveScenario("plan"),
        SetTitle("Other"),
    ],
)
def test_a_step_gives_what_a_new_shop_gives(shop: Shop, edit: Edit) -> None:
    after = _step(shop, edit)
    assert list(after.columns) == [s.id for s in after.document.scenarios]
    assert _values(after) == _values(Shop(after.document))


def test_a_lever_leaves_programs_today_and_other_scenarios_alone(shop: Shop) -> None:
    after = _step(shop, SetScenarioInput("plan", DEPENDENT, 0.0))
    assert after.program is shop.program
    assert after.content is shop.content
    assert after.today_column is shop.today_column
    assert after.columns["idle"] is shop.columns["idle"]
    assert (
        after.columns["plan"].column["company.contribution_margin"]
        != (shop.columns["plan"].column["company.contribution_margin"])
    )


def test_an_input_leaves_the_programs_alone_and_moves_every_column(shop: Shop) -> None:
    after = _step(shop, SetInput("map.level_tech_ml", 0.7))
    assert after.program is shop.program
    assert after.today_column["map.level_tech_ml"] == 0.7
    assert after.columns["idle"].column["map.level_tech_ml"] == 0.7


def test_words_leave_everything_alone(shop: Shop) -> None:
    after = _step(_step(shop, SetTitle("Other")), SetNote("tech_ml", "ask"))
    assert after.today_column is shop.today_column
    assert [after.columns[k] is shop.columns[k] for k in shop.columns] == [True, True]


@pytest.mark.parametrize("change", [{"currency": "CNY"}, {"models": {}}])
def test_other_programs_where_they_are_made_of_something_else(shop: Shop, change: dict[str, object]) -> None:
    models = {**shop.document.models, "logistics": shop.document.models["logistics"] + "\n# another\n"}
    document: Document = replace(shop.document, **(change if "currency" in change else {"models": models}))
    after = shop.after(document)
    assert after.program is not shop.program
    assert _values(after) == _values(Shop(document))


def test_a_scenario_without_what_it_needs_is_refused_as_a_state(shop: Shop) -> None:
    after = _step(shop, SetScenarioInput("plan", LEVER, None))
    (problem,) = after.columns["plan"].problems
    assert problem.where == "customer_insight"
    assert "data_foundation" in problem.text()
    assert dict(after.columns["plan"].column) == dict(after.today_column)
    assert after.columns["idle"].problems == ()
    with pytest.raises(InputError, match="data_foundation"):
        _ = after.scenarios


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [(LEVER, 7.0, "outside"), ("nobody.knows", 1.0, "no such input"), ("map.tech_ml", 1.0, "computed")],
)
def test_a_scenario_that_breaks_a_rule_is_refused_as_a_state(shop: Shop, name: str, value: float, said: str) -> None:
    column = _step(shop, SetScenarioInput("idle", name, value)).columns["idle"]
    assert any(said in problem.text() for problem in column.problems)
    assert column.column is shop.today_column
    assert column.scenario.id == "idle"
    assert column.outside == ()


def test_the_facts_that_a_scenario_moves_are_named(shop: Shop) -> None:
    fact = next(i for i in shop.program.inputs.values() if i.role == "fact" and isinstance(shop.today[i.id], float))
    other = min(fact.bounds[1], float(str(shop.today[fact.id])) * 1.1)
    assert _step(shop, SetScenarioInput("idle", fact.id, other)).columns["idle"].outside == (fact.id,)


def test_a_value_out_of_bounds_cannot_be_today(shop: Shop) -> None:
    with pytest.raises(InputError, match="outside"):
        _step(shop, SetInput("map.level_tech_ml", 3.0)).computed()


def test_a_column_is_a_mapping_over_all_inputs_and_variables(shop: Shop) -> None:
    column = shop.today_column
    assert set(column) == {*shop.program.inputs, *shop.program.variables}
    assert len(column) == len(list(column))
    with pytest.raises(KeyError):
        column["nobody.knows"]


def test_units_say_the_currency_of_the_project() -> None:
    program = Shop(new_document("店", "zh", "CNY")).program
    assert program.variables["company.contribution_margin"].unit == "CNY/quarter"
    units = {entry.unit for entry in program.inputs.values()} | {c.unit for c in program.constants.values()}
    units |= {variable.unit for variable in program.variables.values()}
    assert {unit for unit in units if "USD" in unit} == set()
