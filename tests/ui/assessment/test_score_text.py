"""What is to be kept in mind about an answer says how many gave it."""

from __future__ import annotations

import pytest

from desktop_app.core.analysis.assessment.assessed import NodeScore
from desktop_app.ui.assessment.score_text import flags_text
from tests.core.analysis.assessment.shipped import questionnaire


@pytest.mark.parametrize(("people", "said"), [(0, ""), (1, "Single view"), (2, "Only 2 views")])
def test_a_view_of_two_is_not_called_single(people: int, said: str) -> None:
    score = NodeScore("cap_log_sensing", people, 3.0, 0.0, 0.6, 0.4, 0.8, ("single_view",), "C")
    assert flags_text(score, questionnaire(), "en", str) == said


def test_several_flags_stand_behind_each_other() -> None:
    score = NodeScore("cap_log_sensing", 2, 3.0, 2.0, 0.6, 0.4, 0.8, ("no_agreement", "single_view"), "C")
    assert flags_text(score, questionnaire(), "en", str) == "No agreement, discuss · Only 2 views"
