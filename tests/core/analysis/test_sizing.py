"""Sizing: the worked shop sizes, currencies, fixed inputs, and answers that cannot be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from desktop_app.core.analysis.rates import read_rates
from desktop_app.core.analysis.sizing import read_sizing
from desktop_app.core.errors import SizingError
from desktop_app.core.language.currency import in_currency, money_power
from desktop_app.core.language.to_floats import FloatEngine
from desktop_app.core.map.assembly import read_content
from tests.worked import figures, given

PROGRAM = read_content().what_if_without_map
ENGINE = FloatEngine(PROGRAM)
SIZING = read_sizing()
ORDERS, REVENUE = "company.total_fulfilled_order_count", "company.gross_revenue"


def worked_sizes() -> list[tuple[dict[str, float], dict[str, object]]]:
    sizes = [(example["answers"], example["today_in"]) for example in figures("worked_examples")["sizes"]]
    return [*sizes, ({"size_orders": 40000}, figures("chain_example")["sized_40000_orders"]["facts"])]


@pytest.mark.parametrize(("answers", "expected"), worked_sizes(), ids=lambda value: str(value.get("size_orders", "")))
def test_worked_shop_sizes(answers: dict[str, float], expected: dict[str, object]) -> None:
    inputs = SIZING.size(PROGRAM, answers).inputs
    wanted = given(PROGRAM, expected)
    assert len(wanted) > 190
    for name, value in wanted.items():
        np.testing.assert_allclose(inputs[name], value, rtol=1e-8, err_msg=name)


@settings(max_examples=25)
@drawn(st.floats(200, 2e5), st.floats(15, 400), st.floats(0.3, 2.0), st.floats(0.2, 0.85))
def test_today_gives_the_orders_and_the_order_value_that_were_stated(
    orders: float, value: float, ads: float, margin: float
) -> None:
    answers = {
        "size_orders": orders,
        "size_value": value,
        "size_ads": ads * 0.14 * orders * value,
        "size_margin": margin,
    }
    sized = SIZING.size(PROGRAM, answers)
    today = ENGINE.today(ENGINE.pack(sized.inputs))
    assert ENGINE.get(today, ORDERS) == pytest.approx(orders, rel=1e-9)
    assert ENGINE.get(today, REVENUE) == pytest.approx(orders * value, rel=1e-9)
    assert sized.gaps == ()


@pytest.mark.parametrize("currency", ["CNY", "JPY", "GBP"])
def test_a_shop_in_another_currency_has_the_same_ratios_and_converted_money(currency: str) -> None:
    rate = read_rates().per_usd[currency]
    local = in_currency(PROGRAM, rate)
    answers = {
        "size_orders": 9000.0,
        "size_value": 75.0,
        "size_ads": 80000.0,
        "size_margin": 0.6,
        "size_fixed": 50000.0,
    }
    money = {"size_value", "size_ads", "size_fixed"}
    columns = []
    for program, factor in ((PROGRAM, 1.0), (local, rate)):
        sized = SIZING.size(program, {k: v * factor if k in money else v for k, v in answers.items()})
        engine = FloatEngine(program)
        columns.append(engine.unpack(engine.today(engine.pack(sized.inputs))))
    for name, variable in PROGRAM.variables.items():
        converted = np.asarray(columns[0][name]) * rate ** money_power(variable.unit)
        np.testing.assert_allclose(columns[1][name], converted, rtol=1e-9, atol=1e-12, err_msg=name)


def test_a_measured_input_stays_and_orders_still_agree() -> None:
    fixed = {"marketing.conversion_rate_today": (0.012, 0.014, 0.02)}
    sized = SIZING.size(PROGRAM, {"size_orders": 20000}, fixed)
    engine = FloatEngine(PROGRAM)
    assert sized.inputs["marketing.conversion_rate_today"] == fixed["marketing.conversion_rate_today"]
    assert engine.get(engine.today(engine.pack(sized.inputs)), ORDERS) == pytest.approx(20000, rel=1e-9)


@pytest.mark.parametrize(
    ("answers", "word"),
    [
        ({"size_orders": -5}, "size_orders"),
        ({"size_orders": 0}, "size_orders"),
        ({"size_orders": float("nan")}, "size_orders"),
        ({"size_margin": 1.2}, "margin"),
        ({"size_order": 5}, "no such question"),
    ],
)
def test_answers_that_cannot_be_are_refused_with_a_reason(answers: dict[str, float], word: str) -> None:
    with pytest.raises(SizingError, match=word):
        SIZING.size(PROGRAM, answers)


def test_a_model_that_cannot_meet_the_statement_stops() -> None:
    fixed = {"marketing.organic_session_count": 10.0}
    with pytest.raises(SizingError, match="was stated"):
        SIZING.size(PROGRAM, {"size_orders": 90000, "size_ads": 1000}, fixed)


def test_what_is_assumed_of_measured_traffic_yields_to_the_orders() -> None:
    traffic, conversion = "marketing.base_saturation_session_count", "marketing.conversion_rate_today"
    answers = {"size_orders": 4000.0}
    own = SIZING.size(PROGRAM, answers).inputs
    assert own[conversion] == PROGRAM.inputs[conversion].default
    measured = {traffic: PROGRAM.inputs[traffic].default}
    sized = SIZING.size(PROGRAM, answers, measured)
    assert np.all(np.array(sized.inputs[conversion]) < np.array(own[conversion]))
    engine = FloatEngine(PROGRAM)
    column = engine.today(engine.pack(sized.inputs))
    assert engine.get(column, ORDERS) == pytest.approx(4000)
    with pytest.raises(SizingError):
        SIZING.size(PROGRAM, answers, {**measured, conversion: PROGRAM.inputs[conversion].default})
