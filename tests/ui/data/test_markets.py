"""Which markets stand by themselves is ticked by hand, as one step, and the largest ones come back by one click."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.evidence.shop.grouping import OTHER
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.session.session import Session
from tests.ui.data.steps import LEFT, PATIENCE

COUNTRIES = ["Germany", "France", "Spain", "Italy", "Poland", "Austria", "Denmark"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two orders a day, of the first country most."""
    named = [country for place, country in enumerate(COUNTRIES) for _ in range(40 - 5 * place)]
    lines = [f"a{n},2026-07-{n % 28 + 1:02},{country},60" for n, country in enumerate(named)]
    path = tmp_path / "orders.csv"
    path.write_text("\n".join(["Order number,Order date,Country,Total", *lines]), encoding="utf-8")
    return path


def test_markets_are_ticked_and_the_largest_come_back(
    page: DataPage, session: Session, qtbot: QtBot, file: Path
) -> None:
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        page.add_files((file,))
    card, before = page.view.markets, session.document
    qtbot.waitUntil(card.isVisible, timeout=PATIENCE)
    assert card.accessibleName() == "Markets: Germany, France, Spain, Italy, Poland"
    assert not card.usual_button.isVisible()
    qtbot.mouseClick(card.details_button, LEFT)
    for row in range(card.list.count()):
        card.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not card.use_button.isEnabled()
    card.list.item(COUNTRIES.index("Denmark")).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(card.use_button, LEFT)
    assert session.document.items["market"] == ("Denmark", OTHER)
    qtbot.waitUntil(card.usual_button.isVisible, timeout=PATIENCE)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(card.usual_button, LEFT)
    assert session.document.items["market"] == before.items["market"]
    session.undo_stack.undo()
    assert session.document.items["market"] == ("Denmark", OTHER)
    card.details_button.setChecked(False)
