"""Where there is room for few bars, the gravest challenges are shown, and that others are left out is said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis.assessment.assessed import assessed
from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.analysis.assessment.assessment_charts import challenge_bars
from desktop_app.core.map.assembly import read_content
from tests.core.analysis.assessment.shipped import questionnaire

FIGURE = read_content().figure
ITEMS = tuple(item.id for item in questionnaire().items if item.group == "governance")


@given(st.lists(st.integers(0, 5), min_size=len(ITEMS), max_size=len(ITEMS)), st.integers(1, 20))
def test_the_bars_left_out_are_never_graver(answers: list[int], most: int) -> None:
    said = dict(zip(ITEMS, map(float, answers), strict=True))
    levels = {node.id: node.level for node in FIGURE.nodes}
    scores = assessed(questionnaire(), Assessment((Respondent("r1", answers=said),)), levels)
    every = challenge_bars(scores, FIGURE, "en").table.column("severity").values
    few = challenge_bars(scores, FIGURE, "en", most)
    shown = few.table.column("severity").values
    assert shown == every[:most]
    assert list(every) == sorted(every, key=lambda value: -float(value or 0))
    assert bool(few.note) == (most < len(every))
