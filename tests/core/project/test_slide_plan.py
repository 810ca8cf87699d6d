"""The plan of slides: whatever is done to it, every slide stays in it once, and it comes back from its text."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.project.document import new_document
from desktop_app.core.project.edits import SetSlides
from desktop_app.core.project.slide_plan import KINDS, SlidePlan, SlideText, slide_plan_of
from tests.core.project.documents import slide_plans

kinds = st.sampled_from(KINDS)


@given(slide_plans)
def test_a_plan_comes_back_from_its_text(plan: SlidePlan) -> None:
    assert slide_plan_of(plan.to_text()) == plan


@given(slide_plans, kinds, st.integers(-20, 20))
def test_a_slide_that_moves_passes_no_other_twice(plan: SlidePlan, kind: str, steps: int) -> None:
    moved = plan.moved(kind, steps)
    assert sorted(moved.order) == sorted(KINDS)
    assert [known for known in moved.order if known != kind] == [known for known in plan.order if known != kind]
    place = plan.order.index(kind) + steps
    assert moved.order.index(kind) == min(max(place, 0), len(KINDS) - 1)


@given(slide_plans, kinds)
def test_what_is_left_out_comes_back_at_its_place(plan: SlidePlan, kind: str) -> None:
    without = plan.showing(kind, shown=False)
    assert kind not in without.wanted
    again = without.showing(kind, shown=True)
    assert [k for k in again.wanted if k != kind] == list(without.wanted)
    assert again.order == plan.order


def test_slides_of_another_version_do_no_harm() -> None:
    text = json.dumps({"order": ["odds", "gone", "odds"], "left_out": ["gone", "map"], "texts": []})
    plan = slide_plan_of(text)
    assert plan.order[0] == "odds"
    assert sorted(plan.order) == sorted(KINDS)
    assert plan.left_out == ("map",)


def test_a_plan_is_taken_back() -> None:
    before = new_document("Shop")
    plan = SlidePlan().saying("odds", "en", SlideText("Title", "One\nTwo"))
    after, inverse = SetSlides(plan).apply(before)
    assert after.slides == plan
    assert inverse.apply(after)[0] == before
