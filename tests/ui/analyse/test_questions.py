"""Every question is asked with one click and answers in words, charts and numbers."""

from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.lever import lever_of
from desktop_app.core.language.to_floats import engine_of
from desktop_app.ui.analyse.goal_form import GoalForm
from desktop_app.ui.analyse.goal_work import GoalResult
from desktop_app.ui.analyse.grid_work import GridResult
from desktop_app.ui.analyse.odds_form import OddsForm
from desktop_app.ui.analyse.odds_work import OddsResult
from desktop_app.ui.analyse.page import AnalysePage
from desktop_app.ui.analyse.questions import QUESTIONS
from desktop_app.ui.analyse.roadmap_work import RoadmapResult
from tests.ui.analyse.asking import answered, opened

QUICK = ("roadmap", "goal", "grid", "information", "odds", "drivers")


def test_the_quick_questions_and_the_plans_are_all_there_are() -> None:
    assert {question.id for question in QUESTIONS} == {"portfolio", *QUICK}


@pytest.mark.parametrize("question", QUICK)
def test_one_click_answers(page: AnalysePage, qtbot: QtBot, question: str) -> None:
    view = opened(page, question)
    assert view.empty.isVisible() is (view.form.desk is None)
    answered(view, qtbot)
    assert view.finding.isVisible()
    assert not view.empty.isVisible()
    english = view.finding.words.text()
    assert english
    for place in range(len(view.finding.finding.views)):
        view.finding.views.button(str(place)).click()
        shown = view.finding.view
        assert shown is not None
        assert view.finding.canvas.chart is shown.chart
        view.finding.numbers.click()
        assert view.finding.table.model().rowCount() == shown.table.rows > 0
        view.finding.numbers.click()
    page.session.settings.language = "zh"
    page.retranslate()
    assert view.finding.words.text() not in {"", english}


def test_the_goal_is_reached_where_the_lever_is_said_to_stand(page: AnalysePage, qtbot: QtBot) -> None:
    view = opened(page, "goal")
    form = cast("GoalForm", view.form)
    form.kpi.choose("company.net_revenue")
    form.lever.choose("marketing.organic_session_count")
    answered(view, qtbot)
    found = cast("GoalResult", view.result).found
    assert found.solution is not None
    shop = page.session.shop
    engine = engine_of(shop.program)
    today = {**shop.today, found.lever.input: found.solution}
    base = engine.today(engine.pack(today))
    scenario = engine.alone(engine.pack(found.study.scenario.inputs(today)), base)
    assert engine.unpack(scenario)["company.net_revenue"] == pytest.approx(found.target, rel=1e-6)
    assert found.lever == lever_of(shop.program, "marketing.organic_session_count")
    assert shop.program.inputs[found.lever.input].role == "fact"
    view.finding.keep.click()
    made = page.session.chosen
    assert made is not None
    assert made.changes[found.lever.input] == pytest.approx(found.solution)
    assert page.session.problems() == ()


def test_a_target_is_typed_as_it_is_read(page: AnalysePage) -> None:
    form = cast("GoalForm", opened(page, "goal").form)
    form.kpi.choose("payment_risk.overall_approval_rate")
    assert form.target.suffix() == " %"
    form.target.setValue(95.5)
    assert form.target.target == pytest.approx(0.955)


def test_the_heat_map_marks_where_it_stands_and_where_it_meets_the_target(page: AnalysePage, qtbot: QtBot) -> None:
    view = opened(page, "grid")
    answered(view, qtbot)
    found = cast("GridResult", view.result).found
    chart = view.finding.canvas.chart
    assert chart is not None
    assert chart.here is not None
    assert found.scenario[chart.here] == pytest.approx(page.session.value("company.contribution_margin"))
    assert chart.contour


def test_the_odds_of_a_target_and_those_below_it_are_one(page: AnalysePage, qtbot: QtBot) -> None:
    view = opened(page, "odds")
    cast("OddsForm", view.form).shape.choose("uniform")
    answered(view, qtbot)
    result = cast("OddsResult", view.result)
    assert {d.shape for d in result.odds.study.distributions.values()} == {"uniform"}
    reached = result.odds.chance_of_target(result.target)
    assert reached == pytest.approx((result.odds.level >= result.target).mean())


def test_a_roadmap_is_as_long_as_wanted(page: AnalysePage, qtbot: QtBot) -> None:
    view = opened(page, "roadmap")
    view.form.quarters.setValue(6)  # type: ignore[attr-defined]
    answered(view, qtbot)
    assert cast("RoadmapResult", view.result).found.quarters == 6
