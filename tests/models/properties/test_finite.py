"""Every number of every model is a number, over the ranges and right up to the bounds of its inputs."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.language.program import Program
from tests.models.properties.shops import Columns, Shops, Where, content, shops_of

DRAWS = 2000
QUARTERS = 12
WHERE: tuple[Where, ...] = ("range", "bounds")
PARTS = ("logistics", "marketing", "supply_chain", "payment_risk", "what_if_without_map", "what_if")


def program_of(part: str) -> Program:
    found = getattr(content(), part) if "what_if" in part or "roadmap" in part else content().alone(part)
    assert isinstance(found, Program)
    return found


def not_finite(columns: Columns) -> list[str]:
    """The variables that are not a number in some column, with the share of columns."""
    shares = {name: np.mean(~np.isfinite(columns[name])) for name in columns.engine.program.variables}
    return [f"{name} in {share:.2%}" for name, share in shares.items() if share]


def drawn(part: str, where: Where, draws: int) -> Shops:
    found = shops_of(program_of(part), part, 2026, where, draws)
    assert max(array.shape[-1] for array in found.today.inputs.values()) == draws
    return found


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("part", PARTS)
def test_today_and_scenarios_have_no_undefined_value(part: str, where: Where) -> None:
    shops = drawn(part, where, DRAWS)
    assert not_finite(shops.today) == []
    assert not_finite(shops.acted()) == []
    assert not_finite(shops.acted("decision")) == []


@pytest.mark.parametrize("where", WHERE)
def test_outside_changes_give_no_undefined_value(where: Where) -> None:
    assert not_finite(drawn("what_if", where, DRAWS).acted("decision", "fact")) == []


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize(("part", "draws"), [("roadmap", 400), ("roadmap_without_map", DRAWS // 2)])
def test_roadmaps_have_no_undefined_value(part: str, draws: int, where: Where) -> None:
    shops = drawn(part, where, draws)
    plan = shops.drawing.scenario(shops.today.inputs, "decision")
    for column in shops.today.over_quarters([plan] * QUARTERS):
        assert not_finite(column) == []


def test_an_undefined_value_would_be_seen() -> None:
    shops = drawn("logistics", "bounds", 100)
    broken = shops.today.otherwise({"logistics.promised_delivery_time": np.full((3, 1), -1.0)})
    assert "logistics.promise_z_score in 100.00%" in not_finite(broken)
