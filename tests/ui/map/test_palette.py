"""New nodes from the palette, clicked or dragged onto the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.map.node import KINDS
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.palette import KIND_MIME
from desktop_app.ui.map.scene import POSTER, WHOLE
from desktop_app.ui.session.session import Session
from tests.ui.clipping import clipped
from tests.ui.map.hand import covered

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

NEAR = 60
"""How far from the pointer a free place may be [px]."""


def test_a_click_in_the_palette_adds_a_node_in_a_free_place_and_asks_its_name(whole: MapPage, session: Session) -> None:
    before = len(session.shop.content.figure.nodes)
    for number, kind in enumerate(KINDS, start=1):
        whole.tools.palette_row.kinds[kind].click()
        field = whole.canvas.commands.field
        assert field.isVisible()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        figure = session.shop.content.figure
        assert len(figure.nodes) == before + number
        assert figure[whole.scene.selected].kind == kind
        assert covered(whole, whole.scene.selection.nodes) == []


def test_the_name_that_is_typed_is_its_name_in_both_languages(whole: MapPage, session: Session) -> None:
    whole.tools.palette_row.kinds["lever"].click()
    field = whole.canvas.commands.field
    QTest.keyClicks(field, "my lever")
    QTest.keyClick(field, Qt.Key.Key_Return)
    name = session.shop.content.figure[whole.scene.selected].name
    assert name.en == name.zh == "my lever"


def test_a_kind_is_dropped_beside_what_is_where_the_pointer_is(whole: MapPage, session: Session) -> None:
    spot = QPointF(300, 200)
    carried = whole.tools.palette_row.kinds["challenge"].drag()
    data = carried.mimeData()
    assert data.hasFormat(KIND_MIME)
    place = whole.view.mapToScene(spot.toPoint())
    button = Qt.MouseButton.LeftButton
    held, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(whole.view.viewport(), QDragEnterEvent(spot.toPoint(), copy, data, button, held))
    QApplication.sendEvent(whole.view.viewport(), QDropEvent(spot, copy, data, button, held))
    (at,) = session.document.canvas.on(WHOLE).values()
    assert abs(at.x - place.x()) + abs(at.y - place.y()) < NEAR
    assert covered(whole, whole.scene.selection.nodes) == []


def test_what_the_poster_has_a_place_for_stays_there_else_the_whole_map_opens(page: MapPage, session: Session) -> None:
    page.canvas.commands.run("add_technology")
    key_field = page.canvas.commands.field
    QTest.keyClick(key_field, Qt.Key.Key_Escape)
    assert page.canvas.sheet_name == POSTER
    assert len(page.scene.nodes) == 31
    page.canvas.commands.run("add_capability")
    assert page.canvas.sheet_name == WHOLE
    assert page.tools.view.chosen == WHOLE
    assert "no place" in page.canvas.banners.notices[0].what.text()
    assert len(page.scene.nodes) == 105
    assert session.undo_stack.count() == 2


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_palette_gives_way_in_a_narrow_window(page: MapPage, session: Session, language: str) -> None:
    session.settings.language = language
    page.retranslate()
    page.resize(1290, 624)
    QApplication.processEvents()
    row = page.tools.palette_row
    assert all(button.isVisible() for button in row.kinds.values())
    page.tools.view.button(WHOLE).click()
    page.resize(948, 560)
    QApplication.processEvents()
    assert row.more.isVisible()
    assert not any(button.isVisible() for button in row.kinds.values())
    assert clipped(page.tools) == []
