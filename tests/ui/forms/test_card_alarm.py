"""The card of a KPI is pressed, says all it shows, and wears an alarm."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.charts.palette import palette
from desktop_app.core.i18n import translator
from desktop_app.ui.forms.kpi_card import KpiCard
from desktop_app.ui.forms.paint.delta import Delta
from desktop_app.ui.forms.paint.kpi import KpiFace

LEFT = Qt.MouseButton.LeftButton
EN, ZH = translator("en"), translator("zh")
Kind = TypeVar("Kind", bound=QWidget)
Show = Callable[[QWidget, int, int], QWidget]


def child(widget: QWidget, kind: type[Kind]) -> Kind:
    found = widget.findChild(kind)
    assert found is not None
    return found


def face(**changes: object) -> KpiFace:
    known: dict[str, object] = {
        "name": "On-time delivery",
        "number": "87.4",
        "unit": "%",
        "today": "today 83.8 %",
        "delta": Delta("3.6 pp", 1, "better"),
        "verdict_word": "better",
        "status": "measured",
        "status_word": "measured",
    }
    return KpiFace(**{**known, **changes})  # type: ignore[arg-type]


def test_a_card_of_a_kpi_is_clicked_by_mouse_and_keys(show: Show, qtbot: QtBot) -> None:
    card = KpiCard()
    card.show_face(face())
    show(card, 200, 104)
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, LEFT)
    card.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(card.clicked):
            QTest.keyClick(card, key)


def test_a_card_says_all_it_shows() -> None:
    card = KpiCard()
    card.show_face(face(alarm="over the limit by 0.1 pp"))
    said = card.accessibleName()
    for word in ("On-time delivery", "87.4 %", "today 83.8 %", "+3.6 pp better", "over the limit by 0.1 pp"):
        assert word in said
    assert card.accessibleDescription() == "measured"


def test_an_alarm_on_an_assumption_is_hollow(show: Show) -> None:
    alarms = {}
    for assumed in (False, True):
        card = KpiCard()
        card.show_face(face(alarm="over the limit", alarm_assumed=assumed))
        picture = show(card, 200, 104).grab().toImage()
        edge = [picture.pixelColor(x, 0) for x in range(20, 180)]
        alarms[assumed] = sum(colour.hue() == QColor(palette("light").err).hue() for colour in edge)
    assert alarms[False] == 160
    assert 0 < alarms[True] < 160


def test_a_card_without_alarm_has_a_hairline(show: Show) -> None:
    card = KpiCard()
    card.show_face(face())
    picture = show(card, 200, 104).grab().toImage()
    assert picture.pixelColor(100, 0).name().upper() == palette("light").line
