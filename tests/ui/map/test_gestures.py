"""Gestures with real events: what each does to the document, and that Esc takes it back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.core.map.align import GRID
from desktop_app.ui.forms.banner import Banner
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.scene import POSTER
from desktop_app.ui.session.session import Session
from tests.ui.map.hand import LEFT, click, drag, handle_of, key, on_link, spot_of

CELL, AMR, ROUTES = "cap_log_sensing", "log_amr", "log_rerouting"
INERTIA = "ch_org_inertia"
ADVANTAGE, AGILITY = "out_advantage", "out_agility"


def test_a_dragged_node_moves_in_one_step_and_snaps(page: MapPage, session: Session) -> None:
    before = page.scene.sheet.boxes[AMR].centre
    drag(page, spot_of(page, AMR), spot_of(page, AMR) + QPoint(23, 41))
    after = session.document.canvas.on(POSTER)[AMR]
    assert (after.x, after.y) != (before.x, before.y)
    assert after.x % GRID == after.y % GRID == 0
    assert page.scene.nodes[AMR].pos().toTuple() == (after.x, after.y)
    ends = [link.route.start for link in page.scene.sheet.links if link.source == AMR]
    assert all(abs(end.y - after.y) < 30 for end in ends)
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert page.scene.sheet.boxes[AMR].centre == before


def test_moving_one_node_leaves_all_others_and_their_items_alone(page: MapPage) -> None:
    items, boxes = dict(page.scene.nodes), dict(page.scene.sheet.boxes)
    drag(page, spot_of(page, AMR), spot_of(page, AMR) + QPoint(23, 41))
    assert page.scene.nodes == items
    assert {name for name, box in page.scene.sheet.boxes.items() if box != boxes[name]} == {AMR}


def test_escape_takes_a_drag_back(page: MapPage, session: Session) -> None:
    before = page.scene.nodes[AMR].pos()
    end = spot_of(page, AMR) + QPoint(60, 40)
    drag(page, spot_of(page, AMR), end, drop=False)
    assert page.scene.nodes[AMR].pos() != before
    key(page, Qt.Key.Key_Escape)
    assert page.scene.nodes[AMR].pos() == before
    QTest.mouseRelease(page.view.viewport(), LEFT, pos=end)
    assert session.undo_stack.count() == 0


def test_a_lasso_selects_what_lies_within_and_control_adds(page: MapPage) -> None:
    boxes = [page.scene.nodes[name].box() for name in (AMR, ROUTES)]
    both = boxes[0].united(boxes[1]).adjusted(-3, -3, 3, 3)
    corners = page.view.mapFromScene(both.topLeft()), page.view.mapFromScene(both.bottomRight())
    drag(page, *corners)
    assert {AMR, ROUTES} <= set(page.scene.selection.nodes)
    assert CELL not in page.scene.selection.nodes
    click(page, spot_of(page, CELL), Qt.KeyboardModifier.ControlModifier)
    assert CELL in page.scene.selection.nodes
    click(page, spot_of(page, CELL), Qt.KeyboardModifier.ControlModifier)
    assert CELL not in page.scene.selection.nodes


def test_several_nodes_move_together(page: MapPage, session: Session) -> None:
    page.scene.select_nodes((AMR, ROUTES))
    before = {name: page.scene.sheet.boxes[name].centre for name in (AMR, ROUTES)}
    drag(page, spot_of(page, AMR), spot_of(page, AMR) + QPoint(40, 24))
    after = session.document.canvas.on(POSTER)
    moved = {name: (after[name].x - before[name].x, after[name].y - before[name].y) for name in before}
    assert moved[AMR] == moved[ROUTES] != (0, 0)


def test_a_link_is_drawn_from_the_handle(whole: MapPage, session: Session) -> None:
    figure = session.shop.content.figure
    assert figure.link(AMR, CELL) is None
    drag(whole, handle_of(whole, AMR), spot_of(whole, CELL))
    link = session.shop.content.figure.link(AMR, CELL)
    assert link is not None
    assert link.sign == "+"
    assert link.strength == figure.settings.strengths["medium"]
    assert whole.scene.selection.link == (AMR, CELL)
    assert session.undo_stack.count() == 1


def test_with_alt_it_weakens_where_that_may_be(whole: MapPage, session: Session) -> None:
    drag(whole, handle_of(whole, AMR), spot_of(whole, INERTIA), Qt.KeyboardModifier.AltModifier)
    link = session.shop.content.figure.link(AMR, INERTIA)
    assert link is not None
    assert link.sign == "-"


def test_a_link_that_would_close_a_circle_is_late_with_a_notice_and_undo(whole: MapPage, session: Session) -> None:
    whole.view.bring(ADVANTAGE)
    drag(whole, handle_of(whole, ADVANTAGE), spot_of(whole, AGILITY))
    link = session.shop.content.figure.link(ADVANTAGE, AGILITY)
    assert link is not None
    assert link.delayed
    (told,) = whole.canvas.banners.notices
    assert told.remedy is not None
    whole.canvas.banners.findChildren(Banner)[-1].remedy_clicked.emit()
    assert session.shop.content.figure.link(ADVANTAGE, AGILITY) is None


def test_what_cannot_be_is_refused_while_the_pointer_moves(whole: MapPage, session: Session) -> None:
    whole.view.bring(AMR)
    drag(whole, handle_of(whole, CELL), spot_of(whole, AMR), drop=False)
    assert whole.view.tip.isVisible()
    assert "only a quarter later" in whole.view.tip.text()
    assert whole.scene.nodes[AMR].opacity() < 0.5
    assert whole.view.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor
    QTest.mouseRelease(whole.view.viewport(), LEFT, pos=spot_of(whole, AMR))
    assert session.document.map is None
    assert not whole.view.tip.isVisible()
    assert whole.scene.nodes[AMR].opacity() > 0.5


def test_a_node_dropped_on_a_link_weakens_it(whole: MapPage, session: Session) -> None:
    ends = next(
        link.ends
        for link in session.shop.content.figure.links
        if link.target == CELL and INERTIA not in {m.node for m in link.moderators}
    )
    whole.scene.select("")
    drag(whole, handle_of(whole, "ch_data_quality"), on_link(whole, *ends))
    link = session.shop.content.figure.link(*ends)
    assert link is not None
    assert "ch_data_quality" in {m.node for m in link.moderators}


def test_space_and_drag_pans(page: MapPage) -> None:
    page.view.zoom_by(2)
    start = QPoint(200, 300)
    before = page.view.mapToScene(start)
    QTest.keyPress(page.view, Qt.Key.Key_Space)
    drag(page, start, start + QPoint(80, 50))
    QTest.keyRelease(page.view, Qt.Key.Key_Space)
    after = page.view.mapToScene(start + QPoint(80, 50))
    assert abs(after.x() - before.x()) < 2
    assert not page.canvas.commands.quick.isVisible()
    assert page.scene.selection.nodes == ()


def test_the_end_of_a_link_is_led_to_another_node(whole: MapPage, session: Session) -> None:
    figure = session.shop.content.figure
    link = next(k for k in figure.links if k.source == AMR and figure[k.target].kind == "capability")
    other = next(
        n.id
        for n in figure.nodes
        if n.kind == "capability" and n.dimension == "logistics" and figure.link(AMR, n.id) is None
    )
    click(whole, on_link(whole, *link.ends))
    assert whole.scene.selection.link == link.ends
    drawn = next(k for k in whole.scene.sheet.links if k.ends == link.ends)
    end = whole.view.mapFromScene(drawn.route.end.x - 3, drawn.route.end.y)
    drag(whole, end, spot_of(whole, other))
    after = session.shop.content.figure
    assert after.link(*link.ends) is None
    assert after.link(AMR, other) is not None
