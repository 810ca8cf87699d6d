"""Which scenario the pages show against today."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.language.model import Names
from desktop_app.core.project.edits import (
    AddScenario,
    RemoveScenario,
    SetScenarioInput,
)
from desktop_app.ui.session.session import TODAY, Session
from tests.ui.session.heard import Heard
from tests.ui.session.shops import DEPENDENT, IDLE, LEVER, small_shop

MONEY = "company.contribution_margin"


def test_choosing(opened: Session) -> None:
    heard = Heard(opened)
    opened.choose("idle")
    opened.choose("idle")
    assert heard.take() == [("chosen_changed", "idle")]
    assert opened.chosen == IDLE
    opened.choose(TODAY)
    assert opened.chosen is None
    assert opened.values() is opened.shop.today_column
    with pytest.raises(KeyError):
        opened.choose("nobody")


def test_the_chosen_scenario_may_go(opened: Session) -> None:
    heard = Heard(opened)
    opened.do(RemoveScenario("plan"))
    assert [name for name, _ in heard.all] == ["edited", "chosen_changed", "computed", "modified_changed"]
    assert opened.chosen == IDLE
    opened.do(RemoveScenario("idle"))
    assert opened.chosen is None
    opened.undo_stack.setIndex(0)
    assert opened.document == small_shop().document
    opened.do(AddScenario(replace(IDLE, id="third", name=Names("Third", "三")), 1))
    assert [s.id for s in opened.document.scenarios] == ["plan", "third", "idle"]


def test_today_stays_chosen_while_edits_go_on(opened: Session) -> None:
    opened.choose(TODAY)
    opened.do(RemoveScenario("idle"))
    assert opened.chosen is None


def test_the_first_scenario_that_comes_is_chosen(opened: Session) -> None:
    for scenario in ("plan", "idle"):
        opened.do(RemoveScenario(scenario))
    opened.undo_stack.undo()
    assert opened.chosen == IDLE


def test_a_refused_scenario_is_a_state(opened: Session) -> None:
    opened.do(SetScenarioInput("plan", DEPENDENT, 1.0))
    assert opened.problems() == ()
    opened.do(SetScenarioInput("plan", LEVER, None))
    named = opened.shop.content.initiatives["customer_insight"].name.en
    assert [problem.where for problem in opened.problems()] == [named]
    assert opened.value(MONEY) == opened.today(MONEY)
    assert opened.problems(TODAY) == ()
