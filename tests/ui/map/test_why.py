"""Why a level moved: the numbers of core, by decision and by link."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.map.explain import Explanation
from desktop_app.core.map.why import why
from desktop_app.ui.map.inspector.inspector import WHY
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import TODAY, Session
from tests.ui.map.hand import click, spot_of

CELL = "cap_log_sensing"


def number(session: Session, name: str, scenario: str | None = None) -> float:
    value = session.value(name, scenario)
    assert isinstance(value, float)
    return value


def test_why_says_the_numbers_of_core(page: MapPage, session: Session) -> None:
    click(page, spot_of(page, CELL))
    QTest.mouseClick(page.inspector.node.tabs.tab(WHY), Qt.MouseButton.LeftButton)
    content = session.shop.content
    columns = [{n: v for n, v in session.values(s).items() if isinstance(v, float)} for s in (TODAY, "plan")]
    explanation = Explanation(content.figure, content.initiatives, content.mode, *columns)
    shares = [share.share for share in explanation.by_initiative(CELL)]
    shown = page.inspector.node.why.bars.shown
    assert [bar.share for bar in shown.bars][: len(shares)] == shares[:6]
    change = number(session, f"map.{CELL}") - number(session, f"map.{CELL}", TODAY)
    assert sum(bar.share for bar in shown.bars) == pytest.approx(change, abs=1e-12)
    text = page.inspector.node.why.text()
    assert why(explanation, CELL, "en", str) in text
    assert any(bar.name == "Poor data quality" and bar.share > 0 for bar in page.inspector.node.why.held.shown.bars)
    QTest.mouseClick(page.inspector.node.why.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == text


def test_why_is_split_over_links_and_moderators_too_and_all_rows_open(page: MapPage, session: Session) -> None:
    page.canvas.show_node(CELL)
    page.inspector.node.show_panel(WHY)
    panel = page.inspector.node.why
    QApplication.processEvents()
    QTest.mouseClick(panel.split.button("link"), Qt.MouseButton.LeftButton)
    change = number(session, f"map.{CELL}") - number(session, f"map.{CELL}", TODAY)
    assert sum(bar.share for bar in panel.bars.shown.bars) == pytest.approx(change, abs=1e-9)
    assert any(bar.name.startswith("Poor data quality, on") for bar in panel.bars.shown.bars)
    few = len(panel.bars.shown.bars)
    panel.more.setChecked(True)
    assert len(panel.bars.shown.bars) > few
    assert sum(bar.share for bar in panel.bars.shown.bars) == pytest.approx(change, abs=1e-9)
