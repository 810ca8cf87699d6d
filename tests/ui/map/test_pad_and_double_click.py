"""Two fingers pan, a pinch zooms at the pointer, a double click on nothing fits the sheet."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.map.page import MapPage
from tests.ui.map.hand import LEFT, NONE, spot_of

SEIZING = "cap_pay_seizing"


def two_fingers(page: MapPage, by: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    port, spot = page.view.viewport(), QPointF(spot_of(page, SEIZING))
    phase = Qt.ScrollPhase.ScrollUpdate
    event = QWheelEvent(spot, port.mapToGlobal(spot), by, by + by, Qt.MouseButton.NoButton, held, phase, False)
    QApplication.sendEvent(port, event)


def pinch(page: MapPage, at: QPointF, value: float) -> None:
    port = page.view.viewport()
    device, kind = QPointingDevice.primaryPointingDevice(), Qt.NativeGestureType.ZoomNativeGesture
    event = QNativeGestureEvent(kind, device, 2, at, at, port.mapToGlobal(at), value, QPointF())
    QApplication.sendEvent(port, event)


def away(page: MapPage, spot: QPoint, place: QPointF) -> float:
    """How far a place of the sheet is from where it was seen [px of the view]."""
    seen = page.view.mapFromScene(place)
    return math.dist((seen.x(), seen.y()), (spot.x(), spot.y()))


def test_two_fingers_pan_and_with_control_they_zoom(page: MapPage) -> None:
    page.view.zoom_by(2)
    zoom, spot = page.view.zoom, spot_of(page, SEIZING)
    place = page.view.mapToScene(spot)
    two_fingers(page, QPoint(-30, 20))
    assert page.view.zoom == zoom
    assert away(page, spot + QPoint(-30, 20), place) < 2
    two_fingers(page, QPoint(0, 40), Qt.KeyboardModifier.ControlModifier)
    assert page.view.zoom > zoom


@pytest.mark.parametrize("value", [0.2, -0.2])
def test_a_pinch_zooms_at_the_pointer(page: MapPage, value: float) -> None:
    page.view.zoom_by(2)
    zoom, spot = page.view.zoom, spot_of(page, SEIZING)
    place = page.view.mapToScene(spot)
    pinch(page, QPointF(spot), value)
    assert page.view.zoom == pytest.approx(zoom * (1 + value))
    assert away(page, spot, place) < 2


def test_a_double_click_on_nothing_fits_and_on_a_node_does_not(page: MapPage) -> None:
    fitted, port = page.view.zoom, page.view.viewport()
    page.view.zoom_by(1.5)
    page.view.bring(SEIZING)
    QTest.mouseDClick(port, LEFT, pos=spot_of(page, SEIZING))
    assert page.view.zoom == pytest.approx(1.5 * fitted)
    empty = page.view.mapFromScene(page.scene.sceneRect().bottomRight() + QPointF(40, 40))
    page.view.look_at(page.view.mapToScene(empty))
    QTest.mouseDClick(port, LEFT, pos=page.view.mapFromScene(page.scene.sceneRect().bottomRight() + QPointF(40, 40)))
    assert page.view.zoom == pytest.approx(fitted)
