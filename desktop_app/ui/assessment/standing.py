"""How the assessment stands: its questions, its answers and what they say, found out once for all parts of the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.assessment.assessed import NodeScore
from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.analysis.assessment.questionnaire import Questionnaire
from desktop_app.core.project.assessment_levels import questionnaire_in, scores
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.session.session import Session


@dataclass(frozen=True)
class Standing:
    """Everything that a part of the page may show; `person` is who answers now."""

    questionnaire: Questionnaire
    assessment: Assessment
    person: Respondent | None
    scores: Mapping[str, NodeScore]

    @classmethod
    def of(cls, session: Session, desk: AnswerDesk) -> Standing:
        """As the project is now."""
        found = {score.node: score for score in scores(session.shop)}
        return cls(questionnaire_in(session.document), desk.assessment, desk.respondent, found)
