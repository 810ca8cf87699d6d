"""The statements of one theme as a card: a capability cell, governance, or how people take to AI tools."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.assessment.questionnaire import Item
from desktop_app.core.errors import Message
from desktop_app.core.language.model import Names
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.assessment.score_text import flags_text, score_text
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.assessment.statement_row import StatementRow
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.chip import Chip
from desktop_app.ui.session.session import Session


class StatementCard(Card):
    """The card. With a `node` its score stands below the title, else below each statement."""

    def __init__(
        self,
        session: Session,
        desk: AnswerDesk,
        items: Sequence[Item],
        title: Names | Message,
        node: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.session, self.node = session, node
        self._title_text = title
        self.rows = [StatementRow(session, desk, item) for item in items]
        self.flags = Chip(ink="warn", ground="warn_t", icon="alert-outline")
        self.add_tool(self.flags)
        for row in self.rows:
            self.body.addWidget(row)

    def show_standing(self, standing: Standing) -> None:
        """Answers of the person, scores of the group."""
        tr, language = self.session.tr, self.session.settings.language
        flags = ""
        for row in self.rows:
            row.show_respondent(standing.person)
            if not self.node:
                score = standing.scores.get(row.item.sets[0])
                said = flags_text(score, standing.questionnaire, language, tr)
                row.show_hint(" · ".join(part for part in (score_text(score, tr), said) if part))
        if self.node:
            self.set_note(self.note_text(standing))
            flags = flags_text(standing.scores.get(self.node), standing.questionnaire, language, tr)
        self.flags.set_text(flags)
        self.flags.setVisible(bool(flags))

    def note_text(self, standing: Standing) -> str:
        """What the group says of the node."""
        return score_text(standing.scores.get(self.node), self.session.tr)

    def retranslate(self, ends: tuple[str, str]) -> None:
        """Title and statements; `ends` are the words for the lowest and the highest answer."""
        known = self._title_text
        self.set_title(known.text(self.session.tr) if isinstance(known, Message) else self.session.name(known))
        for row in self.rows:
            row.retranslate(ends)
