"""The questions about the shop's size that its files leave open, each with the answer that follows from the rest."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.analysis.sizing import Question, sizing_of
from desktop_app.core.project.shop import Shop

CURRENCY = "size_currency"
FOUR_DIGITS = 1000


@dataclass(frozen=True)
class OpenQuestion:
    """A question with the answer that holds as long as nobody gives another, in the project's currency."""

    question: Question
    answer: float

    @property
    def is_share(self) -> bool:
        """Whether people write the answer in percent."""
        return self.question.unit == "1"

    @property
    def decimals(self) -> int:
        """The decimals worth showing: cents say nothing beyond four digits."""
        return 1 if self.is_share else 0 if self.answer >= FOUR_DIGITS else 2

    @property
    def shown(self) -> float:
        """The answer as people read it."""
        return round(self.answer * 100 if self.is_share else self.answer, self.decimals)

    def meant(self, shown: float) -> float:
        """The answer that somebody means who writes this."""
        return shown / 100 if self.is_share else shown


def open_questions(shop: Shop) -> tuple[OpenQuestion, ...]:
    """The questions without an answer, in the order of the sizing. Raises SizingError for answers that cannot be."""
    sizing = sizing_of(shop.document.models["sizing"])
    answers = shop.sized.answers or sizing.size(shop.program, {}, {}, shop.today).answers
    return tuple(
        OpenQuestion(question, answers[question.id])
        for question in sizing.questions
        if question.id != CURRENCY and question.id not in shop.document.answers and question.id in answers
    )
