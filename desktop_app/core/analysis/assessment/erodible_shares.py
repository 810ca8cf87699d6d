"""The share of an initiative's advantage that rivals can take away, from its four VRIN answers (Barney 1991)."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.analysis.assessment.assessment import Assessment
from desktop_app.core.analysis.assessment.questionnaire import Questionnaire
from desktop_app.core.map.initiative import Initiatives


def vrin_answers(
    questionnaire: Questionnaire, initiatives: Initiatives, assessment: Assessment
) -> dict[str, dict[str, str]]:
    """The answers that hold, {initiative: {question: word}}: the assessment's, else those the initiative came with."""
    return {
        initiative.id: {
            question.id: assessment.vrin.get(initiative.id, {}).get(
                question.id, initiative.answers.get(question.key, "")
            )
            for question in questionnaire.vrin
        }
        for initiative in initiatives.all
    }


def erodible_shares(
    questionnaire: Questionnaire, initiatives: Initiatives, assessment: Assessment
) -> Mapping[str, float]:
    """The share [0–1] of each initiative about which the assessment says anything and all four answers are known."""
    held = vrin_answers(questionnaire, initiatives, assessment)
    return {
        initiative: initiatives.rule.share(answers.values())
        for initiative, answers in held.items()
        if assessment.vrin.get(initiative) and all(answers.values())
    }
