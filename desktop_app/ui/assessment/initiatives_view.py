"""Every initiative with its four questions (Barney 1991)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.project.assessment_levels import questionnaire_in
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.assessment.column_view import ColumnView
from desktop_app.ui.assessment.initiative_card import InitiativeCard
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.session.session import Session


class InitiativesView(ColumnView):
    """One card an initiative."""

    def __init__(self, session: Session, desk: AnswerDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        questions = questionnaire_in(session.document).vrin
        self.cards = {
            initiative.id: InitiativeCard(session, desk, initiative, questions)
            for initiative in session.shop.content.initiatives.all
        }
        for card in self.cards.values():
            self.column.addWidget(card)
        self.column.addStretch(1)

    def show_standing(self, standing: Standing) -> None:
        """The answers on every card."""
        for card in self.cards.values():
            card.show_standing(standing)

    def retranslate(self) -> None:
        """Every text."""
        for card in self.cards.values():
            card.retranslate()
