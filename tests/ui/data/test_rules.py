"""What is entered by date: duties, taxes and limits, and exchange rates, each change one step of undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.rates import rates_of
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.session.session import Session
from tests.ui.data.conftest import Window
from tests.ui.data.steps import LEFT, PATIENCE, click_row
from tests.ui.data.test_rates import orders

VALUE, STATE = 2, 5
DUTY = "payment_risk.duty_rate"


@pytest.fixture(scope="module")
def session(window: Window) -> Session:
    return window.session


@pytest.fixture
def page(window: Window) -> DataPage:
    """The page with its tables."""
    window.page.panel.rules_button.setChecked(False)
    return window.page


@pytest.fixture
def rules(page: DataPage, qtbot: QtBot) -> DataPage:
    """The page with its table of rules open."""
    qtbot.mouseClick(page.panel.rules_button, LEFT)
    assert page.rules.isVisible()
    return page


def texts(table: TableView, column: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def type_into(table: TableView, row: int, column: int, text: str, qtbot: QtBot) -> None:
    """What somebody does by keyboard: F2, the text, Enter."""
    table.setCurrentIndex(table.model().index(row, column))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    # The one before may still be on its way out.
    *_, editor = table.findChildren(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    # Qt hands over what was typed in its own time.
    qtbot.waitUntil(lambda: table.state() != TableView.State.EditingState)


def test_what_has_expired_is_amber_with_a_sign_and_a_word(rules: DataPage) -> None:
    model = rules.rules.rules.model()
    states = texts(rules.rules.rules, STATE)
    expired = [row for row, text in enumerate(states) if "expired" in text]
    assert expired, "a shipped row has expired by now"
    for row in range(len(states)):
        cell = model.index(row, STATE)
        assert (cell.data(CellRole.GROUND) == "warn_t") == (row in expired)
        assert (cell.data(CellRole.ICON)[0] == "alert-outline") == (row in expired)


def test_a_value_is_typed_and_taken_back_and_what_cannot_stand_there_is_said(
    rules: DataPage, session: Session, qtbot: QtBot
) -> None:
    table, before = rules.rules.rules, session.document
    row = next(row for row, text in enumerate(texts(table, STATE)) if "expired" in text)
    type_into(table, row, VALUE, "31%", qtbot)
    assert texts(table, VALUE)[row] == "31%"
    assert "expired" not in texts(table, STATE)[row]
    assert 0.31 in session.today(DUTY)  # type: ignore[operator] # over the markets
    session.undo_stack.undo()
    assert session.document == before
    assert "expired" in texts(table, STATE)[row]
    type_into(table, row, VALUE, "much", qtbot)
    assert session.document == before
    assert [notice.tone for notice in rules.banners.notices] == ["err"]
    click_row(rules, "T1", qtbot)
    assert not rules.rules.isVisible()
    assert not rules.panel.rules_button.isChecked()


def test_a_rate_and_the_files_read_again_for_it_are_one_step(
    page: DataPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        page.add_files((orders(tmp_path / "mixed.csv", "USD", "USD", "EUR"),))
    before = session.document
    (worth,) = (source.rows for source in before.sources)
    qtbot.mouseClick(page.panel.rules_button, LEFT)
    page.rules.which.button("rates").click()
    table = page.rules.rates
    row = texts(table, 0).index("EUR")
    assert "enter today's" in texts(table, 3)[row]
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        type_into(table, row, 1, "0.5", qtbot)
    assert rates_of(session.document.models["rates"]).known["EUR"] == 0.5
    assert session.document.sources[0].rows != worth
    assert "entered by you" in texts(table, 3)[texts(table, 0).index("EUR")]
    session.undo_stack.undo()
    assert session.document == before
