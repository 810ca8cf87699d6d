"""The landing of a moderator is dragged along its link, onto another, or off every link; Esc takes the drag back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt

from desktop_app.core.map.landings import FIRST, LAST
from desktop_app.core.map.link import Mark
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.map.scene import WHOLE
from desktop_app.ui.session.session import Session
from tests.ui.map.hand import drag, key, on_link

CELL = "cap_log_sensing"
MIDDLE = 0.55
NEAR, AWAY = 12, 60
"""How near to where it was let go a landing is seen, and how far from its link it is taken off [px]."""


def spot_of(page: MapPage, mark: Mark) -> QPoint:
    place = page.scene.moderators.place_of(mark)
    assert place is not None
    return page.view.mapFromScene(place)


def share_of(page: MapPage, mark: Mark) -> float:
    share = page.scene.moderators.share_of(mark)
    assert share is not None
    return share


def mark_on(page: MapPage) -> Mark:
    """A landing on a link to the cell that nothing lies over."""
    for link in page.scene.sheet.links:
        for known in link.landings:
            mark = (link.ends, known.node)
            if link.target == CELL and page.scene.landing_at(QPointF(known.point.x, known.point.y)) == mark:
                return mark
    raise AssertionError(CELL)


def moderators(session: Session, ends: tuple[str, str]) -> set[str]:
    link = session.shop.content.figure.link(*ends)
    assert link is not None
    return {known.node for known in link.moderators}


def test_off_every_link_it_is_deleted_and_undo_brings_it_back(whole: MapPage, session: Session) -> None:
    mark = mark_on(whole)
    start = spot_of(whole, mark)
    drag(whole, start, empty_near(whole, start))
    assert mark[1] not in moderators(session, mark[0])
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert mark[1] in moderators(session, mark[0])


def test_along_its_own_link_it_keeps_the_place_and_undo_brings_it_back(whole: MapPage, session: Session) -> None:
    mark = mark_on(whole)
    before = spot_of(whole, mark)
    route = next(link.route for link in whole.scene.sheet.links if link.ends == mark[0])
    goal = route.at(LAST if share_of(whole, mark) < MIDDLE else FIRST)
    aim = whole.view.mapFromScene(QPointF(goal.x, goal.y))
    drag(whole, before, aim)
    assert mark[1] in moderators(session, mark[0])
    assert session.undo_stack.count() == 1
    after = spot_of(whole, mark)
    assert (after - aim).manhattanLength() < (before - aim).manhattanLength() / 4
    assert session.document.canvas.landings_on(WHOLE).keys() == {mark}
    session.undo_stack.undo()
    assert spot_of(whole, mark) == before


def test_on_another_link_it_lands_where_it_was_let_go_and_weakens_that_one(whole: MapPage, session: Session) -> None:
    mark = mark_on(whole)
    other = next(
        k.ends
        for k in session.shop.content.figure.links
        if k.target == CELL and k.ends != mark[0] and mark[1] not in {m.node for m in k.moderators}
    )
    aim = on_link(whole, *other)
    drag(whole, spot_of(whole, mark), aim)
    assert (spot_of(whole, (other, mark[1])) - aim).manhattanLength() < NEAR
    assert mark[1] not in moderators(session, mark[0])
    assert mark[1] in moderators(session, other)
    assert session.undo_stack.count() == 1


def test_escape_leaves_it_where_it_was(whole: MapPage, session: Session) -> None:
    mark = mark_on(whole)
    start = spot_of(whole, mark)
    drag(whole, start, empty_near(whole, start), drop=False)
    assert whole.view.tip.isVisible()
    key(whole, Qt.Key.Key_Escape)
    assert not whole.view.tip.isVisible()
    assert session.undo_stack.count() == 0


def empty_near(page: MapPage, spot: QPoint) -> QPoint:
    """The nearest place of the view with nothing on it."""
    steps = [QPoint(dx, dy) for dx in range(-160, 161, 16) for dy in range(-160, 161, 16)]
    for step in sorted(steps, key=QPoint.manhattanLength):
        place = page.view.mapToScene(spot + step)
        if page.scene.link_at(place) is None and not page.scene.node_at(place) and step.manhattanLength() > AWAY:
            return spot + step
    raise AssertionError(spot)
