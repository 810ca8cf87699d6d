"""The four questions of VRIN about one initiative, and the share of its advantage that rivals can take away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.analysis.assessment.erodible_shares import vrin_answers
from desktop_app.core.analysis.assessment.questionnaire import ChoiceQuestion
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.map.initiative import Initiative
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session


class InitiativeCard(Card):
    """The card of one initiative; `segments` by question."""

    def __init__(
        self, session: Session, desk: AnswerDesk, initiative: Initiative, questions: tuple[ChoiceQuestion, ...]
    ) -> None:
        super().__init__()
        self._session, self._initiative, self._questions = session, initiative, questions
        self.segments = {question.id: Segment() for question in questions}
        self._texts = {question.id: TextLabel("", "body", "ink", wraps=True) for question in questions}
        for question in questions:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 2, 0, 2)
            row.setSpacing(12)
            row.addWidget(self._texts[question.id], 1)
            row.addWidget(self.segments[question.id], 0, Qt.AlignmentFlag.AlignTop)
            self.body.addWidget(line)
            answer = partial(desk.answer_vrin, initiative.id, question.id)
            self.segments[question.id].chosen_changed.connect(answer)

    def show_standing(self, standing: Standing) -> None:
        """The answers that hold, and what follows from them."""
        tr, initiatives = self._session.tr, self._session.shop.content.initiatives
        held = vrin_answers(standing.questionnaire, initiatives, standing.assessment)[self._initiative.id]
        for question, word in held.items():
            if word:
                self.segments[question].choose(word)
            else:
                self.segments[question].clear()
        share = initiatives.rule.share(held.values()) if all(held.values()) else self._initiative.erodible_share
        shown = number_text(share, "percent", self._session.settings.language)
        note = tr("Rivals can take away {share} of its advantage.").format(share=shown)
        if not standing.assessment.vrin.get(self._initiative.id):
            note += " " + tr("These answers are assumed until you give one.")
        self.set_note(note)

    def retranslate(self) -> None:
        """Title, questions and answers."""
        name = self._session.name(self._initiative.name)
        self.set_title(name)
        for question in self._questions:
            text = self._session.name(question.text)
            self._texts[question.id].setText(text)
            segment = self.segments[question.id]
            segment.set_choices([(choice.id, self._session.name(choice.text)) for choice in question.choices])
            segment.setAccessibleName(f"{name}: {text}")
            for choice in question.choices:
                segment.button(choice.id).setAccessibleName(f"{name}: {text} {self._session.name(choice.text)}")
