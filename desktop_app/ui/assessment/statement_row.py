"""One statement with its scale, and below it what the group says where that is told by statement."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.analysis.assessment.assessment import Respondent
from desktop_app.core.analysis.assessment.questionnaire import Item
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.assessment.answer_scale import HIGHEST, AnswerScale
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session


class StatementRow(QWidget):
    """The row; its scale writes at the desk."""

    def __init__(self, session: Session, desk: AnswerDesk, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk, self.item = session, desk, item
        self._text = TextLabel("", "body", "ink", wraps=True)
        self._hint = TextLabel("", "hint", "ink3", wraps=True)
        self.scale = AnswerScale()
        self.scale.answered.connect(self._answer)
        self.scale.taken_back.connect(self._take_back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.scale, 0, Qt.AlignmentFlag.AlignTop)
        self.show_hint("")

    def show_respondent(self, person: Respondent | None) -> None:
        """What somebody answers."""
        if person is None or self.item.id not in person.answers:
            self.scale.show_nothing()
        else:
            self.scale.show_answer(person.answers[self.item.id])

    def show_hint(self, text: str) -> None:
        """What the group says."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def retranslate(self, ends: tuple[str, str]) -> None:
        """The statement, and what the keys mean; `ends` are the words for the lowest and the highest."""
        tr = self._session.tr
        text = self._session.name(self.item.text)
        between = (tr("{answer} of 5").format(answer=answer) for answer in range(1, HIGHEST))
        self._text.setText(text)
        self.scale.set_words(text, (ends[0], *between, ends[1], tr("don't know")), tr("not answered"))

    def _answer(self, answer: float | None) -> None:
        self._desk.answer(self.item.id, answer)

    def _take_back(self) -> None:
        self._desk.take_back(self.item.id)
