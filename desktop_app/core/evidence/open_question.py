"""The questions about the shop's size that its files leave open, each with the answer that follows from the rest."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.analysis.sizing import Question, sizing_of
from desktop_app.core.project.shop import Shop

CURRENCY = "size_currency"


@dataclass(frozen=True)
class OpenQuestion:
    """A question with the answer that holds as long as nobody gives another, in the project's currency."""

    question: Question
    answer: float


def open_questions(shop: Shop) -> tuple[OpenQuestion, ...]:
    """The questions without an answer, in the order of the sizing. Raises SizingError for answers that cannot be."""
    sizing = sizing_of(shop.document.models["sizing"])
    answers = shop.sized.answers or sizing.size(shop.program, {}, {}, shop.today).answers
    return tuple(
        OpenQuestion(question, answers[question.id])
        for question in sizing.questions
        if question.id != CURRENCY and question.id not in shop.document.answers and question.id in answers
    )
