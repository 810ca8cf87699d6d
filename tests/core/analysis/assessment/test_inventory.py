"""The inventory asks about what no statement sets, and every level has words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis.assessment.inventory import inventory, inventory_word
from desktop_app.core.map.assembly import read_content
from tests.core.analysis.assessment.shipped import questionnaire


def test_the_inventory_and_the_statements_share_the_map_between_them() -> None:
    figure = read_content().figure
    asked = {node.id for node in inventory(questionnaire(), figure)}
    assert asked.isdisjoint(questionnaire().nodes)
    left = {node.kind for node in figure.nodes if node.id not in asked and node.id not in questionnaire().nodes}
    assert left == {"outcome"}


@given(st.floats(0, 1))
def test_the_words_are_those_of_the_nearest_level_but_of_the_ends_only_there(level: float) -> None:
    (nothing, none), *between, (everything, all_of_it) = questionnaire().inventory_words
    said = inventory_word(questionnaire(), level)
    assert (said == none) == (round(level, 2) == nothing)
    assert (said == all_of_it) == (round(level, 2) == everything)
    distance = {words: abs(known - round(level, 2)) for known, words in between}
    assert said in (none, all_of_it) or distance[said] == min(distance.values())


def test_a_tenth_is_a_trial_and_not_out_of_use() -> None:
    assert inventory_word(questionnaire(), 0.1).en == "trial"
