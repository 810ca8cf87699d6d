"""The special charts say what the models say: their curves pass through where each state stands."""

from __future__ import annotations

import math
from functools import cache

import pytest

from desktop_app.core.analysis.dimension_charts.approval_against_fraud import approval_against_fraud
from desktop_app.core.analysis.dimension_charts.capability_radar import capability_radar
from desktop_app.core.analysis.dimension_charts.live_numbers import LiveNumbers
from desktop_app.core.analysis.dimension_charts.media_response import media_response
from desktop_app.core.analysis.dimension_charts.response import Response
from desktop_app.core.analysis.dimension_charts.safety_stock import safety_stock
from desktop_app.core.analysis.dimension_charts.transit_times import STEPS, transit_times
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.scenario_run import run
from desktop_app.core.charts import Chart, Source
from desktop_app.core.language.model import Names, Value
from desktop_app.core.language.tree import Name, Number
from desktop_app.core.map.assembly import read_content

PLAN = ("data_foundation", "smart_routing", "shipment_visibility", "campaign_ai", "demand_planning", "fraud_screening")


@cache
def numbers() -> LiveNumbers:
    program = read_content().what_if
    changes: dict[str, Value] = {
        **{f"map.on_{name}": 1.0 for name in PLAN},
        "logistics.promised_delivery_time": (10.0, 14.0, 9.0),
        "supply_chain.cycle_service_level": (0.9, 0.8, 0.7),
    }
    found = run(program, program.defaults(), [Scenario("plan", Names("Plan", "方案"), changes)])
    return LiveNumbers(program, {"today": found.today, "plan": found.columns[0].values})


def column(chart: Chart, name: str) -> list[float]:
    return [value for value in chart.table.column(name).values if isinstance(value, float)]


@pytest.mark.parametrize(
    ("output", "cause"),
    [
        ("logistics.late_rate_before_rescue", "logistics.promised_delivery_time"),
        ("marketing.paid_session_count", "marketing.media_spend"),
        ("supply_chain.safety_stock", "supply_chain.cycle_service_level"),
        ("payment_risk.approval_rate", "payment_risk.decline_threshold"),
        ("payment_risk.missed_fraud_rate", "payment_risk.decline_threshold"),
    ],
)
@pytest.mark.parametrize("state", ["today", "plan"])
def test_at_its_own_cause_a_response_is_the_variable(output: str, cause: str, state: str) -> None:
    formula = Response(numbers().program, output, cause).at(Name(cause))
    for item in numbers().program.items_of(output):
        expected = numbers().number(Source(output, state, item))
        assert numbers().number(Source(formula, state, item)) == pytest.approx(expected, rel=1e-12)
        as_today = Response(numbers().program, output, cause, as_today=True).at(Name(f"{cause}"))
        if state == "today":
            assert numbers().number(Source(as_today, state, item)) == pytest.approx(expected, rel=1e-12)


def test_a_response_moves_with_its_cause() -> None:
    late = Response(numbers().program, "logistics.late_rate_before_rescue", "logistics.promised_delivery_time")
    rates = [numbers().number(Source(late.at(Number(days)), "plan", "air_us")) for days in (5.0, 10.0, 20.0)]
    assert rates == sorted(rates, reverse=True)
    assert rates[0] > 0.9
    assert rates[-1] < 0.02


def test_parcels_arrive_on_time_late_or_rescued() -> None:
    chart = transit_times(numbers(), "plan", "en")
    late = numbers().number(Source("logistics.late_rate", "plan", "air_us"))
    rescued = numbers().number(Source("logistics.rescued_parcel_share", "plan", "air_us"))
    later = 1 - sum(sum(column(chart, name)) for name in ("on_time", "rescued", "late"))
    assert sum(column(chart, "on_time")) == pytest.approx(1 - late - rescued, rel=1e-9)
    assert 0 < later < 0.02
    assert sum(column(chart, "rescued")) / sum(column(chart, "late")) == pytest.approx(rescued / late, rel=1e-9)
    assert column(chart, "days")[STEPS - 1] == pytest.approx(10.0)


def test_todays_arrivals_are_counted_at_the_scenarios_days() -> None:
    chart = transit_times(numbers(), "plan", "en")
    program = numbers().program
    late = Response(program, "logistics.late_rate_before_rescue", "logistics.promised_delivery_time").at(Number(10.0))
    assert sum(column(chart, "today")[:STEPS]) == pytest.approx(1 - numbers().number(Source(late, "today", "air_us")))


def test_curves_of_items_pass_through_the_scenarios_points() -> None:
    for chart in (media_response(numbers(), "plan", "en"), safety_stock(numbers(), "plan", "en")):
        items = [series.column.removeprefix("y_") for series in chart.series[:-2]]
        at_x, at_y = column(chart, "x_at_plan"), column(chart, "y_at_plan")
        for item, x, y in zip(items, at_x, at_y, strict=True):
            xs, ys = column(chart, f"x_{item}"), column(chart, f"y_{item}")
            below = max(number for number, value in enumerate(xs) if value <= x + 1e-9)
            assert ys[below] <= y + 1e-6
            assert below + 1 == len(ys) or y <= ys[below + 1]


def test_a_looser_threshold_approves_more_and_misses_more() -> None:
    chart = approval_against_fraud(numbers(), "plan", "en")
    for state in ("plan", "today"):
        assert column(chart, f"missed_{state}") == sorted(column(chart, f"missed_{state}"))
        assert column(chart, f"approved_{state}") == sorted(column(chart, f"approved_{state}"))
    assert column(chart, "missed_at_plan") != column(chart, "missed_at_today")


def test_the_radar_shows_maturity_of_all_cells() -> None:
    chart = capability_radar(numbers(), {"today": "Today", "plan": "Plan"}, "en")
    assert chart is not None
    assert len(chart.table.column("cell").values) == 12
    today, plan = column(chart, "today"), column(chart, "plan")
    assert all(0 <= level <= 5 for level in (*today, *plan))
    assert today[0] == pytest.approx(5 * numbers().number(Source("map.cap_log_sensing", "today")))
    assert sum(plan) > sum(today)


def test_every_number_is_finite_and_has_a_source() -> None:
    for build in (transit_times, media_response, safety_stock, approval_against_fraud):
        table = build(numbers(), "plan", "en").table
        for one in table.columns:
            assert all(math.isfinite(value) for value in one.values if isinstance(value, float))
            assert any(one.source(row) for row in range(table.rows))
