"""Links are drawn and weakened without a mouse, and changed in the bar beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.core.map.link import Link
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session
from tests.ui.map.hand import click, key, on_link, spot_of

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"


def link_of(session: Session, ends: tuple[str, str]) -> Link:
    link = session.shop.content.figure.link(*ends)
    assert link is not None
    return link


def test_l_arrow_and_enter_draw_a_link_without_a_mouse(whole: MapPage, session: Session) -> None:
    whole.canvas.show_node(AMR)
    links = len(session.shop.content.figure.links)
    key(whole, Qt.Key.Key_L)
    gesture = whole.view.hands.gesture
    assert gesture is not None
    key(whole, Qt.Key.Key_Right)
    target = gesture.target  # type: ignore[attr-defined]
    assert target
    key(whole, Qt.Key.Key_Return)
    assert whole.view.hands.gesture is None
    assert len(session.shop.content.figure.links) == links + 1
    assert session.shop.content.figure.link(AMR, target) is not None


def test_m_arrow_and_enter_weaken_a_link_without_a_mouse(whole: MapPage, session: Session) -> None:
    whole.canvas.show_node("ch_data_quality")
    count = sum(len(k.moderators) for k in session.shop.content.figure.links)
    key(whole, Qt.Key.Key_M)
    key(whole, Qt.Key.Key_Right)
    key(whole, Qt.Key.Key_Right)
    key(whole, Qt.Key.Key_Return)
    after = sum(len(k.moderators) for k in session.shop.content.figure.links)
    assert after == count + 1
    assert session.undo_stack.count() == 1


def test_the_bar_sets_sign_strength_and_delay(whole: MapPage, session: Session) -> None:
    ends = next(k.ends for k in whole.scene.links.shown() if k.source == ROUTES)
    click(whole, on_link(whole, *ends))
    bar = whole.canvas.bar
    assert bar.isVisible()
    bar.strength.button("weak").click()
    strengths = session.shop.content.figure.settings.strengths
    assert link_of(session, ends).strength == strengths["weak"]
    bar.share.setValue(33)
    assert link_of(session, ends).strength == pytest.approx(0.33)
    bar.delay.click()
    assert link_of(session, ends).delayed
    assert session.undo_stack.count() == 3
    bar.remove.click()
    assert session.shop.content.figure.link(*ends) is None
    assert not bar.isVisible()


def test_with_a_link_selected_m_asks_for_the_node_that_weakens_it(whole: MapPage, session: Session) -> None:
    ends = (ROUTES, "cap_log_seizing")
    before = {moderator.node for moderator in link_of(session, ends).moderators}
    whole.canvas.show_link(ends)
    whole.view.setFocus()
    key(whole, Qt.Key.Key_M)
    assert not whole.canvas.commands.quick.isVisible()
    assert not whole.canvas.bar.isVisible()
    assert whole.view.tip.isVisible()
    key(whole, Qt.Key.Key_Down)
    key(whole, Qt.Key.Key_Return)
    (new,) = {moderator.node for moderator in link_of(session, ends).moderators} - before
    assert new in whole.scene.nodes
    assert whole.canvas.bar.isVisible()
    assert session.undo_stack.count() == 1


def test_that_node_can_be_clicked_or_searched_and_one_that_does_already_is_refused(
    whole: MapPage, session: Session
) -> None:
    ends = (ROUTES, "cap_log_seizing")
    whole.canvas.show_link(ends)
    whole.view.setFocus()
    key(whole, Qt.Key.Key_M)
    key(whole, Qt.Key.Key_P)
    quick = whole.canvas.commands.quick
    quick.field.clear()
    QTest.keyClicks(quick.field, "information silos")
    QTest.keyClick(quick.field, Qt.Key.Key_Return)
    key(whole, Qt.Key.Key_Return)
    assert "ch_data_silos" in {moderator.node for moderator in link_of(session, ends).moderators}
    whole.canvas.show_link(ends)
    whole.view.setFocus()
    key(whole, Qt.Key.Key_M)
    whole.view.bring("ch_data_silos")
    click(whole, spot_of(whole, "ch_data_silos"))
    assert session.undo_stack.count() == 1
    assert "already" in whole.canvas.banners.notices[0].what.text()


def test_with_a_link_selected_l_leads_it_to_another_node(whole: MapPage, session: Session) -> None:
    ends = (ROUTES, "cap_log_seizing")
    whole.canvas.show_link(ends)
    whole.view.setFocus()
    key(whole, Qt.Key.Key_L)
    key(whole, Qt.Key.Key_Right)
    key(whole, Qt.Key.Key_Return)
    assert session.shop.content.figure.link(*ends) is None
    assert whole.scene.selection.link is not None
    assert whole.scene.selection.link[0] == ROUTES
    assert session.undo_stack.count() == 1


def test_alt_and_an_arrow_walk_over_the_links_of_a_node_and_their_landings(whole: MapPage, session: Session) -> None:
    whole.scene.select(ROUTES)
    whole.view.setFocus()
    figure = session.shop.content.figure
    own = [k for k in figure.links if ROUTES in k.ends or ROUTES in {m.node for m in k.moderators}]
    stops = {(k.ends, "") for k in own} | {(k.ends, m.node) for k in own for m in k.moderators}
    seen = set()
    for _ in stops:
        key(whole, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        seen.add((whole.scene.selection.link, whole.scene.selection.landing))
    assert seen == stops
    assert session.undo_stack.count() == 0
