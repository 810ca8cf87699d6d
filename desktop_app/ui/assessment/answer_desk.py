"""From what is pressed to the edit of the assessment: who answers, what, and how much it counts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.errors import Message
from desktop_app.core.project.edits import SetAssessment
from desktop_app.ui.session.session import Session

_ANSWER = Message("Answer the questionnaire")
_TAKE_BACK = Message("Take an answer back")
_ADD, _REMOVE, _DESCRIBE = Message("Add a respondent"), Message("Remove a respondent"), Message("Change a respondent")
_VRIN, _MODE = Message("Answer about an initiative"), Message("Answer who decides today")
_CAP = Message("Change the cap of cells without data")


class AnswerDesk(QObject):
    """Writes for one respondent at a time; where there is none, the first answer adds one, in the same step."""

    chosen_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen = ""

    @property
    def assessment(self) -> Assessment:
        """All answers of the project."""
        return self._session.document.assessment

    @property
    def respondent(self) -> Respondent | None:
        """Who answers now; None while there is nobody."""
        known = self.assessment.respondents
        return next((r for r in known if r.id == self._chosen), known[0] if known else None)

    def choose(self, respondent: str) -> None:
        """Somebody else answers now."""
        if respondent != self._chosen:
            self._chosen = respondent
            self.chosen_changed.emit()

    def answer(self, item: str, answer: float | None) -> None:
        """The answer of the respondent to a statement; None for "don't know"."""
        person = self.respondent or self._new()
        self._chosen = person.id
        self._put(person.answering(item, answer), _ANSWER)

    def take_back(self, item: str) -> None:
        """The statement is as if it had not been answered."""
        if self.respondent is not None:
            self._put(self.respondent.without(item), _TAKE_BACK)

    def add(self) -> None:
        """One respondent more, who answers now."""
        person = self._new()
        self._chosen = person.id
        self._put(person, _ADD)

    def remove(self) -> None:
        """The respondent goes, with all answers."""
        if self.respondent is not None:
            self._do(self.assessment.removing(self.respondent.id), _REMOVE)

    def describe(self, name: str, role: str, weight: float) -> None:
        """Who the respondent is, and how much the answers count."""
        if self.respondent is not None:
            self._put(replace(self.respondent, name=name.strip(), role=role.strip(), weight=weight), _DESCRIBE)

    def answer_vrin(self, initiative: str, question: str, word: str) -> None:
        """The answer to a question about an initiative."""
        self._do(self.assessment.answering_vrin(initiative, question, word), _VRIN)

    def answer_mode(self, mode: str) -> None:
        """Who decides today."""
        self._do(replace(self.assessment, mode=mode), _MODE)

    def cap(self, *, capped: bool) -> None:
        """Whether cells that no data supports are held at the cap."""
        self._do(replace(self.assessment, capped=capped), _CAP)

    def take_over(self, assessment: Assessment, name: Message) -> bool:
        """Whether other answers took the place of these."""
        return self._do(assessment, name)

    def _new(self) -> Respondent:
        number = len(self.assessment.respondents) + 1
        return Respondent(self.assessment.free_id(), self._session.tr("Person {number}").format(number=number))

    def _put(self, person: Respondent, name: Message) -> None:
        self._do(self.assessment.putting(person), name)

    def _do(self, assessment: Assessment, name: Message) -> bool:
        return self._session.do(SetAssessment(assessment, name))
