"""What a scenario says of itself, and its way into a file and out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.scenario import COLOURS
from desktop_app.core.project.edits import RemoveScenario
from desktop_app.ui.whatif import scenario_tools
from desktop_app.ui.whatif.page import WhatIfPage
from desktop_app.ui.whatif.scenario_sheet import ScenarioSheet
from tests.ui.spoken import doubled
from tests.ui.whatif.trials import session_of, with_scenario

CHANGES = {"map.on_market_radar": 1.0}


def sheet_of(page: WhatIfPage) -> ScenarioSheet:
    page.scenarios.describe()
    (sheet,) = page.scenarios.findChildren(ScenarioSheet)
    return sheet


def test_description_colour_order_and_lock_hold_at_once(page: WhatIfPage, qtbot: QtBot) -> None:
    session = session_of(page)
    with_scenario(page, dict(CHANGES))
    page.scenarios.duplicate()
    copied = session.chosen
    assert copied is not None
    before = session.undo_stack.count()
    sheet = sheet_of(page)
    assert doubled(sheet) == []
    qtbot.keyClicks(sheet.words, "Bank")
    assert session.chosen is not None
    assert session.chosen.description == "Bank"
    assert session.undo_stack.count() == before + 1
    sheet.colour.setCurrentIndex(sheet.colour.findData(COLOURS[1]))
    sheet.colour.activated.emit(sheet.colour.currentIndex())
    assert session.chosen.colour == COLOURS[1]
    assert not sheet.down.isEnabled()
    QTest.mouseClick(sheet.up, Qt.MouseButton.LeftButton)
    assert [s.id for s in session.document.scenarios] == [copied.id, "trial"]
    assert not sheet.up.isEnabled()
    sheet.lock.click()
    assert session.chosen.is_locked
    sheet.close()
    page.desk.move_decision("logistics.promised_delivery_time", 0, 20.0)
    assert dict(session.chosen.changes) == CHANGES
    assert any("locked" in notice.what.text() for notice in page.banners.notices)
    page.scenarios.menu.aboutToShow.emit()
    assert f"{session.chosen.name.en} (locked)" in [action.text() for action in page.scenarios.menu.actions()]


def test_a_scenario_goes_into_a_file_and_comes_back_and_another_file_is_refused(
    page: WhatIfPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, path = session_of(page), tmp_path / "mine"
    with_scenario(page, dict(CHANGES))
    monkeypatch.setattr(scenario_tools, "path_to_save", lambda *_: path)
    page.scenarios.export()
    written = path.with_name("mine.scenario.json")
    assert written.exists()
    session.do(RemoveScenario("trial"))
    monkeypatch.setattr(scenario_tools, "path_to_open", lambda *_: written)
    page.scenarios.take_in()
    assert session.chosen is not None
    assert session.chosen.name.en == "Trial"
    assert dict(session.chosen.changes) == CHANGES
    assert "was added" in page.banners.notices[0].what.text()
    kept = session.document
    path.write_text("{}")
    monkeypatch.setattr(scenario_tools, "path_to_open", lambda *_: path)
    page.scenarios.take_in()
    assert session.document == kept
    assert page.banners.notices[0].tone == "err"
