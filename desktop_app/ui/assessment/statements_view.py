"""Cards of statements below each other; up and down lead from one statement to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.project.assessment_levels import questionnaire_in
from desktop_app.ui.assessment.answer_scale import AnswerScale
from desktop_app.ui.assessment.column_view import ColumnView
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.assessment.statement_card import StatementCard
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session


class StatementsView(ColumnView):
    """The view; `passed` says that somebody went beyond its first (-1) or last (1) statement."""

    passed = Signal(int)

    def __init__(self, session: Session, cards: Sequence[StatementCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.cards = tuple(cards)
        self._rule = TextLabel("", "hint", "ink3", wraps=True)
        self.column.addWidget(self._rule)
        for card in cards:
            self.column.addWidget(card)
        self.column.addStretch(1)
        self.scales: tuple[AnswerScale, ...] = tuple(row.scale for card in cards for row in card.rows)
        for scale in self.scales:
            scale.passed.connect(self._pass)

    def show_standing(self, standing: Standing) -> None:
        """Answers and scores on every card."""
        for card in self.cards:
            card.show_standing(standing)

    def retranslate(self) -> None:
        """Every text."""
        tr, language = self._session.tr, self._session.settings.language
        questionnaire = questionnaire_in(self._session.document)
        keys = tr("Keys: 0 to 5 answer, ? or D: don't know, ↑ ↓ move on, Delete takes back.")
        self._rule.setText(f"{questionnaire.scale_text.get(language)}   {keys}")
        for card in self.cards:
            card.retranslate(questionnaire.scale_ends(language))

    def enter(self, step: int) -> None:
        """Puts the keyboard on the first statement, coming from above (1), else on the last."""
        self._focus(self.scales[0 if step > 0 else -1])

    def _pass(self, step: int) -> None:
        place = next(n for n, scale in enumerate(self.scales) if scale is self.sender()) + step
        if 0 <= place < len(self.scales):
            self._focus(self.scales[place])
        else:
            self.passed.emit(step)

    def _focus(self, scale: AnswerScale) -> None:
        scale.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(scale)
