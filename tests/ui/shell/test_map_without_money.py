"""A map that moves no money is a project all the same: no page breaks, and those that speak of money say why not."""

from __future__ import annotations

import pytest

from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.project.map_exchange import project_from_map
from desktop_app.ui.analyse.page import AnalysePage
from desktop_app.ui.analyse.questions import QUESTIONS
from desktop_app.ui.answer.page import AnswerPage
from desktop_app.ui.assessment.page import AssessmentPage
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session


@pytest.fixture
def without_money(session: Session) -> Session:
    """The session with a map of two nodes, neither of which any model reads."""
    nodes = (ExchangedNode("a", Names("Radio", "电台"), "lever"), ExchangedNode("b", Names("Fame", "名声"), "outcome"))
    document, _ = project_from_map(ExchangedMap(nodes, (ExchangedLink("a", "b", "+", 0.4),)), "radio")
    session.start(document)
    return session


def test_the_answer_says_why_there_is_none(without_money: Session) -> None:
    page = AnswerPage(without_money)
    page.show()
    page.question.ask()
    assert page.question.obstacle is not None
    assert not page.question.is_asked
    assert page.question.obstacle.text(without_money.tr) in {label.text() for label in page.findChildren(TextLabel)}
    assert page.keep.isHidden()
    assert page.again.isHidden()


def test_no_analysis_is_run(without_money: Session) -> None:
    page = AnalysePage(without_money)
    page.show()
    reason = without_money.shop.content.pins.why_no_money()
    for question in QUESTIONS:
        page.visit(question.id)
        obstacle = page.view.form.why_not()
        assert obstacle is not None
        assert obstacle.why == reason
        assert not page.view.run.isEnabled()


def test_the_assessment_is_drawn_without_cells(without_money: Session) -> None:
    page = AssessmentPage(without_money)
    page.show()
    for section in page.sections:
        page.visit(section)
        assert not page.grab().isNull()
