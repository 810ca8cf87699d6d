from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.project.document import Document, new_document
from desktop_app.core.project.edits import AddScenario
from desktop_app.core.project.level_edit import level_edit, level_reset
from desktop_app.core.project.shop import Shop

PLAN = Scenario("plan", Names("Plan", "方案"), {"map.on_data_foundation": 1.0, "map.on_market_radar": 1.0})


@cache
def shop() -> Shop:
    document, _ = AddScenario(PLAN).apply(new_document("Shop"))
    return Shop(document)


def after(document: Document) -> Shop:
    return shop().after(document)


def level(found: Shop, node: str, scenario: str | None) -> float:
    column = found.columns[scenario].column if scenario else found.today_column
    value = column[f"map.{node}"]
    assert isinstance(value, float)
    return value


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["log_amr", "lev_data_governance", "lev_training", "tech_iot_gps"]), st.floats(0, 1))
def test_a_node_comes_to_the_level_it_is_dragged_to(node: str, wanted: float) -> None:
    document, _ = level_edit(shop(), "plan", node, wanted).apply(shop().document)
    assert level(after(document), node, "plan") == pytest.approx(wanted, abs=1e-9)
    assert level(after(document), node, None) == level(shop(), node, None)


@settings(max_examples=20, deadline=None)
@given(st.floats(0, 1), st.floats(0, 1))
def test_dragging_on_from_a_dragged_level_is_exact_too(first: float, then: float) -> None:
    document, _ = level_edit(shop(), "plan", "lev_data_governance", first).apply(shop().document)
    document, _ = level_edit(after(document), "plan", "lev_data_governance", then).apply(document)
    assert level(after(document), "lev_data_governance", "plan") == pytest.approx(then, abs=1e-9)


def test_what_sources_do_not_allow_ends_at_the_nearest_level_they_do() -> None:
    document, _ = level_edit(shop(), "plan", "pay_fraud_detect", 1.0).apply(shop().document)
    reached = level(after(document), "pay_fraud_detect", "plan")
    assert level(shop(), "pay_fraud_detect", "plan") < reached < 1.0


def test_without_a_scenario_today_itself_is_set() -> None:
    document, inverse = level_edit(shop(), None, "cap_log_sensing", 0.5).apply(shop().document)
    assert level(after(document), "cap_log_sensing", None) == pytest.approx(0.5)
    assert document.entries["map.level_cap_log_sensing"].provenance.status == "entered"
    assert inverse.apply(document)[0] == shop().document


def test_one_gesture_has_one_key() -> None:
    keys = [level_edit(shop(), "plan", "log_amr", x, gesture=7).merge_key for x in (0.1, 0.9)]
    assert keys[0] == keys[1] is not None
    assert level_edit(shop(), "plan", "log_amr", 0.9, gesture=8).merge_key != keys[0]


@pytest.mark.parametrize("scenario", ["plan", None])
def test_reset_takes_back_what_was_set_by_hand(scenario: str | None) -> None:
    document, _ = level_edit(shop(), scenario, "log_amr", 0.8).apply(shop().document)
    document, _ = level_reset(scenario, "log_amr").apply(document)
    assert level(after(document), "log_amr", scenario) == level(shop(), "log_amr", scenario)
