"""Levers moved with mouse and keys: what becomes of the scenario, of the cards, of undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.evaluation import Programs, Request, evaluate
from desktop_app.core.analysis.rates import read_rates
from desktop_app.core.analysis.sizing import read_sizing
from desktop_app.ui.whatif.dimension_view import DimensionView
from desktop_app.ui.whatif.lever_rows import DecisionRow, NodeRow
from desktop_app.ui.whatif.page import WhatIfPage
from tests.ui.whatif.trials import drag, session_of, settled, with_scenario

NODE = "log_anomaly_alert"


def row(page: WhatIfPage, name: str) -> NodeRow | DecisionRow:
    found = page.view.panel.row(name)  # type: ignore[union-attr]
    assert isinstance(found, NodeRow | DecisionRow)
    return found


def test_the_first_drag_makes_a_scenario_and_undo_takes_both_back(page: WhatIfPage) -> None:
    session = session_of(page)
    assert session.chosen is None
    drag(row(page, NODE).slider, 20, 20, 30)
    assert session.undo_stack.count() == 1
    assert session.chosen is not None
    assert session.chosen.name.en == "Scenario A"
    assert list(session.chosen.changes) == [f"map.adj_{NODE}"]
    session.undo_stack.undo()
    assert session.document.scenarios == ()
    assert row(page, NODE).slider.level == row(page, NODE).slider.today
    session.undo_stack.redo()
    assert [s.name.en for s in session.document.scenarios] == ["Scenario A"]


def test_one_drag_is_one_step_and_two_drags_are_two(page: WhatIfPage) -> None:
    session = session_of(page)
    with_scenario(page, {})
    before = session.undo_stack.count()
    slider = row(page, NODE).slider
    drag(slider, 15, 15, 15)
    assert session.undo_stack.count() == before + 1
    drag(slider, -10, -10)
    assert session.undo_stack.count() == before + 2


def test_what_a_card_shows_is_what_evaluate_gives(page: WhatIfPage) -> None:
    session = session_of(page)
    drag(row(page, NODE).slider, 60)
    view = page.view
    assert isinstance(view, DimensionView)
    scenario = session.chosen
    assert scenario is not None
    programs = Programs(session.shop.content.what_if, None, read_sizing(), read_rates().per_usd)
    found = evaluate(programs, Request(scenarios={"s": dict(scenario.changes)})).scenarios["s"]
    for reading in page.view._readings:  # noqa: SLF001 - what the cards were given
        assert reading.value == pytest.approx(found[reading.kpi.variable], rel=1e-12)
    rate = found["logistics.overall_on_time_rate"]
    assert isinstance(rate, float)
    face = view.cards.card("logistics.overall_on_time_rate").face
    assert (face.number, face.unit) == (f"{100 * rate:.1f}", "%")


def test_keys_move_a_lever(page: WhatIfPage) -> None:
    slider = row(page, NODE).slider
    slider.setFocus()
    today = slider.today
    for key, expected in (
        (Qt.Key.Key_Right, today + 0.1),
        (Qt.Key.Key_PageUp, today + 0.6),
        (Qt.Key.Key_Left, today + 0.5),
    ):
        QTest.keyClick(slider, key)
        assert slider.level == pytest.approx(expected, abs=0.011)
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert slider.level == today
    chosen = session_of(page).chosen
    assert chosen is not None
    assert chosen.changes == {}


def test_a_challenge_follows_and_cannot_be_dragged(page: WhatIfPage) -> None:
    session = session_of(page)
    challenge = row(page, "ch_mgr_distrust").slider
    before = challenge.level
    drag(challenge, -40)
    QTest.keyClick(challenge, Qt.Key.Key_Left)
    assert session.undo_stack.count() == 0
    with_scenario(page, {"map.on_team_ai_skills": 1.0, "map.on_responsible_ai": 1.0})
    assert challenge.level < before


def test_a_level_that_sources_do_not_allow_goes_back_to_what_they_do(page: WhatIfPage) -> None:
    slider = row(page, "log_visibility").slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    value = session_of(page).value("map.log_visibility")
    assert isinstance(value, float)
    assert slider.level == pytest.approx(5 * value)
    assert slider.level < 5


def test_a_decision_is_set_item_by_item(page: WhatIfPage) -> None:
    session = session_of(page)
    name = "logistics.promised_delivery_time"
    slider = row(page, name).slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    chosen = session.chosen
    assert chosen is not None
    today, value = session.today(name), chosen.changes[name]
    assert isinstance(today, tuple)
    assert isinstance(value, tuple)
    assert value[0] > today[0]
    assert value[1:] == today[1:]
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert session.chosen is not None
    assert name not in session.chosen.changes


def test_reset_takes_back_the_levers_of_the_page_only(page: WhatIfPage) -> None:
    session = session_of(page)
    with_scenario(page, {"map.on_market_radar": 1.0, f"map.adj_{NODE}": 0.2, "map.adj_mkt_crm": 0.2})
    panel = page.view.panel
    QTest.mouseClick(panel.reset, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]
    assert session.chosen is not None
    assert set(session.chosen.changes) == {"map.on_market_radar", "map.adj_mkt_crm"}
    assert not panel.reset.isEnabled()  # type: ignore[union-attr]


def test_the_chart_follows_the_lever_as_if_drawn_anew(page: WhatIfPage, qtbot: QtBot) -> None:
    view = page.view
    assert isinstance(view, DimensionView)
    settled(page, qtbot)
    before = view.canvas.chart
    drag(row(page, NODE).slider, 60)
    moved = view.canvas.chart
    assert before is not None
    assert moved is not None
    assert moved.table != before.table
    settled(page, qtbot)
    after = view.canvas.chart
    assert after is not None
    for column, other in zip(moved.table.columns, after.table.columns, strict=True):
        assert column.numbers() == pytest.approx(other.numbers(), rel=1e-9, abs=1e-12, nan_ok=True)


def test_words_and_tornado_come_when_the_lever_rests(page: WhatIfPage, qtbot: QtBot) -> None:
    view = page.view
    assert isinstance(view, DimensionView)
    settled(page, qtbot)
    assert view.study.canvas.chart is None
    drag(row(page, "log_rerouting").slider, 150)
    settled(page, qtbot)
    chart = view.study.canvas.chart
    assert chart is not None
    assert chart.kind == "tornado"
    assert "Dynamic rerouting" in view.words.words.text()
    view.study.views.button("levers").click()
    effects = view.study.canvas.chart
    assert effects is not None
    assert [series.label for series in effects.series] == ["alone", "within the scenario"]


def test_a_card_that_is_clicked_is_the_one_explained(page: WhatIfPage, qtbot: QtBot) -> None:
    view = page.view
    assert isinstance(view, DimensionView)
    drag(row(page, NODE).slider, 60)
    drag(row(page, "log_rerouting").slider, 150)
    card = view.cards.card("logistics.total_late_cost")
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    settled(page, qtbot)
    assert view.words.words.text().startswith("Late cost falls from")


def test_a_card_that_is_clicked_shows_its_formula_which_follows_the_levers(page: WhatIfPage, qtbot: QtBot) -> None:
    view = page.view
    assert isinstance(view, DimensionView)
    card = view.cards.card("logistics.total_late_cost")
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    panel = view.study.formula
    qtbot.waitUntil(panel.isVisible)
    assert panel.text.startswith("Late cost = ")
    assert panel.tree.hasFocus()
    before = panel.text
    drag(row(page, NODE).slider, 60)
    assert panel.text != before
    view.study.views.button("tornado").click()
    assert not panel.isVisible()


def test_every_lever_is_reached_by_tab(page: WhatIfPage) -> None:
    panel = page.view.panel
    wanted = {lever.slider for lever in panel.rows if isinstance(lever, NodeRow | DecisionRow)}
    page.header.tab("logistics").setFocus()
    seen = set()
    for _ in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        seen.add(focused)
    assert wanted <= seen
