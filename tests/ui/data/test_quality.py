"""How good a file is, is told with its reasons, kept as a file, and sets the map only where the user says so."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.evidence.into_project.quality_edit import CHALLENGE
from desktop_app.core.evidence.sources.checked_source import CheckedSource, checked_source
from desktop_app.core.map.in_force import level_input
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.session.session import Session
from tests.ui.data.steps import LEFT, ORDERS, PATIENCE, click_row


@pytest.fixture
def checked(full: DataPage, session: Session, qtbot: QtBot) -> CheckedSource:
    """What is known of the orders once the page shows it."""
    click_row(full, "T1", qtbot)
    qtbot.waitUntil(full.view.quality.isVisible, timeout=PATIENCE)
    (orders,) = (source for source in session.document.sources if source.file == ORDERS)
    return checked_source(orders)


def test_the_score_is_told_with_its_parts_and_what_is_doubtful(
    full: DataPage, checked: CheckedSource, qtbot: QtBot
) -> None:
    card = full.view.quality
    assert f"{100 * checked.quality.score:.0f} of 100" in card.accessibleName()
    assert not card.details.isVisible()
    qtbot.mouseClick(card.details_button, LEFT)
    assert card.details.isVisible()
    for part in checked.quality.parts:
        assert part.why.text() in card.parts.text()
    assert card.cells.rowCount() == len(checked.checks) > 0
    for row, check in enumerate(checked.checks):
        assert check.remedy.text() in card.cells.cell(row, 1).tip
        assert all(f"{number:,}" in card.cells.cell(row, 2).text for number in check.rows)


def test_the_map_is_set_by_one_click_and_undone_in_one_step(
    full: DataPage, session: Session, checked: CheckedSource, qtbot: QtBot
) -> None:
    name = level_input(CHALLENGE)
    before = session.document
    assert name not in before.entries
    qtbot.mouseClick(full.view.quality.set_button, LEFT)
    entry = session.document.entries[name]
    assert entry.value == pytest.approx(checked.quality.challenge)
    assert entry.provenance.source == ORDERS
    assert not full.view.quality.set_button.isEnabled()
    session.undo_stack.undo()
    assert session.document == before
    assert full.view.quality.set_button.isEnabled()


def test_the_report_is_saved(
    full: DataPage, checked: CheckedSource, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(full.dialogs, "list_to_save", lambda _proposed: tmp_path / "report.csv")
    qtbot.mouseClick(full.view.quality.save_button, LEFT)
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))[1:]
    assert len(rows) == 1 + len(checked.quality.parts) + len(checked.checks)
    assert [int(row[1]) for row in rows if row[1]] == [check.n for check in checked.checks]
    monkeypatch.setattr(full.dialogs, "list_to_save", lambda _proposed: tmp_path / "no folder" / "report.csv")
    qtbot.mouseClick(full.view.quality.save_button, LEFT)
    assert [notice.tone for notice in full.banners.notices] == ["err"]


def test_a_table_without_a_file_has_no_score(full: DataPage, checked: CheckedSource, qtbot: QtBot) -> None:
    del checked
    click_row(full, "T2", qtbot)
    assert not full.view.quality.isVisible()
