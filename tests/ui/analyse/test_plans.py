"""The plan for a budget: its rules are kept, and it becomes a scenario as one step of undo."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.plans import SWITCH
from desktop_app.core.analysis.portfolio.portfolio import scaled_budget
from desktop_app.core.analysis.portfolio.rules import FAIRNESS, usual_limits
from desktop_app.ui.analyse.keep_button import KeepButton
from desktop_app.ui.analyse.page import AnalysePage
from desktop_app.ui.analyse.portfolio_form import PortfolioForm
from desktop_app.ui.analyse.portfolio_work import PortfolioResult, PortfolioWork
from tests.ui.analyse.asking import answered, opened


def test_the_budget_is_as_large_as_the_shop_asks_for(page: AnalysePage) -> None:
    shop = page.session.shop
    form = cast("PortfolioForm", opened(page, "portfolio").form)
    usual = scaled_budget(shop.program, shop.content.initiatives, shop.today_column)
    assert form.budget.value() == pytest.approx(usual, abs=1)


def test_the_limits_are_the_usual_ones_until_others_are_typed(page: AnalysePage) -> None:
    form = cast("PortfolioForm", opened(page, "portfolio").form)
    shop = page.session.shop
    assert cast("PortfolioWork", form.work()).limits == usual_limits(shop.program, shop.today_column)
    form.limit_fields[FAIRNESS].setValue(3.5)
    limits = {limit.kpi: limit for limit in cast("PortfolioWork", form.work()).limits}
    assert limits[FAIRNESS].value == pytest.approx(0.035)
    assert limits[FAIRNESS].at_most
    form.limits.setChecked(False)
    assert cast("PortfolioWork", form.work()).limits == ()
    assert not any(field.isEnabled() for field in form.limit_fields.values())


def offered(button: KeepButton) -> list[QAction]:
    """The plans that the button offers, as its list is opened."""
    menu = button.menu()
    menu.aboutToShow.emit()
    return list(menu.actions())


def test_a_plan_keeps_to_its_rules_and_becomes_a_scenario(page: AnalysePage, qtbot: QtBot) -> None:
    view = opened(page, "portfolio")
    form = cast("PortfolioForm", view.form)
    first, second = form.session.shop.content.initiatives.all[:2]
    form.rules.must_boxes[first.id].setChecked(True)
    form.rules.out_boxes[second.id].setChecked(True)
    form.limits.setChecked(False)
    answered(view, qtbot)
    found = cast("PortfolioResult", view.result).found
    assert first.id in found.best.initiatives
    assert not any(second.id in entry.plan.initiatives for entry in found.ranked)
    assert found.best.one_off <= form.budget.value() + 1e-6
    before = page.session.document
    qtbot.waitUntil(lambda: view.finding.keep.height() > 0)
    offers = offered(view.finding.keep)
    assert len(offers) == len(view.finding.finding.offers) > 1
    offers[0].trigger()
    chosen = page.session.chosen
    assert chosen is not None
    assert {name for name in chosen.changes if name.startswith(SWITCH)} == {SWITCH + i for i in found.best.initiatives}
    assert [action.isEnabled() for action in offered(view.finding.keep)] == [False, *([True] * (len(offers) - 1))]
    assert not view.banners.notices
    page.session.undo_stack.undo()
    assert page.session.document == before
    assert view.finding.keep.isEnabled()


def test_must_and_never_exclude_each_other(page: AnalysePage) -> None:
    rules = cast("PortfolioForm", opened(page, "portfolio").form).rules
    some = next(iter(rules.must_boxes))
    rules.must_boxes[some].click()
    rules.out_boxes[some].click()
    assert rules.must == frozenset()
    assert rules.out == {some}
