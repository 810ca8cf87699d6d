"""The charts that a view chooses from, what must be said beside them, and the value canvas."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.charts import Chart
from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.project.map_exchange import project_from_map
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.whatif.company_view import CANVAS, CompanyView
from desktop_app.ui.whatif.dimension_view import DimensionView
from desktop_app.ui.whatif.page import WhatIfPage
from tests.ui.whatif.trials import session_of, settled, with_scenario

PLAN = {"map.on_fraud_screening": 1.0}


def chart_of(view: DimensionView) -> Chart:
    assert view.canvas.chart is not None
    return view.canvas.chart


def test_the_payment_page_shows_threshold_limits_and_fairness(page: WhatIfPage, qtbot: QtBot) -> None:
    session = session_of(page)
    with_scenario(page, dict(PLAN))
    page.visit("payment_risk")
    view = page.view
    assert isinstance(view, DimensionView)
    assert chart_of(view).id == "approval_against_fraud"
    view.kinds.button("limits").click()
    limits = chart_of(view)
    assert limits.id == "network_limits"
    for column in ("today", "scenario"):
        values = limits.table.column(column).numbers()
        name = "payment_risk.network_limit_headroom"
        headroom = session.value(name, "") if column == "today" else session.value(name)
        assert limits.table.column("limit").numbers()[0] - max(values[:2]) == pytest.approx(headroom)
    view.kinds.button("fairness").click()
    fairness = chart_of(view)
    assert fairness.table.column("scenario").numbers() == session.value("payment_risk.false_decline_rate")
    assert "Equal-opportunity gap" in fairness.note
    assert "times as often" in fairness.note
    settled(page, qtbot)
    assert chart_of(view).id == "fairness_by_market"
    assert "one threshold cannot buy both" in view.words.words.text()
    page.visit("logistics")
    assert not page.view.kinds.isVisible()  # type: ignore[union-attr]


def test_the_company_shows_its_value_canvas(page: WhatIfPage) -> None:
    with_scenario(page, dict(PLAN))
    page.visit("company")
    company = page.view
    assert isinstance(company, CompanyView)
    company.views.button(CANVAS).click()
    figures = [rows.cells.rowCount() for rows in company.value.lists]
    assert company.value.titles[0].text() == "Value proposition"
    assert all(figures)
    cells = [rows.cells.index(n, 0) for rows in company.value.lists for n in range(rows.cells.rowCount())]
    margin = next(c for c in cells if c.data() == "Contribution after programme cost")
    assert "→" in str(margin.data(CellRole.BELOW))
    assert margin.data(Qt.ItemDataRole.ToolTipRole)
    assert not company.odds.isVisible()


def test_a_map_without_the_twelve_capabilities_shows_its_own_levels(page: WhatIfPage) -> None:
    nodes = (ExchangedNode("a", Names("Radio", "电台"), "lever"), ExchangedNode("b", Names("Fame", "名声"), "outcome"))
    document, _ = project_from_map(ExchangedMap(nodes, (ExchangedLink("a", "b", "+", 0.4),)), "radio")
    session_of(page).start(document)
    page.visit("firm")
    view = page.view
    assert isinstance(view, DimensionView)
    chart = chart_of(view)
    assert chart.table.column("node").values == ("Fame", "Radio")
    before = chart.table.column("scenario").numbers()
    page.desk.move_node(session_of(page).shop.content.figure.nodes[0].id, 4.0)
    page.view.forget()
    page.view.refresh()
    after = chart_of(view).table.column("scenario").numbers()
    assert after[0] > before[0]
    assert after[1] == pytest.approx(4.0, abs=0.01)
