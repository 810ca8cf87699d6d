"""What is hidden, what the colours stand for, and the small map of a part."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.scene import WHOLE
from desktop_app.ui.session.session import Session

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_the_minimap_is_there_only_while_the_map_overflows_and_leads_elsewhere(page: MapPage) -> None:
    assert not page.canvas.minimap.isVisible()
    page.view.zoom_by(3)
    assert page.canvas.minimap.isVisible()
    before = page.view.mapToScene(QPoint(0, 0))
    QTest.mouseClick(page.canvas.minimap, Qt.MouseButton.LeftButton, pos=QPoint(30, 90))
    assert page.view.mapToScene(QPoint(0, 0)) != before
    page.view.fit()
    assert not page.canvas.minimap.isVisible()


def test_kinds_and_dimensions_can_be_hidden_with_their_links(page: MapPage) -> None:
    menu = page.tools.filter
    menu.kinds["challenge"].trigger()
    hidden = {name for name, item in page.scene.nodes.items() if not item.isVisible()}
    assert hidden == {name for name, item in page.scene.nodes.items() if item.node.kind == "challenge"}
    assert not any(hidden & set(link.ends) for link in page.scene.links.shown())
    page.tools.view.button(WHOLE).click()
    assert not page.scene.nodes["ch_data_quality"].isVisible()
    menu.kinds["challenge"].trigger()
    menu.dimensions["logistics"].trigger()
    assert not page.scene.nodes[AMR].isVisible()
    assert page.scene.nodes["ch_data_quality"].isVisible()
    page.canvas.commands.run("select_all")
    assert AMR not in page.scene.selection.nodes


def test_colours_can_stand_for_kinds_with_a_legend_that_says_so(page: MapPage, session: Session) -> None:
    before = page.view.grab().toImage()
    page.tools.filter.colours["kind"].trigger()
    assert page.view.grab().toImage() != before
    assert "Outcome" in [text for text, _ in page.legend.shown()]
    assert session.settings.flag("map.colours_by_kind")
    page.tools.filter.colours["dimension"].trigger()
    assert page.view.grab().toImage() == before
    assert "Outcome" not in [text for text, _ in page.legend.shown()]
