"""The page of the answer: asked when shown, each clause with its way, and the plan kept as a scenario."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.answer import Answer, answer, plan_scenario
from desktop_app.core.analysis.plans import NOTHING
from desktop_app.core.project.document import new_document
from desktop_app.core.project.edits import SetInput
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import study_of
from desktop_app.ui.answer.clause_row import TARGETS
from desktop_app.ui.answer.page import AnswerPage
from desktop_app.ui.answer.question import NO_CHANGE
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active
from desktop_app.ui.theme.apply import apply_theme

LEFT = Qt.MouseButton.LeftButton
LONG = 60_000  # ms, on a busy machine


@pytest.fixture(scope="module")
def shop() -> Shop:
    """The shop of all tests."""
    return Shop(new_document("Kiosk")).computed()


@pytest.fixture(scope="module")
def found(shop: Shop) -> Answer:
    """What is answered on that shop, worked out once."""
    made = answer(study_of(shop, NO_CHANGE), shop.content.initiatives)
    assert made is not None
    return made


@pytest.fixture
def page(session: Session, shop: Shop, found: Answer, qtbot: QtBot, qapp: QApplication) -> AnswerPage:
    """The page with its answer."""
    if (active.theme(), active.language()) != ("light", "en"):
        apply_theme(qapp, "light")
    session.start(shop.document, shop=shop)
    page = AnswerPage(session)
    qtbot.addWidget(page)
    page.resize(1290, 650)
    page.question.answer, page.question.is_stale = found, False
    page.show()
    return page


def test_every_clause_leads_to_its_page_and_the_plan_becomes_a_scenario(
    page: AnswerPage, session: Session, qtbot: QtBot
) -> None:
    shown = [row for row in page.rows.values() if row.isVisible()]
    assert len(shown) == len(page.rows)
    for row in shown:
        with qtbot.waitSignal(page.go) as asked:
            qtbot.mouseClick(row.link, LEFT)
        assert asked.args == [TARGETS[row.topic], None]
    found = page.question.answer
    assert found is not None
    qtbot.mouseClick(page.keep, LEFT)
    assert session.chosen is not None
    assert dict(session.chosen.changes) == dict(plan_scenario(found.few).changes)
    assert not page.keep.isEnabled()
    assert not page.question.is_stale


def test_where_no_plan_is_worth_it_the_nearest_can_be_tried(page: AnswerPage, session: Session) -> None:
    found = page.question.answer
    assert found is not None
    for best, text in ((NOTHING, "Try it as a scenario"), (found.few, "Keep as a scenario")):
        page.question.answer = replace(found, best=best)
        page.retranslate()
        assert (page.keep.isVisible(), page.keep.isEnabled(), page.keep.text()) == (True, True, text)
    assert session.document.scenarios == ()


def test_another_today_makes_the_answer_stale_and_it_is_asked_again(
    page: AnswerPage, session: Session, qtbot: QtBot
) -> None:
    fact = next(e for e in session.shop.program.inputs.values() if e.role == "fact" and not e.index and e.default)
    before = page.question.answer
    with qtbot.waitSignal(page.question.answered, timeout=LONG):
        session.do(SetInput(fact.id, float(fact.default) * 1.01))  # type: ignore[arg-type]
    assert page.question.answer is not before


def test_a_stopped_comparison_can_be_begun_again(page: AnswerPage, session: Session, qtbot: QtBot) -> None:
    page.hide()
    page.question.is_stale = True
    page.show()
    assert page.question.is_asked
    with qtbot.waitSignal(session.tasks.cancelled, timeout=LONG):
        page.progress.cancel_requested.emit()
    assert page.again.isVisible()
    with qtbot.waitSignal(page.question.answered, timeout=LONG):
        qtbot.mouseClick(page.again, LEFT)
    assert not page.again.isVisible()
