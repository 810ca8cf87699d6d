"""What must hold quarter by quarter: rivals, cash flow, payback, one-off costs, robots."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from tests.models.properties.drawing import Array
from tests.models.properties.shops import FEW, SEEDS, Columns, Shops, Where, content, not_below, shops_of

QUARTERS = 12
MODELS = ("logistics", "marketing", "supply_chain", "payment_risk")
CELLS = tuple(f"{model}.{phase}_realisation" for model in MODELS for phase in ("sensing", "seizing", "reconfiguring"))
ERODIBLE = tuple(f"{model}_erodible_share" for model in MODELS)
MOVES_BY_ITSELF = ("quarter", "adopters", "later_adopters_share", "cost_of_waiting")


def drawn_shops(seed: int, where: Where = "range", count: int = 100) -> Shops:
    """Random shops over quarters, without the map."""
    return shops_of(content().roadmap_without_map, "roadmap", seed, where, count)


def plan(seed: int, count: int = 100) -> list[dict[str, Array | float]]:
    """A programme quarter by quarter: realisations that grow at random speeds from random starts, and what it costs."""
    generator = np.random.default_rng(seed)
    start, speed = generator.integers(1, 5, count), generator.uniform(0.5, 4, count)
    full = {cell: generator.uniform(0.05, 0.6, count) for cell in CELLS}
    one_off, running = generator.uniform(0, 60_000, count), generator.uniform(0, 15_000, count)
    quarters: list[dict[str, Array | float]] = []
    for quarter in range(1, QUARTERS + 1):
        reached = np.where(quarter < start, 0, -np.expm1(-(quarter - start + 1) / speed))
        quarters.append(
            {
                **{cell: share * reached for cell, share in full.items()},
                "company.programme_one_off_cost": np.where(quarter == start, one_off, 0.0),
                "company.programme_running_cost": np.where(quarter >= start, running, 0.0),
            }
        )
    return quarters


def row(columns: list[Columns], name: str) -> Array:
    """A scalar over all quarters, (Q, C)."""
    return np.array(np.broadcast_arrays(*[column[name] for column in columns]))


@FEW
@given(SEEDS)
def test_nobody_is_ahead_today_and_never_has_everybody_adopted(seed: int) -> None:
    columns = drawn_shops(seed, "bounds").today.over_quarters([{}] * QUARTERS)
    later = row(columns, "later_adopters_share")
    assert not later[0].any()
    assert np.all(np.diff(later, axis=0) >= 0)
    assert not_below(1.0, later)
    assert np.all(row(columns, "adopters") <= 1)
    usual = row(drawn_shops(seed).today.over_quarters([{}] * QUARTERS), "adopters")
    assert np.all(usual < 1)
    assert np.all(np.diff(usual, axis=0) > 0)
    assert np.array_equal(row(columns, "quarter")[:, 0], np.arange(QUARTERS + 1.0))


@FEW
@given(SEEDS)
def test_rivals_who_cannot_follow_leave_the_advantage_whole_and_the_benefit_rising(seed: int) -> None:
    today = drawn_shops(seed).today.otherwise(dict.fromkeys(ERODIBLE, 0.0))
    columns = today.over_quarters([dict.fromkeys(CELLS, 1 - 0.7**quarter) for quarter in range(1, QUARTERS + 1)])
    for model in MODELS:
        assert np.all(row(columns, f"{model}.advantage_kept") == 1.0)
    assert np.all(np.diff(row(columns, "benefit"), axis=0) > 0)


@FEW
@given(SEEDS)
def test_rivals_who_follow_take_advantage_away(seed: int) -> None:
    drawn = drawn_shops(seed, "bounds")
    columns = drawn.today.over_quarters([{}] * QUARTERS)
    for model in MODELS:
        kept = row(columns, f"{model}.advantage_kept")
        assert np.all(kept[0] == 1)
        assert np.all(np.diff(kept, axis=0) <= 1e-12)
        assert not_below(kept, 0.0)
    innovative = drawn.today.otherwise({"innovation_lever_level": 1.0, "erosion_avoided_potential": 1.0})
    for column in innovative.over_quarters([{}] * 3):
        assert np.all(column["marketing_advantage_kept"] == 1.0)


@FEW
@given(SEEDS)
def test_a_one_off_lowers_net_present_value_by_its_present_value_only(seed: int) -> None:
    today = drawn_shops(seed).today
    quarters = plan(seed)
    when, amount = 1 + seed % QUARTERS, 12_345.0
    dearer = [dict(quarter) for quarter in quarters]
    name = "company.programme_one_off_cost"
    dearer[when - 1][name] = dearer[when - 1][name] + amount
    before, after = today.over_quarters(quarters), today.over_quarters(dearer)
    present = amount / (1 + today["company.discount_rate"]) ** (when / 4)
    lowered = row(before, "net_present_value") - row(after, "net_present_value")
    np.testing.assert_allclose(lowered[:when], 0, atol=1e-6)
    np.testing.assert_allclose(lowered[when:], np.broadcast_to(present, lowered[when:].shape), rtol=1e-6)
    flow = row(before, "cash_flow") - row(after, "cash_flow")
    np.testing.assert_allclose(flow[when], amount, rtol=1e-6)
    np.testing.assert_allclose(np.delete(flow, when, axis=0), 0, atol=1e-6)
    assert np.array_equal(row(before, "benefit"), row(after, "benefit"))


@pytest.mark.parametrize("which", ["roadmap", "roadmap_without_map"])
@FEW
@given(SEEDS)
def test_nothing_changed_gives_thirteen_identical_columns(which: str, seed: int) -> None:
    drawn = shops_of(getattr(content(), which), "roadmap", seed, count=50)
    columns = drawn.today.over_quarters([{}] * QUARTERS)
    passing = {f"roadmap.{name}" for name in MOVES_BY_ITSELF}
    for name in drawn.drawing.program.variables:
        if name in passing or name.endswith("advantage_kept"):
            continue
        for column in columns[1:]:
            assert np.array_equal(column[name], columns[0][name]), name
    for name in ("cash_flow", "cumulative_cash_flow", "net_present_value", "payback_quarter"):
        assert not columns[-1][name].any()


@FEW
@given(SEEDS)
def test_net_present_value_is_the_discounted_cash_flow_and_at_no_interest_the_plain_sum(seed: int) -> None:
    drawn = drawn_shops(seed)
    columns = drawn.today.over_quarters(plan(seed))
    flow = row(columns, "cash_flow")
    rate = 1 + drawn.today["company.discount_rate"]
    discounted = np.cumsum([f / rate ** (quarter / 4) for quarter, f in enumerate(flow)], axis=0)
    size = np.abs(flow).sum(axis=0)
    assert np.all(np.abs(row(columns, "net_present_value") - discounted) <= 1e-9 * size)
    assert np.all(np.abs(row(columns, "cumulative_cash_flow") - np.cumsum(flow, axis=0)) <= 1e-9 * size)
    free = drawn.today.otherwise({"company.discount_rate": 0.0}).over_quarters(plan(seed))
    plain = row(free, "net_present_value") - row(free, "cumulative_cash_flow")
    assert np.all(np.abs(plain) <= 1e-9 * np.abs(row(free, "cash_flow")).sum(axis=0))


@FEW
@given(SEEDS)
def test_payback_is_the_moment_at_which_the_money_is_back(seed: int) -> None:
    columns = drawn_shops(seed).today.over_quarters(plan(seed))
    total, payback = row(columns, "cumulative_cash_flow"), row(columns, "payback_quarter")
    assert not payback[total < 0].any()
    for shop in range(total.shape[1]):
        crossed = [q for q in range(1, QUARTERS + 1) if total[q - 1, shop] < 0 <= total[q, shop]]
        for quarter in crossed:
            share = -total[quarter - 1, shop] / (total[quarter, shop] - total[quarter - 1, shop])
            assert payback[quarter, shop] == pytest.approx(quarter - 1 + share, rel=1e-6)
        if total[-1, shop] >= 0 and crossed:
            assert payback[-1, shop] == payback[crossed[-1], shop]
    assert (payback[-1] > 0).any()
    assert (total[-1] < 0).any()


@FEW
@given(SEEDS)
def test_working_capital_flows_in_and_out_and_taxes_never_exceed_the_gain(seed: int) -> None:
    today = drawn_shops(seed).today.otherwise({"tax_rate": 0.3})
    columns = today.over_quarters(plan(seed))
    capital, gain = row(columns, "company.working_capital"), row(columns, "benefit") - row(columns, "programme_cost")
    bound = row(columns, "working_capital_rise").sum(axis=0)
    np.testing.assert_allclose(bound, capital[-1] - capital[0], rtol=1e-6, atol=1e-3)
    np.testing.assert_allclose(row(columns, "tax_due"), 0.3 * np.maximum(0, gain), rtol=1e-9, atol=1e-9)


@FEW
@given(SEEDS)
def test_robots_are_paid_when_they_come_and_have_no_annuity_then(seed: int) -> None:
    drawn = drawn_shops(seed)
    share = "logistics.robot_picking_share"
    steps = (0.0, 0.4, 0.4, 1.0, 0.7, 1.0)
    columns = drawn.today.over_quarters([{share: step} for step in steps])
    paid = row(columns, "robot_investment")
    cost = drawn.today["logistics.robot_investment_cost"]
    for quarter, rise in enumerate((0.0, 0.0, 0.4, 0.0, 0.6, 0.0, 0.3)):
        np.testing.assert_allclose(paid[quarter], rise * cost, rtol=1e-9, atol=1e-6)
    running = row(columns, "logistics.robot_quarterly_cost")
    for quarter, step in enumerate((0.0, *steps)):
        np.testing.assert_allclose(running[quarter], step * drawn.today["logistics.robot_running_cost"] / 4, rtol=1e-9)


@FEW
@given(SEEDS)
def test_waiting_costs_nothing_today_and_more_each_quarter_where_there_is_something_to_lose(seed: int) -> None:
    columns = drawn_shops(seed).today.over_quarters([{}] * QUARTERS)
    waiting, earning = row(columns, "cost_of_waiting"), columns[0]["company.contribution_margin"] > 0
    assert not waiting[0].any()
    assert np.all(np.diff(waiting[:, earning], axis=0) >= 0)
