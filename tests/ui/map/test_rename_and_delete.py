"""Names are changed and things deleted on the canvas."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.forms.banner import Banner
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.scene import POSTER
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session
from tests.ui.map.hand import click, key, spot_of

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_f2_renames_in_place_in_the_language_of_the_window(whole: MapPage, session: Session) -> None:
    click(whole, spot_of(whole, AMR))
    key(whole, Qt.Key.Key_F2)
    field = whole.canvas.commands.field
    assert field.toPlainText() == "Smart warehouse with AMR"
    QTest.keyClicks(field, "Robots")
    QTest.keyClick(field, Qt.Key.Key_Return)
    after = session.shop.content.figure[AMR].name
    assert after.en == "Robots"
    assert after.zh != "Robots"
    assert whole.scene.nodes[AMR].name == "Robots"
    key(whole, Qt.Key.Key_F2)
    QTest.keyClicks(field, "nothing")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert session.shop.content.figure[AMR].name.en == "Robots"


def test_delete_says_what_stays_at_todays_and_can_be_undone_there(whole: MapPage, session: Session) -> None:
    pin = next(
        pin.id for pin in session.shop.content.pins.all() if session.shop.content.figure[pin.id].kind == "capability"
    )
    whole.canvas.show_node(pin)
    key(whole, Qt.Key.Key_Delete)
    assert pin not in session.shop.content.figure
    assert pin not in whole.scene.nodes
    (notice,) = whole.canvas.banners.notices
    assert notice.tone == "warn"
    assert notice.remedy is not None
    banner = whole.canvas.banners.findChild(Banner)
    assert isinstance(banner, Banner)
    banner.remedy_clicked.emit()
    assert pin in session.shop.content.figure


def test_delete_takes_a_link_and_a_landing(whole: MapPage, session: Session) -> None:
    link = next(k for k in session.shop.content.figure.links if k.moderators)
    whole.scene.select_only(Selection(link=link.ends, landing=link.moderators[0].node))
    key(whole, Qt.Key.Key_Delete)
    after = session.shop.content.figure.link(*link.ends)
    assert after is not None
    assert after.moderators == link.moderators[1:]
    whole.scene.select_only(Selection(link=link.ends))
    key(whole, Qt.Key.Key_Delete)
    assert session.shop.content.figure.link(*link.ends) is None
    assert whole.scene.selection == Selection()


def test_a_map_without_nodes_says_what_to_do(whole: MapPage, session: Session) -> None:
    assert not whole.canvas.hint.isVisible()
    key(whole, Qt.Key.Key_A, CONTROL)
    key(whole, Qt.Key.Key_Delete)
    assert session.shop.content.figure.nodes == ()
    assert whole.canvas.hint.isVisible()
    whole.tools.view.button(POSTER).click()
    assert whole.canvas.hint.isVisible()
    session.undo_stack.undo()
    assert not whole.canvas.hint.isVisible()
    assert len(whole.scene.nodes) == 30
