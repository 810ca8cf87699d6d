"""What a project changes and adds stands in its models, or is refused with the reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.errors import ModelError
from desktop_app.core.language.amend import amended
from desktop_app.core.language.amendment import Amendment, OwnFormula, OwnInput
from desktop_app.core.language.link import link
from desktop_app.core.language.load import models_of
from desktop_app.core.language.model import Model, Names
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.language.units import check_units

SHOP = """
[model]
id = "shop"
title = { en = "Shop", zh = "店" }
[[index]]
id = "lane"
name = { en = "lane", zh = "线路" }
items = ["air", "sea"]
[[input]]
id = "orders"
name = { en = "orders", zh = "订单" }
unit = "1/quarter"
index = "lane"
default = [100, 50]
bounds = [0, 1e6]
role = "fact"
[[input]]
id = "cost"
name = { en = "cost", zh = "成本" }
unit = "USD/quarter"
default = 30
bounds = [0, 1e6]
role = "link"
[[input]]
id = "severity"
name = { en = "severity", zh = "严重度" }
unit = "1"
default = 0.5
bounds = [0, 1]
role = "link"
[[input]]
id = "price"
name = { en = "price", zh = "价格" }
unit = "USD"
default = 2
bounds = [0, 1e6]
role = "decision"
[[variable]]
id = "revenue"
name = { en = "revenue", zh = "收入" }
unit = "USD/quarter"
formula = "sum(orders) * price"
[[variable]]
id = "profit"
name = { en = "profit", zh = "利润" }
unit = "USD/quarter"
formula = "revenue - cost"
[[kpi]]
variable = "profit"
better = "higher"
format = "money"
[[coupling]]
target = "shop.cost"
source = "desk.cost"
when = "linked"
[[coupling]]
target = "shop.severity"
source = "map.x"
when = "map"
"""
DESK = """
[model]
id = "desk"
title = { en = "Desk", zh = "客服" }
[[input]]
id = "hours"
name = { en = "hours", zh = "工时" }
unit = "1/quarter"
default = 10
bounds = [0, 1e6]
role = "fact"
[[input]]
id = "wage"
name = { en = "wage", zh = "工资" }
unit = "USD"
default = 4
bounds = [0, 1e6]
role = "fact"
[[variable]]
id = "cost"
name = { en = "cost", zh = "成本" }
unit = "USD/quarter"
formula = "hours * wage"
"""
NAME = Names("Own", "自有")
PROFIT = OwnFormula("shop.profit", NAME, "USD/quarter", "revenue - cost - rent")
RENT = OwnInput("shop.rent", NAME, "USD/quarter", "fact", 7.0)


@pytest.fixture(scope="module")
def models() -> tuple[Model, ...]:
    return models_of({"shop": SHOP, "desk": DESK})


def _linked(models: tuple[Model, ...], *own: Amendment) -> Program:
    return link(amended(models, {entry.id: entry for entry in own}), frozenset({"linked"}))


def _value(program: Program, name: str) -> object:
    engine = engine_of(program)
    return engine.get(engine.today(engine.pack(program.defaults())), name)


def test_nothing_amended_is_the_library_itself(models: tuple[Model, ...]) -> None:
    assert amended(models, {}) is models


def test_a_formula_is_changed_and_reads_what_is_added(models: tuple[Model, ...]) -> None:
    program = _linked(models, PROFIT, RENT)
    assert _value(program, "shop.profit") == 300 - 40 - 7
    assert [program.variables["shop.profit"].origin, program.inputs["shop.rent"].origin] == ["changed", "added"]
    assert program.variables["shop.revenue"].origin == "library"
    assert [kpi.variable for kpi in program.kpis] == ["shop.profit"]


def test_an_added_variable_over_items_becomes_a_kpi_where_it_is_asked(models: tuple[Model, ...]) -> None:
    own = OwnFormula("desk.doubled", NAME, "1/quarter", "2 * shop.orders", "lane", better="lower")
    program = _linked(models, own)
    assert _value(program, "desk.doubled") == (200.0, 100.0)
    (kpi,) = (kpi for kpi in program.kpis if kpi.variable == own.id)
    assert (kpi.better, kpi.format) == ("lower", "number1")
    assert program.variables[own.id].origin == "added"


def test_what_links_two_models_may_be_changed(models: tuple[Model, ...]) -> None:
    program = _linked(models, OwnFormula("shop.cost", NAME, "USD/quarter", "desk.cost / 2"))
    assert _value(program, "shop.profit") == 300 - 20


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (replace(PROFIT, formula="revenue - profits"), "did you mean “profit”"),
        (replace(PROFIT, formula="revenue -"), "is not a formula"),
        (replace(PROFIT, formula="revenue - shop.profit"), "shop.profit → shop.profit"),
        (replace(PROFIT, formula="__import__('os')"), "shop.profit"),
        (replace(PROFIT, formula="map.x * cost"), "unknown name “map.x”"),
        (replace(PROFIT, formula="orders * price"), "varies over lane"),
        (replace(PROFIT, unit="furlong"), "“furlong” is no unit"),
        (replace(PROFIT, index="shelf"), "there is no index “shelf”"),
        (replace(PROFIT, id="store.profit"), "name of a model"),
        (replace(PROFIT, id="shop.a b"), "name of a model"),
        (replace(PROFIT, id="shop.price"), "entered, not computed"),
        (replace(PROFIT, id="shop.severity"), "comes from the map"),
        (replace(RENT, id="shop.price"), "already"),
        (replace(RENT, id="shop.profit"), "already"),
        (replace(RENT, role="link"), "a fact, an estimate or a decision"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_says_why(models: tuple[Model, ...], own: Amendment, said: str) -> None:
    with pytest.raises(ModelError) as refused:
        _linked(models, own)
    assert said in refused.value.text()


def test_every_amendment_that_is_wrong_is_named(models: tuple[Model, ...]) -> None:
    with pytest.raises(ModelError) as refused:
        _linked(models, replace(PROFIT, formula="nothing"), replace(RENT, unit="furlong"))
    assert {problem.where for problem in refused.value.problems} == {"shop.profit", "shop.rent"}


def test_a_unit_that_does_not_fit_is_found_where_it_is_read(models: tuple[Model, ...]) -> None:
    (problem,) = check_units(_linked(models, PROFIT, replace(RENT, unit="day")))
    assert problem.where == "shop.profit"
    assert "USD/quarter and day do not fit together" in problem.text()
