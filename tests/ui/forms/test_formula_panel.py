"""The tree of a number: opened by keys down to an input, told in words, kept open when values change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.language.model import Names
from desktop_app.core.project.document import new_document
from desktop_app.core.project.edits import SetScenarioInput
from desktop_app.core.project.shop import Shop
from desktop_app.ui.forms.formula_model import NAME, SCENARIO
from desktop_app.ui.forms.formula_panel import FormulaPanel
from desktop_app.ui.session.session import Session

PLAN = Scenario("plan", Names("Plan", "方案"), {"map.on_fraud_screening": 1.0})


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(replace(new_document("Kiosk"), scenarios=(PLAN,)))


@pytest.fixture
def panel(shop: Shop, session: Session, show: Callable[[FormulaPanel, int, int], FormulaPanel]) -> FormulaPanel:
    session.start(shop.document, shop=shop)
    panel = FormulaPanel(session)
    panel.show_number(CONTRIBUTION)
    return show(panel, 460, 400)


def test_keys_lead_down_to_an_input_and_say_what_it_is(panel: FormulaPanel) -> None:
    tree = panel.tree
    tree.setFocus()
    for _ in range(30):
        QTest.keyClick(tree, Qt.Key.Key_Right)
        QTest.keyClick(tree, Qt.Key.Key_Down)
        step = panel.numbers.step(tree.currentIndex())
        assert step is not None
        assert panel.text.startswith(f"{step.name} = ")
        if step.status == "assumed":
            assert "An input, assumed." in panel.text
            return
    pytest.fail("no key leads to an input")


def test_what_is_open_stays_open_when_a_lever_moves(panel: FormulaPanel, session: Session) -> None:
    numbers, tree = panel.numbers, panel.tree
    top = numbers.index(0, NAME)
    first = numbers.index(0, NAME, top)
    tree.expand(first)
    before = numbers.index(0, SCENARIO).data()
    session.do(SetScenarioInput("plan", "map.on_market_radar", 1.0))
    panel.refresh()
    assert numbers.index(0, SCENARIO).data() != before
    assert tree.isExpanded(numbers.index(0, NAME, numbers.index(0, NAME)))
    assert numbers.parent(first) == numbers.index(0, NAME)


def test_the_key_that_opens_everything_opens_nothing(panel: FormulaPanel) -> None:
    panel.tree.setCurrentIndex(panel.numbers.index(0, NAME))
    QTest.keyClick(panel.tree, Qt.Key.Key_Asterisk)
    assert not panel.tree.isExpanded(panel.numbers.index(0, NAME, panel.numbers.index(0, NAME)))


def test_another_language_says_it_anew(panel: FormulaPanel, session: Session) -> None:
    known = panel.text
    session.settings.language = "zh"
    panel.retranslate()
    assert panel.text != known
    assert session.name(session.shop.program.variables[CONTRIBUTION].name) in panel.text
