"""When the questions that files leave open are asked, and what becomes of the answers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import UserError
from desktop_app.core.evidence.shop.open_question import OpenQuestion, open_questions
from desktop_app.core.project.edits import SetAnswers
from desktop_app.ui.data.import_banners import ImportBanners
from desktop_app.ui.data.questions_card import QuestionsCard
from desktop_app.ui.session.session import Session


class QuestionDesk(QObject):
    """Fills the card and takes its answers; `passed` tells that the answer page is wanted next."""

    passed = Signal()

    def __init__(self, session: Session, card: QuestionsCard, banners: ImportBanners, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._card, self._banners = session, card, banners
        card.passed.connect(self._pass)
        card.put_off.connect(card.hide)

    def ask(self) -> None:
        """Asks what the files leave open; where they leave nothing, says so."""
        questions = self._open()
        if questions:
            self._card.show_questions(questions)
            self._card.show()
        else:
            self._banners.tell_read(self.passed.emit)

    def ask_again(self) -> None:
        """Questions that stand there propose what the files now give, or go."""
        if not self._card.isHidden():
            questions = self._open()
            self._card.show_questions(questions)
            self._card.setVisible(bool(questions))

    def _open(self) -> tuple[OpenQuestion, ...]:
        try:
            return open_questions(self._session.shop)
        except UserError as error:
            self._banners.show_error(error)
            return ()

    def _pass(self, answers: Mapping[str, float]) -> None:
        if answers and not self._session.do(SetAnswers(answers)):
            return
        self._card.hide()
        self.passed.emit()
