"""What a hand does on the map in tests: real events on the view."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from desktop_app.ui.map.page import MapPage

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def spot_of(page: MapPage, node: str) -> QPoint:
    """The middle of a node in the view."""
    return page.view.mapFromScene(page.scene.nodes[node].middle())


def handle_of(page: MapPage, node: str) -> QPoint:
    """The handle of a node in the view."""
    return page.view.mapFromScene(page.scene.nodes[node].handle())


def on_link(page: MapPage, source: str, target: str) -> QPoint:
    """A place of the view that is on a link and on nothing else, as near to its middle as may be."""
    link = next(k for k in page.scene.sheet.links if k.ends == (source, target) and not k.derived)
    for number in sorted(range(2, 19), key=lambda known: abs(known - 11)):
        point = link.route.at(number / 20)
        place = QPointF(point.x, point.y)
        found = page.scene.link_at(place)
        if found and found.ends == link.ends and not page.scene.node_at(place) and page.scene.landing_at(place) is None:
            return page.view.mapFromScene(place)
    raise AssertionError((source, target))


def drag(page: MapPage, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE, *, drop: bool = True) -> None:
    """Press, three moves, release."""
    port = page.view.viewport()
    QTest.mouseMove(port, start)
    QTest.mousePress(port, LEFT, held, start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(port, start + (end - start) * share)
    if drop:
        QTest.mouseRelease(port, LEFT, held, end)


def click(page: MapPage, spot: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """One click."""
    QTest.mouseClick(page.view.viewport(), LEFT, held, spot)


def key(page: MapPage, wanted: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """One key on the canvas."""
    QTest.keyClick(page.view, wanted, held)


def covered(page: MapPage, nodes: Iterable[str]) -> list[tuple[str, str]]:
    """Which of these nodes lie on which others, names below rings included."""
    items = {name: item.sceneBoundingRect().adjusted(6, 6, -10, -6) for name, item in page.scene.nodes.items()}
    return [(one, other) for one in nodes for other in items if other != one and items[one].intersects(items[other])]
