"""The page as a whole: its views, both languages and themes, alarms, scenarios, company and odds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.what_if.payback import payback
from desktop_app.core.charts.number_format import NOTHING
from desktop_app.core.charts.palette import palette
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.project.consequences import keeping_today
from desktop_app.core.project.document import Entry, Provenance
from desktop_app.core.project.edits import Rebind, RemoveNodes, SetEntry
from desktop_app.core.project.map_exchange import project_from_map
from desktop_app.ui.theme.apply import apply_theme
from desktop_app.ui.whatif.company_view import CompanyView
from desktop_app.ui.whatif.dimension_view import DimensionView
from desktop_app.ui.whatif.lever_rows import NodeRow
from desktop_app.ui.whatif.page import WhatIfPage
from desktop_app.ui.whatif.places import PLACES
from tests.ui.clipping import clipped
from tests.ui.whatif.conftest import SIZE
from tests.ui.whatif.trials import session_of, settled, with_scenario

PLAN = {"map.on_shipment_visibility": 1.0, "map.on_smart_routing": 1.0, "map.on_trade_documents": 1.0}
BREACHED = "payment_risk.chargeback_ratio"


def test_nothing_is_cut_off_on_any_view(page: WhatIfPage, qapp: QApplication) -> None:
    session = session_of(page)
    with_scenario(page, {**PLAN, "map.adj_log_dispatch": 0.2})
    apply_theme(qapp, "dark", language="zh")
    session.settings.language = "zh"
    faults = []
    for place in PLACES:
        page.visit(place.id)
        qapp.processEvents()
        faults += [f"{place.id}: {fault}" for fault in clipped(page)]
    assert faults == []
    assert page.grab().toImage().pixelColor(2, 2).name().upper() == palette("dark").surface


def test_your_decisions_come_first_and_challenges_last(page: WhatIfPage) -> None:
    panel = page.view.panel
    stages = [stage for _, stage in panel._sections]  # type: ignore[union-attr]  # noqa: SLF001 - their order
    assert stages == ["decisions", "sensing", "seizing", "reconfiguring", "challenges"]


def test_a_tab_opens_its_view_and_asks_the_window(page: WhatIfPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as asked:
        QTest.mouseClick(page.header.tab("marketing"), Qt.MouseButton.LeftButton)
    assert asked.args == ["whatif.marketing", None]
    assert page.view.place.id == "marketing"


def test_an_alarm_on_assumptions_is_hollow_and_says_what_would_settle_it(page: WhatIfPage, qtbot: QtBot) -> None:
    session = session_of(page)
    limit, fraud = "payment_risk.network_ratio_limit", "payment_risk.fraud_attempt_rate"
    session.do(SetEntry(limit, Entry(session.shop.program.inputs[limit].bounds[0], Provenance("entered"))))
    worse = tuple(1.5 * rate for rate in session.shop.today[fraud])  # type: ignore[union-attr]
    session.do(SetEntry(fraud, Entry(worse, Provenance("assumed"))))
    page.visit("payment_risk")
    view = page.view
    assert isinstance(view, DimensionView)
    face = view.cards.card(BREACHED).face
    assert face.alarm.startswith("assumed: over the limit by")
    assert face.alarm_assumed
    assert "Transactions" in face.tip
    QTest.mouseClick(view.cards.card(BREACHED), Qt.MouseButton.LeftButton)
    settled(page, qtbot)
    assert "To settle it, measure:" in view.words.words.text()
    for name in next(k for k in session.shop.program.kpis if k.variable == BREACHED).measured:
        session.do(SetEntry(name, Entry(session.shop.today[name], Provenance("measured"))))
    face = view.cards.card(BREACHED).face
    assert face.alarm.startswith("over the limit by")
    assert not face.alarm_assumed


def test_a_switch_brings_what_it_needs_and_undo_takes_it_back(page: WhatIfPage) -> None:
    session = session_of(page)
    page.visit("company")
    view = page.view
    assert isinstance(view, CompanyView)
    row = view.panel.rows["smart_routing"]
    assert "needs" in row._needs.text()  # noqa: SLF001 - what the row says
    row.toggle.click()
    assert session.chosen is not None
    assert set(session.chosen.changes) == {"map.on_smart_routing", "map.on_shipment_visibility"}
    assert session.problems() == ()
    assert "chosen as well" in page.banners.notices[0].what.text()
    view.panel.rows["shipment_visibility"].toggle.click()
    assert session.chosen.changes == {}
    session.undo_stack.undo()
    assert len(session.chosen.changes) == 2


def test_a_refused_scenario_says_why_and_has_no_numbers(page: WhatIfPage, qtbot: QtBot) -> None:
    with_scenario(page, {"map.on_smart_routing": 1.0})
    assert any("“Shipment visibility and delay alerts”" in notice.what.text() for notice in page.banners.notices)
    view = page.view
    faces = [view.cards.card(reading.kpi.variable).face for reading in view._readings[:4]]  # noqa: SLF001
    shown = {(face.number, face.delta.text if face.delta else "", face.verdict_word) for face in faces}
    assert shown == {(NOTHING, NOTHING, "no number")}
    assert all(any(digit.isdigit() for digit in face.today) for face in faces)
    settled(page, qtbot)
    assert "refused" in view.words.words.text()
    page.visit("company")
    assert any("refused" in label.text() for label in page.view.odds.empty.findChildren(QLabel))
    texts = [label.text() for label in page.view.panel.findChildren(QLabel)]
    assert f"Programme: {NOTHING} once, {NOTHING} a quarter." in texts
    session_of(page).undo_stack.undo()
    assert page.banners.notices == ()


def test_the_waterfall_leads_from_today_to_the_scenario(page: WhatIfPage, qtbot: QtBot) -> None:
    session = session_of(page)
    with_scenario(page, dict(PLAN))
    page.visit("company")
    settled(page, qtbot)
    view = page.view
    assert isinstance(view, CompanyView)
    chart = view.canvas.chart
    assert chart is not None
    values = chart.values(chart.series[0])
    assert values[0] == pytest.approx(session.today(CONTRIBUTION))
    assert values[-1] == pytest.approx(session.value(CONTRIBUTION))
    assert sum(values[:-1]) == pytest.approx(values[-1])


def test_odds_are_drawn_on_demand_expire_and_can_be_stopped(page: WhatIfPage, qtbot: QtBot) -> None:
    session = session_of(page)
    page.visit("company")
    view = page.view
    assert isinstance(view, CompanyView)
    assert not view.odds.empty.primary.isVisible()
    with_scenario(page, dict(PLAN))
    settled(page, qtbot)
    QTest.mouseClick(view.odds.empty.primary, Qt.MouseButton.LeftButton)
    assert page.background.odds_task is not None
    with qtbot.waitSignal(session.tasks.cancelled, timeout=30_000):
        page.background.odds_task.cancel()
    assert view.odds.canvas.chart is None
    assert "Stopped. No odds were drawn." in {label.text() for label in view.odds.empty.findChildren(QLabel)}
    with qtbot.waitSignal(page.background.computed_odds, timeout=60_000) as drawn:
        QTest.mouseClick(view.odds.empty.primary, Qt.MouseButton.LeftButton)
    odds = drawn.args[1]
    chart = view.odds.canvas.chart
    assert chart is not None
    assert sum(odds.shares.values()) == pytest.approx(1.0)
    session.undo_stack.undo()
    assert view.odds.canvas.chart is None


def test_scenarios_are_made_copied_named_deleted_and_chosen(page: WhatIfPage, qtbot: QtBot) -> None:
    session, tools = session_of(page), page.scenarios
    tools.new()
    tools.duplicate()
    assert [s.name.en for s in session.document.scenarios] == ["Scenario A", "Scenario A, copy"]
    copied = session.document.scenarios[1]
    tools.rename()
    tools.field.clear()
    qtbot.keyClicks(tools.field, "Bold plan")
    QTest.keyClick(tools.field, Qt.Key.Key_Return)
    chosen = session.chosen
    assert chosen is not None
    assert chosen.name.en == "Bold plan"
    assert chosen.name.zh == copied.name.zh
    tools.menu.aboutToShow.emit()
    entries = {action.text(): action for action in tools.menu.actions()}
    assert entries["Bold plan"].isChecked()
    entries["Scenario A"].trigger()
    assert session.chosen is not None
    assert session.chosen.name.en == "Scenario A"
    entries["Delete"].trigger()
    assert [s.name.en for s in session.document.scenarios] == ["Bold plan"]
    session.undo_stack.undo()
    assert [s.name.en for s in session.document.scenarios] == ["Scenario A", "Bold plan"]


def test_another_project_makes_the_views_anew(page: WhatIfPage, qtbot: QtBot) -> None:
    session = session_of(page)
    page.visit("firm")
    before = page.view
    document = replace(session.document, items={"lane": ("One", "Two", "Three")})
    with qtbot.waitSignal(session.opened):
        session.start(document)
    assert page.view is not before
    page.visit("logistics")
    panel = page.view.panel
    assert "One · " in panel.row("logistics.promised_delivery_time").slider.accessibleName()  # type: ignore[union-attr]


def test_on_a_wide_screen_the_odds_stand_beside_the_other_charts(page: WhatIfPage, qtbot: QtBot) -> None:
    page.visit("logistics")
    assert not page.view.odds.isVisible()
    page.resize(1844, 936)
    qtbot.waitUntil(page.view.odds.isVisible)
    page.resize(*SIZE)
    qtbot.waitUntil(lambda: not page.view.odds.isVisible())


def test_odds_hold_while_another_view_is_visited_and_nothing_changes(page: WhatIfPage, qtbot: QtBot) -> None:
    with_scenario(page, dict(PLAN))
    page.visit("company")
    with qtbot.waitSignal(page.background.computed_odds, timeout=60_000):
        page.view.odds.wanted.emit()
    assert page.view.odds.canvas.chart is not None
    page.visit("marketing")
    page.visit("company")
    assert page.view.odds.canvas.chart is not None


def test_the_company_view_says_when_a_programme_pays_back(page: WhatIfPage) -> None:
    with_scenario(page, dict(PLAN))
    page.visit("company")
    found = payback(session_of(page).values(""), session_of(page).values())
    view = page.view
    assert isinstance(view, CompanyView)
    texts = [label.text() for label in view.panel.payback.findChildren(QLabel)]
    assert found.quarters is not None
    assert texts == ["Pays back in", f"{found.quarters:.1f} quarters"]


def test_the_companys_cards_show_their_formula_too(page: WhatIfPage) -> None:
    with_scenario(page, dict(PLAN))
    page.visit("company")
    view = page.view
    assert isinstance(view, CompanyView)
    QTest.keyClick(view.cards.card("company.operating_profit"), Qt.Key.Key_Return)
    assert view.formula.isVisible()
    assert view.formula.text.startswith("Operating result = contribution after programme cost −")


def test_a_view_that_was_away_speaks_the_language_when_it_is_shown_again(page: WhatIfPage) -> None:
    session = session_of(page)
    for place in ("logistics", "marketing"):
        page.visit(place)
    session.settings.language = "zh"
    page.visit("logistics")
    assert page.view.panel.reset.text() == translator("zh")("Reset")  # type: ignore[union-attr]
    assert translator("zh")("Reset") != "Reset"
    session.settings.language = "en"
    page.visit("marketing")
    assert page.view.panel.reset.text() == "Reset"  # type: ignore[union-attr]


def test_the_levers_follow_the_map(page: WhatIfPage, qapp: QApplication) -> None:
    session = session_of(page)
    page.visit("logistics")
    assert node_row(page, "log_rerouting")
    assert session.do(keeping_today(session.shop, RemoveNodes(("log_rerouting",))))
    qapp.processEvents()
    assert not node_row(page, "log_rerouting")
    session.undo_stack.undo()
    qapp.processEvents()
    assert node_row(page, "log_rerouting")


def node_row(page: WhatIfPage, node: str) -> list[QWidget]:
    """The row of a node on the view shown, where it has one."""
    assert isinstance(page.view, DimensionView)
    return [lever for lever in page.view.panel.rows if isinstance(lever, NodeRow) and lever.node.id == node]


def test_a_map_that_moves_no_money_says_so_and_leads_to_itself(page: WhatIfPage, qtbot: QtBot) -> None:
    session = session_of(page)
    assert not page.banners.notices
    nodes = (ExchangedNode("a", Names("Radio", "电台"), "lever"), ExchangedNode("b", Names("Fame", "名声"), "outcome"))
    document, _ = project_from_map(ExchangedMap(nodes, (ExchangedLink("a", "b", "+", 0.4),)), "radio")
    session.start(document)
    (notice,) = page.banners.notices
    assert notice.cause == session.shop.content.pins.why_no_money()
    (remedy,) = (button for button in page.banners.findChildren(QPushButton) if button.text() == "Open the map")
    with qtbot.waitSignal(page.go) as gone:
        remedy.click()
    assert gone.args == ["map", None]
    session.do(Rebind("lev_audit", session.shop.content.figure.nodes[0].id))
    assert not page.banners.notices
