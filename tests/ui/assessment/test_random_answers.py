"""Whatever people do on the page, answers are what a plain record of it says, through undo and redo as well."""

from __future__ import annotations

import random

import pytest
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QTest

from desktop_app.ui.assessment.page import AssessmentPage
from desktop_app.ui.assessment.statements_view import StatementsView
from desktop_app.ui.session.session import Session

STEPS = 60
Record = tuple[tuple[tuple[str, float | None], ...], ...]
"""The answers of each person, in their order."""


def shown(session: Session) -> Record:
    return tuple(tuple(sorted(person.answers.items())) for person in session.document.assessment.respondents)


class Player:
    """Plays one action after the other, and keeps the record of what must be."""

    def __init__(self, page: AssessmentPage, stack: QUndoStack, seed: int) -> None:
        self.page, self.stack, self.chance = page, stack, random.Random(seed)  # noqa: S311 - chance of a test
        view = page.view
        assert isinstance(view, StatementsView)
        self.rows = [row for card in view.cards for row in card.rows]
        self.people: list[dict[str, float | None]] = []
        self.now = 0
        self.past: list[Record] = [()]
        self.place = 0

    def record(self) -> Record:
        return tuple(tuple(sorted(person.items())) for person in self.people)

    def answer(self) -> None:
        row, key = self.chance.choice(self.rows), self.chance.choice("012345?")
        if not self.people:
            self.people.append({})
        before = dict(self.people[self.now])
        self.people[self.now][row.item.id] = None if key == "?" else float(key)
        QTest.keyClicks(row.scale, key)
        self.done(changed=before != self.people[self.now])

    def add(self) -> None:
        self.people.append({})
        self.now = len(self.people) - 1
        self.page.people.add_button.click()
        self.done(changed=True)

    def remove(self) -> None:
        if self.people:
            del self.people[self.now]
            self.now = 0
            self.page.people.remove_button.click()
            self.done(changed=True)

    def undo(self) -> None:
        self.step(-1)

    def redo(self) -> None:
        self.step(1)

    def step(self, way: int) -> None:
        """Undo or redo, where there is something; then the first person is at the desk again."""
        if not 0 <= self.place + way < len(self.past):
            return
        self.place += way
        self.people = [dict(person) for person in self.past[self.place]]
        self.stack.setIndex(self.stack.index() + way)
        self.now = 0
        self.page.desk.choose("")

    def done(self, *, changed: bool) -> None:
        """A step was made; what had been taken back is gone."""
        if changed:
            self.past = [*self.past[: self.place + 1], self.record()]
            self.place += 1


@pytest.mark.parametrize("seed", range(4))
def test_answers_are_what_was_done(page: AssessmentPage, session: Session, seed: int) -> None:
    player = Player(page, session.undo_stack, seed)
    for _ in range(STEPS):
        action = player.chance.choices(("answer", "add", "remove", "undo", "redo"), (8, 1, 1, 3, 2))[0]
        getattr(player, action)()
        assert shown(session) == player.record(), action
    assert session.undo_stack.count() == len(player.past) - 1
