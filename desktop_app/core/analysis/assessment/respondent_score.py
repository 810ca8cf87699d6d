"""The score that one respondent gives a node."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from desktop_app.core.analysis.assessment.assessment import Respondent
from desktop_app.core.analysis.assessment.questionnaire import Item, Questionnaire


def respondent_score(questionnaire: Questionnaire, respondent: Respondent, node: str) -> float | None:
    """The score [0–5] of a node by one person; None where too few of its items were answered.

    Acceptance is the mean of its two constructs (Davis 1989), one alone where the other has no answer.
    """
    items = questionnaire.items_of(node)
    if not items:
        return None
    if items[0].group == "acceptance":
        constructs = dict.fromkeys(item.construct for item in items)
        means = (_mean(respondent, [i for i in items if i.construct == construct], 1) for construct in constructs)
        known = [mean for mean in means if mean is not None]
        return fmean(known) if known else None
    least = questionnaire.scoring.cell_least_answers if items[0].group == "cell" else 1
    return _mean(respondent, items, least)


def construct_score(questionnaire: Questionnaire, respondent: Respondent, construct: str) -> float | None:
    """The score [0–5] of usefulness or ease by one person, so that both can stand side by side."""
    return _mean(respondent, [item for item in questionnaire.items if item.construct == construct], 1)


def _mean(respondent: Respondent, items: Sequence[Item], least: int) -> float | None:
    answers = [respondent.answers.get(item.id) for item in items]
    known = [answer for answer in answers if answer is not None]
    return fmean(known) if len(known) >= least else None
