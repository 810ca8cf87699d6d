"""What is selected in one part of the page is selected in all; texts fit, and everything has a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.map.inspector.inspector import LEVEL, LINKS, NOTES, WHY
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme
from tests.ui.clipping import clipped
from tests.ui.map.hand import click, spot_of

CELL = "cap_log_sensing"


def test_links_lead_on_and_a_node_off_the_poster_opens_the_whole_map(page: MapPage) -> None:
    click(page, spot_of(page, CELL))
    QTest.mouseClick(page.inspector.node.tabs.tab(LINKS), Qt.MouseButton.LeftButton)
    listed = page.inspector.node.links.list
    head = listed.model().index(0, 0)
    rows = [head.child(row, 0) if hasattr(head, "child") else listed.model().index(row, 0, head) for row in range(3)]
    target = next(index for index in rows if "shipment visibility" in index.data())
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualRect(target).center())
    assert page.scene.selected == "log_visibility"
    assert len(page.scene.nodes) == 103
    assert page.tools.view.chosen == "whole"


def test_the_search_finds_by_part_of_a_name(page: MapPage) -> None:
    page.visit("find")
    assert page.tools.search.hasFocus()
    QTest.keyClicks(page.tools.search, "customs doc")
    QTest.keyClick(page.tools.search, Qt.Key.Key_Return)
    assert page.scene.selected == "pay_docs"


def test_the_list_walks_the_same_nodes(page: MapPage) -> None:
    QTest.mouseClick(page.tools.list, Qt.MouseButton.LeftButton)
    page.list.setFocus()
    page.list.choose("log_rerouting")
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.scene.selected == page.list.node == "log_amr"
    said = page.list.currentIndex().siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Smart warehouse with AMR, Technology, ")
    click(page, spot_of(page, CELL))
    assert page.list.node == CELL


def test_a_note_is_one_step_a_stretch_of_typing(page: MapPage, session: Session) -> None:
    click(page, spot_of(page, CELL))
    QTest.mouseClick(page.inspector.node.tabs.tab(NOTES), Qt.MouseButton.LeftButton)
    field = page.inspector.node.notes.field
    field.setFocus()
    QTest.keyClicks(field, "ask Li")
    assert session.document.notes == {CELL: "ask Li"}
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.document.notes == {}
    assert field.toPlainText() == ""


def test_links_below_the_chosen_strength_are_left_out(page: MapPage) -> None:
    everything = len(page.scene.links.shown())
    page.tools.links.setFocus()
    QTest.keyClick(page.tools.links, Qt.Key.Key_End)
    page.tools.links.activated.emit(2)
    strong = page.scene.links.shown()
    assert 0 < len(strong) < everything
    assert all(link.strength >= 0.5 for link in strong)


@pytest.mark.parametrize(("language", "size"), [("en", (1290, 624)), ("zh", (1290, 624)), ("en", (1844, 954))])
def test_no_text_is_clipped(
    page: MapPage, session: Session, qapp: QApplication, language: str, size: tuple[int, int]
) -> None:
    session.settings.language = language
    apply_theme(qapp, "dark", language=language)
    page.retranslate()
    page.resize(*size)
    qapp.processEvents()
    assert clipped(page) == []
    page.tools.view.button("whole").click()
    qapp.processEvents()
    assert clipped(page) == []
    for node, panel in ((CELL, WHY), ("log_amr", LEVEL), ("ch_org_inertia", LINKS), ("out_advantage", NOTES)):
        page.scene.select(node)
        page.inspector.show_node(node, panel)
        qapp.processEvents()
        qapp.processEvents()  # a scroll bar that appears takes its room one turn later
        assert clipped(page) == [], (node, panel)
    apply_theme(qapp, "light", language="en")


def test_everything_that_takes_the_keyboard_has_a_name(page: MapPage) -> None:
    for node in ("", CELL):
        page.scene.select(node)
        for widget in page.findChildren(QWidget):
            takes = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes and widget.focusProxy() is None and widget is not page.view.viewport():
                named = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
                assert named, widget


def test_each_panel_names_the_node_in_chinese_too(page: MapPage, session: Session) -> None:
    session.settings.language = "zh"
    page.retranslate()
    assert page.scene.nodes[CELL].name == "物流感知能力"
    click(page, spot_of(page, CELL))
    assert "物流感知能力" in page.inspector.node.why.text() or page.inspector.panel == LEVEL


def test_the_legend_can_be_hidden_and_stays_so(page: MapPage, session: Session, qtbot: QtBot) -> None:
    assert page.legend.isVisible()
    qtbot.mouseClick(page.tools.legend, Qt.MouseButton.LeftButton)
    assert not page.legend.isVisible()
    assert session.settings.flag("map.legend_hidden")
    qtbot.mouseClick(page.tools.legend, Qt.MouseButton.LeftButton)
    assert page.legend.isVisible()
