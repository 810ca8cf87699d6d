"""The scenario that the first lever makes: added, put anew by the same drag, and taken back."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.project.document import new_document
from desktop_app.core.project.edits.put_scenario import PutScenario

FIRST = Scenario("a", Names("A", "甲"), {"map.adj_log_amr": 0.1})
LATER = replace(FIRST, changes={"map.adj_log_amr": 0.4})


def test_a_new_scenario_is_added_and_its_inverse_removes_it() -> None:
    document = new_document("Shop")
    after, inverse = PutScenario(FIRST, 7).apply(document)
    assert after.scenarios == (FIRST,)
    assert inverse.apply(after)[0] == document


def test_a_known_scenario_is_replaced_in_its_place_and_comes_back() -> None:
    other = Scenario("b", Names("B", "乙"), {})
    document = replace(new_document("Shop"), scenarios=(FIRST, other))
    after, inverse = PutScenario(LATER, 7).apply(document)
    assert after.scenarios == (LATER, other)
    assert inverse.apply(after)[0] == document


def test_one_drag_merges_and_another_does_not() -> None:
    assert PutScenario(FIRST, 7).merge_key == PutScenario(LATER, 7).merge_key
    assert PutScenario(FIRST, 7).merge_key != PutScenario(FIRST, 8).merge_key
    assert PutScenario(FIRST).merge_key is None
