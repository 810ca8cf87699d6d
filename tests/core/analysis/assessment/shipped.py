"""The questionnaire that ships, the worked example, and random respondents."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from hypothesis import strategies as st

from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.analysis.assessment.questionnaire import Questionnaire, questionnaire_of
from tests.core.map.figure import MODELS, REPOSITORY

ANSWERS = st.one_of(st.none(), st.integers(0, 5).map(float))


@cache
def questionnaire() -> Questionnaire:
    return questionnaire_of((MODELS / "questionnaire.toml").read_text(encoding="utf-8"))


@cache
def example() -> dict[str, Any]:
    text = (REPOSITORY / "tests" / "data" / "questionnaire_example.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def answering(raws: list[dict[str, Any]]) -> Assessment:
    """An assessment from rows {item: answer} that also name a role."""
    return Assessment(
        tuple(
            Respondent(f"r{number}", raw.get("role", ""), raw.get("role", ""), answers=without_role(raw))
            for number, raw in enumerate(raws)
        )
    )


def without_role(raw: dict[str, Any]) -> dict[str, float | None]:
    return {item: answer for item, answer in raw.items() if item != "role"}


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """Up to seven people who answer some of the items."""
    items = [item.id for item in questionnaire().items]
    people = []
    for number in range(draw(st.integers(0, 7))):
        answers = draw(st.dictionaries(st.sampled_from(items), ANSWERS, max_size=len(items)))
        weight = draw(st.sampled_from([0.5, 1.0, 2.0]))
        people.append(Respondent(f"r{number}", f"Person {number}", "owner", weight, answers))
    return Assessment(tuple(people), capped=draw(st.booleans()))
