"""The table of everything that enters a view: found, typed into, refused, reset, by keys and with undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.ui.whatif.inputs_card import InputsCard
from desktop_app.ui.whatif.inputs_model import SCENARIO, TODAY
from desktop_app.ui.whatif.page import WhatIfPage
from tests.ui.spoken import doubled
from tests.ui.whatif.trials import session_of

PROMISE = "logistics.promised_delivery_time"


@pytest.fixture
def card(page: WhatIfPage) -> InputsCard:
    """The table of the logistics view, as its button in the header opens it."""
    page.view.below.toggle.click()
    made = page.view.below.inputs
    assert made is not None
    assert made.isVisible()
    return made


def put(card: InputsCard, name: str, column: int, text: str) -> None:
    """Types into the first cell of an input, by the keyboard alone."""
    card.table.show_input(name)
    table = card.table
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(column))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_every_input_of_the_page_is_there_and_words_and_kinds_narrow_them(page: WhatIfPage, card: InputsCard) -> None:
    program = session_of(page).shop.program
    shown = {row.entry.id for row in card.inputs.rows}
    assert {name for name in program.inputs if name.startswith("logistics.")} <= shown
    assert not any(name.startswith("marketing.") for name in shown)
    assert doubled(page) == []
    everything = card.table.rows.rowCount()
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is card.search
    card.search.setText("promised delivery")
    names = [str(card.table.rows.index(n, 0).data()) for n in range(card.table.rows.rowCount())]
    assert len(names) == len(program.items_of(PROMISE))
    assert all("Promised delivery time" in name for name in names)
    card.search.clear()
    card.kind.setCurrentIndex(card.kind.findData("estimate"))
    assert 0 < card.table.rows.rowCount() < everything
    page.view.below.toggle.click()
    assert not card.isVisible()


def test_today_is_entered_refused_reset_and_undone(page: WhatIfPage, card: InputsCard) -> None:
    session = session_of(page)
    before = session.today(PROMISE)
    assert isinstance(before, tuple)
    put(card, PROMISE, TODAY, "13.25")
    assert session.today(PROMISE) == (13.25, *before[1:])
    assert session.document.entries[PROMISE].provenance.status == "entered"
    kept = session.document
    low, high = session.shop.program.inputs[PROMISE].bounds
    for text, said in (("1e9", f"between {low:.0f} and {high:.0f}"), ("many", "“many” is no number")):
        put(card, PROMISE, TODAY, text)
        assert session.document == kept
        (notice,) = card.banners.notices
        assert "Promised delivery time" in notice.what.text()
        assert said in notice.what.text()
    QTest.mouseClick(card.reset, Qt.MouseButton.LeftButton)
    assert session.today(PROMISE) == before
    assert not card.reset.isEnabled()
    assert card.banners.notices == ()
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert PROMISE not in session.document.entries


def test_a_number_typed_for_the_scenario_moves_one_item_and_delete_resets_it(
    page: WhatIfPage, card: InputsCard
) -> None:
    session = session_of(page)
    put(card, PROMISE, SCENARIO, "15.5")
    assert session.chosen is not None
    today, value = session.today(PROMISE), session.chosen.changes[PROMISE]
    assert isinstance(today, tuple)
    assert value == (15.5, *today[1:])
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    assert PROMISE not in session.chosen.changes
    session.undo_stack.undo()
    assert session.chosen.changes[PROMISE] == value
    place = next(n for n, row in enumerate(card.inputs.rows) if row.entry.role == "estimate")
    estimate = card.inputs.index(place, SCENARIO)
    assert card.inputs.is_settable(card.inputs.index(place, TODAY))
    assert not card.inputs.flags(estimate) & Qt.ItemFlag.ItemIsEditable
    assert "for today and the scenario alike" in str(estimate.data(Qt.ItemDataRole.ToolTipRole))
