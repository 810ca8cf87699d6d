"""Every number says how it comes about, with names and with values, and leads down to inputs."""

from __future__ import annotations

import re

import pytest

from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.what_if.formula_steps import FormulaStep, FormulaSteps
from desktop_app.core.charts.input_text import digits_text
from desktop_app.core.project.shop import Shop

PLAN = {"map.on_shipment_visibility": 1.0, "map.on_smart_routing": 1.0}


@pytest.fixture(scope="module", params=["en", "zh"])
def steps(shop: Shop, request: pytest.FixtureRequest) -> FormulaSteps:
    engine = shop.today_column.engine
    column = engine.unpack(engine.alone(engine.pack({**shop.today, **PLAN}), shop.today_column.slots))
    return FormulaSteps(shop.program, shop.today_column, column, lambda _name: "measured", request.param)


def test_from_a_kpi_every_way_ends_at_inputs_and_constants(shop: Shop, steps: FormulaSteps) -> None:
    program, todo, seen = shop.program, [CONTRIBUTION], {CONTRIBUTION}
    while todo:
        step = steps.step(todo.pop())
        assert bool(step.formula) == bool(step.filled) == (step.id in program.variables)
        assert (step.status == "measured") == (step.id in program.inputs)
        fresh = [name for name in step.reads if name not in seen]
        seen.update(fresh)
        todo += fresh
    assert len(seen & set(program.inputs)) > 100


def test_a_formula_is_said_with_names_and_with_the_values_that_give_its_own(steps: FormulaSteps) -> None:
    step = steps.step("company.contribution_margin")
    before, cost = (steps.step(name) for name in step.reads)
    assert step.formula.lower() == f"{before.name} − {cost.name}".lower()
    (line,) = step.filled
    first, second, result = (float(part.replace(",", "")) for part in re.findall(r"[\d,.]+", line))
    assert first - second == pytest.approx(result, abs=1.5)
    assert step.is_moved


def test_a_number_of_several_items_has_a_line_for_each(shop: Shop, steps: FormulaSteps) -> None:
    name = "logistics.on_time_rate"
    step = steps.step(name)
    said = tuple(line.partition(": ")[0] for line in step.filled)
    assert said in {shop.program.item_labels(name, language) for language in ("en", "zh")}
    late = steps.step(step.reads[0])
    for line, value in zip(step.filled, _values(late), strict=True):
        assert value in line


def test_sums_are_filled_with_all_items_and_today_with_todays(shop: Shop, steps: FormulaSteps) -> None:
    whole = steps.step("logistics.overall_on_time_rate")
    shares = shop.today_column["logistics.parcel_share"]
    assert isinstance(shares, tuple)
    assert "; ".join(digits_text((share,))[0] for share in shares) in whole.filled[0]
    saved = steps.step("company.working_time_saved_value")
    today = shop.today_column["company.working_time_per_order"]
    assert isinstance(today, float)
    assert saved.filled[0].startswith(f"({digits_text((today,))[0]} − ")


def _values(step: FormulaStep) -> list[str]:
    return step.value.split(" / ")
