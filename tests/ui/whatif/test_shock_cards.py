"""A shock is one click, a scenario of its own, and one step of undo."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop_app.ui.whatif.page import WhatIfPage
from tests.ui.data.steps import LEFT


def test_a_shock_makes_its_scenario_once_and_is_taken_back(page: WhatIfPage, qtbot: QtBot) -> None:
    session = page._session  # noqa: SLF001 - the page has no other way to it
    page.visit("context")
    shocks = page.view.panel.shocks  # type: ignore[union-attr] # the view of the surroundings has levers
    assert shocks is not None
    before = session.document
    qtbot.mouseClick(shocks.buttons["tariff_up"], LEFT)
    assert session.chosen is not None
    assert session.chosen.changes
    first = session.chosen
    qtbot.mouseClick(shocks.buttons["no_de_minimis"], LEFT)
    qtbot.mouseClick(shocks.buttons["tariff_up"], LEFT)
    assert session.chosen == first
    assert len(session.document.scenarios) == 2
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.document == before
