"""The rows of a file are looked at in a table that reads a cell when it is seen, filtered, and taken from the file."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.evidence.rows.seen_rows import USED, SeenRows
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.data.rows_model import FATE, OWN, RowsModel
from desktop_app.ui.session.session import Session
from tests.ui.data.steps import LEFT, ORDERS, PATIENCE, click_row

MILLION = 1_000_000


@pytest.fixture
def rows(full: DataPage, session: Session, qtbot: QtBot) -> DataPage:
    """The page with the rows of the orders open."""
    click_row(full, "T1", qtbot)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(full.view.strip.rows_button, LEFT)
    assert full.rows.isVisible()
    return full


def fates(page: DataPage) -> list[str]:
    model = page.rows.model
    return [str(model.index(row, FATE).data()) for row in range(model.rowCount())]


def test_all_rows_are_there_and_narrowed_by_fate_and_by_typing(rows: DataPage, session: Session, qtbot: QtBot) -> None:
    source = session.document.sources[0]
    assert len(fates(rows)) == source.rows_read
    assert fates(rows).count("Used") == source.rows_used
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        rows.rows.filters.fate.setCurrentIndex(2)
        rows.rows.filters.fate.activated.emit(2)
    assert len(fates(rows)) == source.rows_read - source.rows_used
    assert "Used" not in fates(rows)
    filters, model = rows.rows.filters, rows.rows.model
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(filters.clear_button, LEFT)
    every, wanted = model.rowCount(), str(model.index(0, OWN).data())
    assert every == source.rows_read
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.keyClicks(filters.text, wanted)
    assert 0 < model.rowCount() < every
    assert all(wanted in str(model.index(row, OWN).data()) for row in range(model.rowCount()))
    assert wanted in filters.told()
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(filters.clear_button, LEFT)
    assert model.rowCount() == every


def test_a_file_that_is_gone_is_said_to_be_and_one_that_is_there_shows_every_column(
    rows: DataPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, before = rows.rows, rows.rows.model.columnCount()
    told: list[str] = []
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(rows._known, "find", lambda *_: None)  # noqa: SLF001 - as on another machine
        elsewhere.setattr(rows.dialogs, "lost_file", lambda _name: None)
        elsewhere.setattr(view, "tell", told.append)
        qtbot.mouseClick(view.file_button, LEFT)
    assert [ORDERS in text for text in told] == [True]
    assert view.model.rowCount() == session.document.sources[0].rows_read
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(view.file_button, LEFT)
    assert view.model.columnCount() > before
    assert not view.file_button.isVisible()
    qtbot.keyClick(view.table, Qt.Key.Key_Escape)
    assert rows.view.isVisible()


def test_the_rows_behind_a_measured_number_are_shown_and_all_others_again(
    full: DataPage, session: Session, qtbot: QtBot
) -> None:
    click_row(full, "T7", qtbot)
    card = full.view.inputs
    place = next(row for row, line in enumerate(card.shown) if line.input.spec == "sc_s_late" and line.n)
    line = card.shown[place]
    card.view.setCurrentIndex(card.cells.index(place, 0))
    qtbot.mouseClick(card.measured.rows_button, LEFT)
    model, filters = full.rows.model, full.rows.filters
    qtbot.waitUntil(lambda: filters.is_behind and model.rowCount() == line.n, timeout=PATIENCE)
    assert line.item in {model.index(row, column).data() for row in (0,) for column in range(model.columnCount())}
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(filters.clear_button, LEFT)
    assert model.rowCount() > (line.n or 0)


def test_a_million_rows_are_shown_as_they_lie_in_memory(session: Session) -> None:
    numbers = np.arange(MILLION)
    read: list[int] = []

    class Watched:
        """Cells that tell when they are read."""

        def __getitem__(self, place: int) -> int:
            read.append(place)
            return place

        def __len__(self) -> int:
            return MILLION

    cells: Any = Watched()
    seen = SeenRows(("n",), (cells,), numbers, np.full(MILLION, USED), ())
    model = RowsModel(session)
    model.show_rows(seen)
    assert model.rowCount() == MILLION
    assert model.index(MILLION - 1, OWN).data() == str(MILLION - 1)
    assert read == [MILLION - 1]
