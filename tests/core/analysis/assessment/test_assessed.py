"""Answers become levels as the questionnaire says, on the worked example and for any group."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.analysis.assessment.assessed import NodeScore, assessed, construct_scores
from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent, assessment_of
from desktop_app.core.analysis.assessment.erodible_shares import erodible_shares
from desktop_app.core.analysis.assessment.group_score import weighted_medians
from desktop_app.core.analysis.assessment.reliability import cronbach_alpha, reliability
from desktop_app.core.analysis.assessment.respondent_score import construct_score, respondent_score
from tests.core.analysis.assessment.shipped import answering, assessments, example, questionnaire
from tests.core.map.figure import figure, initiatives

LEVELS = {node.id: node.level for node in figure().nodes}
CELL = "cap_log_sensing"


def score(assessment: Assessment, node: str, tables: tuple[str, ...] = ()) -> NodeScore:
    return next(s for s in assessed(questionnaire(), assessment, LEVELS, tables) if s.node == node)


def all_say(answer: float, people: int = 3, cell: str = CELL) -> Assessment:
    items = [item.id for item in questionnaire().items_of(cell)]
    return answering([dict.fromkeys(items, answer) for _ in range(people)])


@pytest.mark.parametrize("node", sorted(example()["result"]))
def test_the_worked_example(node: str) -> None:
    found, want = score(answering(example()["answers"]), node), example()["result"][node]
    assert (found.n, list(found.flags)) == (want["n"], want["flags"])
    for name in ("median", "iqr", "level"):
        assert getattr(found, name) == pytest.approx(want[name], abs=1e-9)


def test_every_node_of_the_questionnaire_is_scored_once() -> None:
    scores = assessed(questionnaire(), Assessment(), LEVELS)
    assert [s.node for s in scores] == list(questionnaire().nodes)
    assert len(scores) == 12 + 15


def test_without_answers_the_default_stays_and_is_flagged() -> None:
    found = score(Assessment(), "ch_data_quality")
    assert (found.level, found.n, found.flags, found.grade) == (None, 0, ("missing",), "D")
    assert (found.low, found.high) == (LEVELS["ch_data_quality"] - 0.1, LEVELS["ch_data_quality"] + 0.1)


def test_one_of_three_items_is_too_few_for_a_cell() -> None:
    person = Respondent("r1", answers={"log_sensing_a": 5.0, "log_sensing_b": None})
    assert respondent_score(questionnaire(), person, CELL) is None
    assert respondent_score(questionnaire(), person.answering("log_sensing_b", 2.0), CELL) == 3.5


def test_acceptance_is_the_mean_of_its_constructs_or_the_one_answered() -> None:
    person = Respondent("r1", answers={"U1": 4.0, "U2": 2.0})
    assert respondent_score(questionnaire(), person, "ch_staff_acceptance") == 3.0
    assert respondent_score(questionnaire(), person.answering("E1", 0.0), "ch_staff_acceptance") == 1.5
    assert construct_score(questionnaire(), person, "usefulness") == 3.0
    assert construct_score(questionnaire(), person, "ease") is None


def test_a_cell_that_no_data_supports_is_held_at_three() -> None:
    capped = score(all_say(5.0), CELL)
    assert (capped.level, capped.flags) == (0.6, ("capped",))
    assert capped.high <= 0.6
    assert score(all_say(5.0), CELL, ("T2",)).level == 1.0
    assert score(replace(all_say(5.0), capped=False), CELL).level == 1.0
    assert score(all_say(3.0), CELL).flags == ()


@pytest.mark.parametrize(
    ("people", "grade", "flags"), [(1, "C", ("single_view",)), (2, "C", ("single_view",)), (3, "B", ())]
)
def test_grades_by_the_number_of_people(people: int, grade: str, flags: tuple[str, ...]) -> None:
    found = score(all_say(2.0, people), CELL)
    assert (found.grade, found.flags) == (grade, flags)


def test_disagreement_lowers_the_grade() -> None:
    found = score(answering([{"G1": 0}, {"G1": 5}, {"G1": 5}, {"G1": 0}]), "ch_data_quality")
    assert (found.grade, found.flags) == ("C", ("no_agreement",))


def test_below_five_people_the_interval_is_one_step_on_the_scale() -> None:
    found = score(answering([{"G1": 2}, {"G1": 2}, {"G1": 3}]), "ch_data_quality")
    assert (found.low, found.level, found.high) == pytest.approx((0.4, 0.6, 0.8))


def test_from_five_people_on_the_interval_is_that_of_resampling() -> None:
    agreed = score(answering([{"G1": 2}] * 6), "ch_data_quality")
    assert (agreed.low, agreed.high) == (agreed.level, agreed.level)
    apart = score(answering([{"G1": n} for n in (0, 1, 2, 3, 4, 5)]), "ch_data_quality")
    assert apart.level is not None
    assert apart.low < apart.level < apart.high


@given(assessments())
@settings(max_examples=40)
def test_levels_lie_within_their_intervals_and_the_median_is_the_plain_one_at_equal_weights(
    assessment: Assessment,
) -> None:
    equal = replace(assessment, respondents=tuple(replace(r, weight=2.0) for r in assessment.respondents))
    for found in assessed(questionnaire(), equal, LEVELS):
        scores = [respondent_score(questionnaire(), r, found.node) for r in equal.respondents]
        known = [s for s in scores if s is not None]
        assert found.n == len(known)
        assert (found.level is None) == (not known)
        if found.level is not None:
            assert found.median == pytest.approx(median(known))
            assert 0 <= found.low <= found.level <= found.high <= 1


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 4)), min_size=1, max_size=8))
def test_a_whole_weight_counts_like_so_many_people(votes: list[tuple[int, int]]) -> None:
    values, weights = (np.array([column], dtype=float) for column in zip(*votes, strict=True))
    repeated = [value for value, weight in votes for _ in range(weight)]
    assert weighted_medians(values, weights)[0] == pytest.approx(median(repeated))


@given(assessments())
def test_an_assessment_comes_back_from_its_text(assessment: Assessment) -> None:
    whole = replace(assessment.answering_vrin("data_foundation", "V", "no"), mode="3")
    assert assessment_of(whole.to_text()) == whole
    assert assessment_of("") == Assessment()


def test_people_come_change_and_go() -> None:
    one = Assessment().putting(Respondent("r1", "Ann")).putting(Respondent("r2", "Bo"))
    changed = one.putting(replace(one.respondent("r1"), name="Anna"))
    assert [r.name for r in changed.respondents] == ["Anna", "Bo"]
    assert [r.name for r in changed.removing("r1").respondents] == ["Bo"]
    assert changed.free_id() not in {"r1", "r2"}
    assert one.respondent("r1").answering("G1", 3.0).without("G1") == one.respondent("r1")


def test_vrin_answers_give_the_erodible_share() -> None:
    assessment = Assessment().answering_vrin("data_foundation", "R", "yes")  # came as y n p y: 0.9 - 0.2 * 2.5
    assert erodible_shares(questionnaire(), initiatives(), assessment) == pytest.approx(
        {"data_foundation": 0.9 - 0.2 * 3.5}
    )
    assert erodible_shares(questionnaire(), initiatives(), Assessment()) == {}
    assert assessment.answering_vrin("data_foundation", "R", "") == Assessment()


def test_alpha_needs_ten_people_who_answered_all() -> None:
    dimension_of = {cell: figure()[cell].dimension for cell in questionnaire().cells}
    items = [
        i.id
        for cell in questionnaire().cells
        if dimension_of[cell] == "logistics"
        for i in questionnaire().items_of(cell)
    ]
    rows = [{item: float((n + (place % 2)) % 6) for place, item in enumerate(items)} for n in range(10)]
    found = reliability(questionnaire(), answering(rows), dimension_of)
    assert found == {"logistics": pytest.approx(cronbach_alpha([list(row.values()) for row in rows]))}
    assert reliability(questionnaire(), answering(rows[:9]), dimension_of) == {}


def test_alpha_of_unrelated_and_of_equal_items() -> None:
    unrelated = [[a, b] for a in (0.0, 5.0) for b in (0.0, 5.0)]
    assert cronbach_alpha(unrelated) == pytest.approx(0.0)
    assert cronbach_alpha([[1.0, 1.0], [1.0, 1.0]]) is None


def test_usefulness_and_ease_stand_side_by_side() -> None:
    found = construct_scores(questionnaire(), answering(example()["answers"]))
    assert {name: (group.n, group.median) for name, group in found.items()} == {
        "usefulness": (4, 3.25),  # medians of 3.5, 3, 4.5, 2 and of 1.5, 2.5, 1
        "ease": (3, 1.5),
    }
    assert construct_scores(questionnaire(), Assessment()) == {}
