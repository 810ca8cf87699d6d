"""The base period is shown with its quarters, chosen by hand and taken back; a corrected layout is remembered."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.data.page import DataPage
from desktop_app.ui.session.session import Session
from tests.ui.data.conftest import Window
from tests.ui.data.steps import LEFT, PATIENCE, files_of

DAYS = pd.date_range("2024-10-01", "2026-01-20")


@pytest.fixture(scope="module")
def session(window: Window) -> Session:
    return window.session


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five complete quarters of orders and a part of another."""
    path = tmp_path_factory.mktemp("seasons") / "orders.csv"
    lines = [f"{day:%Y%m%d}-{n},{day:%Y-%m-%d},US,50" for day in DAYS for n in range(1 + (day.year == 2024))]
    path.write_text("\n".join(["Order number,Order date,Country,Total", *lines]), encoding="utf-8")
    return path


@pytest.fixture
def seasons(window: Window, file: Path, qtbot: QtBot) -> DataPage:
    """The page of a shop with these orders, read by whichever test comes first."""
    if not files_of(window.session.document):
        with qtbot.waitSignal(window.session.tasks.finished, timeout=PATIENCE):
            window.page.add_files((file,))
    qtbot.waitUntil(window.page.view.season.isVisible, timeout=PATIENCE)
    return window.page


def test_another_base_period_is_one_step(seasons: DataPage, session: Session, qtbot: QtBot) -> None:
    card, before = seasons.view.season, session.document
    assert card.accessibleName().endswith("2025Q1, 2025Q2, 2025Q3, 2025Q4")
    qtbot.mouseClick(card.details_button, LEFT)
    states = [card.cells.cell(row, 3).text for row in range(card.cells.rowCount())]
    assert "20 of 90 days" in states[0]
    assert card.first.itemText(0) == "2024Q4"
    card.first.setCurrentText("2024Q4")
    card.last.setCurrentText("2024Q4")
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(card.use_button, LEFT)
    assert session.document.answers["size_orders"] == pytest.approx(2 * 92)
    qtbot.waitUntil(lambda: card.accessibleName().endswith("2024Q4"), timeout=PATIENCE)
    assert card.usual_button.isVisible()
    session.undo_stack.undo()
    assert session.document == before
    qtbot.waitUntil(lambda: card.accessibleName().endswith("2025Q4"), timeout=PATIENCE)


def test_next_months_file_is_read_as_this_one_was_corrected(
    seasons: DataPage, session: Session, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(seasons.view.match.correct_button, LEFT)
    seasons.view.match.column_chosen.emit("Country", "")
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(seasons.view.match.read_button, LEFT)
    assert "market" not in session.document.sources[0].columns
    later = tmp_path / "later.csv"
    later.write_text(file.read_text(encoding="utf-8").replace("-0,2", "-9,2"), encoding="utf-8")
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        seasons.add_files((later,))
    assert files_of(session.document) == ["orders.csv", "later.csv"]
    assert "market" not in session.document.sources[1].columns
