"""How people take to AI tools: the statements of both constructs, whose medians stand side by side."""

from __future__ import annotations

from desktop_app.core.analysis.assessment.assessed import construct_scores
from desktop_app.ui.assessment.score_text import short_number
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.assessment.statement_card import StatementCard


class AcceptanceCard(StatementCard):
    """The card; its note tells usefulness and ease of use apart."""

    def note_text(self, standing: Standing) -> str:
        """What the group says, as a whole and by construct."""
        tr = self.session.tr
        names = {"usefulness": tr("Usefulness {median}"), "ease": tr("Ease of use {median}")}
        scores = construct_scores(standing.questionnaire, standing.assessment)
        parts = [names[construct].format(median=short_number(score.median)) for construct, score in scores.items()]
        return " · ".join([super().note_text(standing), *parts])
