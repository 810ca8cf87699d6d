"""Somebody answers the statements, by keys and by mouse; every answer is a step of undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.analysis.assessment.assessment import Respondent
from desktop_app.core.errors import Message
from desktop_app.core.i18n import LANGUAGES
from desktop_app.ui.assessment.answer_scale import DONT_KNOW, AnswerScale
from desktop_app.ui.assessment.page import AssessmentPage
from desktop_app.ui.assessment.sections import FIRM, INITIATIVES, INVENTORY, RESULT
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.assessment.statement_card import StatementCard
from desktop_app.ui.assessment.statement_row import StatementRow
from desktop_app.ui.assessment.statements_view import StatementsView
from desktop_app.ui.session.session import Session
from tests.ui.clipping import clipped
from tests.ui.spoken import doubled, names

LEFT = Qt.MouseButton.LeftButton
CELL = "cap_log_sensing"


def rows(page: AssessmentPage) -> list[StatementRow]:
    view = page.view
    assert isinstance(view, StatementsView)
    return [row for card in view.cards for row in card.rows]


def card_of(page: AssessmentPage, node: str) -> StatementCard:
    view = page.view
    assert isinstance(view, StatementsView)
    return next(card for card in view.cards if card.node == node)


def answers(session: Session) -> dict[str, float | None]:
    (person,) = session.document.assessment.respondents
    return dict(person.answers)


def focused() -> AnswerScale:
    widget = QApplication.focusWidget()
    assert isinstance(widget, AnswerScale)
    return widget


def test_keys_answer_and_move_on(page: AssessmentPage, session: Session) -> None:
    first, second, third = rows(page)[:3]
    first.scale.setFocus()
    QTest.keyClicks(first.scale, "4")
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert focused() is second.scale
    QTest.keyClicks(focused(), "?")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "d")
    QTest.keyClicks(focused(), "2")
    assert focused() is third.scale
    assert answers(session) == {first.item.id: 4.0, second.item.id: None, third.item.id: 2.0}
    assert [row.scale.place for row in (first, second, third)] == [4, DONT_KNOW, 2]
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused() is second.scale


def test_digits_beyond_the_scale_are_no_answers(page: AssessmentPage, session: Session) -> None:
    QTest.keyClicks(rows(page)[0].scale, "6789x")
    assert session.document.assessment.respondents == ()


def test_left_and_right_change_the_answer(page: AssessmentPage, session: Session) -> None:
    row = rows(page)[0]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(row.scale, key)
    assert answers(session) == {row.item.id: 0.0}
    QTest.keyClick(row.scale, Qt.Key.Key_Left)
    assert answers(session) == {row.item.id: 0.0}


def test_a_click_answers_and_takes_back(page: AssessmentPage, session: Session) -> None:
    row = rows(page)[1]
    for place, wanted in ((5, {row.item.id: 5.0}), (DONT_KNOW, {row.item.id: None}), (DONT_KNOW, {})):
        QTest.mouseClick(row.scale, LEFT, pos=row.scale.box(place).center().toPoint())
        assert answers(session) == wanted
    assert row.scale.place is None


def test_every_answer_is_a_step_and_the_first_one_adds_the_person(page: AssessmentPage, session: Session) -> None:
    row = rows(page)[0]
    QTest.keyClicks(row.scale, "35")
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert row.scale.place == 3
    session.undo_stack.undo()
    assert session.document.assessment.respondents == ()
    assert row.scale.place is None
    session.undo_stack.redo()
    assert (row.scale.place, page.people.name.text()) == (3, "Person 1")


def test_beyond_the_last_statement_the_next_section_begins(page: AssessmentPage) -> None:
    QTest.keyClick(rows(page)[-1].scale, Qt.Key.Key_Down)
    assert page.header.chosen == page.sections[1]
    assert focused() is rows(page)[0].scale
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert page.header.chosen == page.sections[0]
    assert focused() is rows(page)[-1].scale
    page.visit(FIRM)
    QTest.keyClick(rows(page)[-1].scale, Qt.Key.Key_Down)
    assert page.header.chosen == FIRM


def test_the_scale_says_what_is_answered(page: AssessmentPage) -> None:
    row = rows(page)[0]
    said = [row.scale.accessibleDescription()]
    for key in "05?":
        QTest.keyClicks(row.scale, key)
        said.append(row.scale.accessibleDescription())
    assert said == ["not answered", "0 = not at all", "5 = fully, routinely", "don't know"]
    assert row.scale.accessibleName() == row.item.text.en


def test_the_group_is_told_on_the_card(page: AssessmentPage, session: Session) -> None:
    items = [row.item.id for row in card_of(page, CELL).rows]
    assessment = session.document.assessment
    for number, answer in enumerate((0.0, 1.0, 5.0)):
        person = Respondent(f"r{number}", f"P{number}", answers=dict.fromkeys(items, answer))
        assessment = assessment.putting(person)
    page.desk.take_over(assessment, Message("Three people"))
    card = card_of(page, CELL)
    assert card.note_text(Standing.of(session, page.desk)) == "Median 1 of 5, spread 2.5, people 3"
    assert card.flags.text() == "No agreement, discuss"
    assert card.flags.isVisible()


def test_usefulness_and_ease_stand_side_by_side(page: AssessmentPage, session: Session) -> None:
    page.visit(FIRM)
    for row in rows(page):
        if row.item.construct:
            QTest.keyClicks(row.scale, "4" if row.item.construct == "usefulness" else "1")
    card = card_of(page, "ch_staff_acceptance")
    note = card.note_text(Standing.of(session, page.desk))
    assert "Median 2.5 of 5" in note
    assert note.endswith("Usefulness 4 · Ease of use 1")


def test_people_are_added_described_weighed_and_removed(page: AssessmentPage, session: Session) -> None:
    QTest.mouseClick(page.people.add_button, LEFT)
    QTest.keyClicks(page.people.name, "Mei")
    QTest.keyClick(page.people.name, Qt.Key.Key_Return)
    QTest.keyClicks(page.people.role, "Owner")
    QTest.keyClick(page.people.role, Qt.Key.Key_Tab)
    page.people.weight.setFocus()
    QTest.keyClick(page.people.weight, Qt.Key.Key_Up)
    QTest.mouseClick(page.people.add_button, LEFT)
    QTest.keyClicks(rows(page)[0].scale, "5")
    first, second = session.document.assessment.respondents
    assert (first.name, first.role, first.weight, dict(first.answers)) == ("Mei", "Owner", 1.5, {})
    assert dict(second.answers) == {rows(page)[0].item.id: 5.0}
    page.people.list.selectRow(0)
    assert rows(page)[0].scale.place is None
    QTest.mouseClick(page.people.remove_button, LEFT)
    assert [person.id for person in session.document.assessment.respondents] == [second.id]
    session.undo_stack.undo()
    assert session.document.assessment.respondents == (first, second)


@pytest.mark.parametrize(("language", "size"), [("en", (948, 560)), ("zh", (948, 560)), ("zh", (1844, 936))])
def test_nothing_is_cut_off(page: AssessmentPage, session: Session, language: str, size: tuple[int, int]) -> None:
    page.resize(*size)
    session.settings.language = language
    page.retranslate()
    faults = []
    for section in (*page.sections[:1], FIRM, INITIATIVES, INVENTORY, RESULT):
        page.visit(section)
        for _ in range(3):
            QApplication.processEvents()
        faults += [f"{section}: {fault}" for fault in clipped(page)]
    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_unique_and_in_the_language(page: AssessmentPage, session: Session, language: str) -> None:
    session.settings.language = language
    page.desk.add()
    page.retranslate()
    for section in page.sections:
        page.visit(section)
        assert doubled(page) == [], section
        if language == "zh":
            english = {name for name in names(page) if name.isascii() and name.strip(" 0123456789.%")}
            assert english == set(), section
