from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.forms.level_row import LevelRow, one_decimal
from desktop_app.ui.forms.level_slider import LevelSlider, centre_of
from desktop_app.ui.forms.scale import Scale

NO_KEYS = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Told:
    """What a slider told, in order."""

    def __init__(self, slider: LevelSlider) -> None:
        self.said: list[str | float] = []
        slider.gesture_started.connect(lambda: self.said.append("start"))
        slider.moved.connect(lambda level: self.said.append(round(level, 4)))
        slider.gesture_ended.connect(lambda: self.said.append("end"))

    @property
    def levels(self) -> list[float]:
        return [word for word in self.said if isinstance(word, float)]


@pytest.fixture
def slider(show: Callable[[LevelSlider, int, int], LevelSlider]) -> LevelSlider:
    made = show(LevelSlider(), 300, 24)
    made.show_levels(1.0, 3.5)
    made.setFocus()
    return made


@pytest.fixture
def told(slider: LevelSlider) -> Told:
    return Told(slider)


@pytest.mark.parametrize(
    ("key", "modifier", "level"),
    [
        (Qt.Key.Key_Right, NO_KEYS, 3.6),
        (Qt.Key.Key_Up, NO_KEYS, 3.6),
        (Qt.Key.Key_Left, NO_KEYS, 3.4),
        (Qt.Key.Key_Down, SHIFT, 3.49),
        (Qt.Key.Key_Right, SHIFT, 3.51),
        (Qt.Key.Key_PageUp, NO_KEYS, 4.0),
        (Qt.Key.Key_PageDown, NO_KEYS, 3.0),
        (Qt.Key.Key_Home, NO_KEYS, 1.0),
        (Qt.Key.Key_End, NO_KEYS, 5.0),
    ],
)
def test_a_key_is_one_gesture(
    slider: LevelSlider, told: Told, key: Qt.Key, modifier: Qt.KeyboardModifier, level: float
) -> None:
    QTest.keyClick(slider, key, modifier)
    assert told.said == ["start", level, "end"]
    assert slider.level == pytest.approx(level)


def test_a_held_key_is_one_gesture(slider: LevelSlider, told: Told) -> None:
    QTest.keyPress(slider, Qt.Key.Key_Right)
    for _ in range(3):
        QTest.simulateEvent(slider, True, Qt.Key.Key_Right, NO_KEYS, "", True)
    QTest.keyRelease(slider, Qt.Key.Key_Right)
    assert told.said == ["start", 3.6, 3.7, 3.8, 3.9, "end"]


def test_the_ends_hold(slider: LevelSlider, told: Told) -> None:
    slider.show_levels(1.0, 4.95)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.level == 5.0
    assert told.levels == [5.0]


def test_the_disc_is_dragged_from_where_it_was_taken(slider: LevelSlider, told: Told) -> None:
    start = centre_of(slider).toPoint() + QPoint(3, 0)
    QTest.mousePress(slider, LEFT, NO_KEYS, start)
    assert told.said == ["start"]
    for aside in (20, 40, 60):
        QTest.mouseMove(slider, start - QPoint(aside, 0))
    QTest.mouseRelease(slider, LEFT, NO_KEYS, start - QPoint(60, 0))
    assert (told.said[0], told.said[-1]) == ("start", "end")
    assert told.levels == sorted(told.levels, reverse=True)
    assert len(told.levels) == 3
    assert abs(centre_of(slider).x() - (start.x() - 3 - 60)) < 3
    assert round(slider.level, 1) == pytest.approx(slider.level)


def test_shift_drags_in_fine_steps(slider: LevelSlider, told: Told) -> None:
    start = centre_of(slider).toPoint()
    QTest.mousePress(slider, LEFT, SHIFT, start)
    slider.mouseMoveEvent(_move(start + QPoint(1, 0), SHIFT))
    QTest.mouseRelease(slider, LEFT, SHIFT, start)
    assert told.levels
    assert abs(told.levels[-1] - 3.5) < 0.05


def test_a_click_beside_the_disc_brings_it_there(slider: LevelSlider, told: Told) -> None:
    QTest.mouseClick(slider, LEFT, NO_KEYS, QPoint(slider.width() // 2, 12))
    assert told.said == ["start", 2.5, "end"]


def test_a_double_click_goes_back_to_today(slider: LevelSlider) -> None:
    QTest.mouseDClick(slider, LEFT, NO_KEYS, centre_of(slider).toPoint())
    QTest.mouseRelease(slider, LEFT, NO_KEYS, centre_of(slider).toPoint())
    assert slider.level == 1.0
    assert not slider.is_moving


def test_escape_gives_up_a_drag(slider: LevelSlider, told: Told) -> None:
    start = centre_of(slider).toPoint()
    QTest.mousePress(slider, LEFT, NO_KEYS, start)
    slider.mouseMoveEvent(_move(start - QPoint(80, 0)))
    assert slider.level < 3.5
    QTest.keyClick(slider, Qt.Key.Key_Escape)
    assert slider.level == 3.5
    assert told.said[-1] == "end"


def test_the_wheel_moves_only_a_focused_slider(slider: LevelSlider, told: Told) -> None:
    slider.clearFocus()
    assert not _turn(slider, 120)
    slider.setFocus()
    assert _turn(slider, 120)
    assert _turn(slider, -120)
    slider.clearFocus()
    assert told.said == ["start", 3.6, 3.5, "end"]


def test_what_is_shown_is_not_told(slider: LevelSlider, told: Told) -> None:
    slider.show_levels(0.5, 2.0)
    assert (slider.today, slider.level, told.said) == (0.5, 2.0, [])


def test_a_value_that_comes_back_does_not_pull_the_disc_from_the_hand(slider: LevelSlider) -> None:
    QTest.mousePress(slider, LEFT, NO_KEYS, centre_of(slider).toPoint())
    slider.show_levels(1.0, 0.3)
    assert slider.level == 3.5
    QTest.mouseRelease(slider, LEFT, NO_KEYS, centre_of(slider).toPoint())


def test_an_assistive_tool_makes_a_gesture_of_its_own(slider: LevelSlider, told: Told) -> None:
    slider.setValue(420)
    assert told.said == ["start", 4.2, "end"]


def test_what_follows_cannot_be_moved(slider: LevelSlider, told: Told) -> None:
    slider.set_derived(derived=True)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.mouseClick(slider, LEFT, NO_KEYS, QPoint(40, 12))
    QTest.mouseDClick(slider, LEFT, NO_KEYS, QPoint(40, 12))
    assert told.said == []


@given(st.floats(0, 1e4), st.floats(0.1, 1e4), st.integers(10, 2000), st.floats(0, 1))
def test_a_position_stands_for_the_nearest_value(low: float, width: float, count: int, share: float) -> None:
    scale = Scale(low, low + width, width / 10, width / count, width / 4)
    value = low + share * width
    assert abs(scale.value(scale.position(value)) - value) <= scale.fine / 2 * (1 + 1e-6) + 1e-9 * (low + width)


def test_the_row_says_what_the_hand_does(show: Callable[[LevelRow, int, int], LevelRow]) -> None:
    row = show(LevelRow(), 280, 42)
    row.set_texts("Dynamic rerouting", "≈ $4k", spoken="{value} of 5, today {today}")
    row.show_levels(0.5, 3.0)
    assert row.slider.accessibleName() == "Dynamic rerouting"
    assert row.slider.accessibleDescription() == "3.0 of 5, today 0.5"
    row.slider.setFocus()
    QTest.keyClick(row.slider, Qt.Key.Key_PageUp)
    assert row.slider.accessibleDescription() == "3.5 of 5, today 0.5"


@pytest.mark.parametrize("levels", [(1.0, 3.0), (1.0, 1.0), (2.0, 2.5), (1.0, 2.75)])
def test_a_row_on_the_screen_shows_the_latest_numbers(
    show: Callable[[LevelRow, int, int], LevelRow], levels: tuple[float, float]
) -> None:
    row = LevelRow()
    row.set_texts("Dynamic rerouting of all shipments", "≈ $4k")
    row.show_levels(1.0, 2.0)
    show(row, 240, 42)
    QApplication.processEvents()
    row.show_levels(*levels)
    QApplication.processEvents()
    shown, whole = row.screen().grabWindow(row.winId()).toImage(), row.grab().toImage()
    assert shown == whole.convertToFormat(shown.format())


def _move(at: QPoint, modifier: Qt.KeyboardModifier = NO_KEYS):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    return QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(at), Qt.MouseButton.NoButton, LEFT, modifier)


def _turn(slider: LevelSlider, angle: int) -> bool:
    at = QPointF(slider.rect().center())
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(at, at, QPoint(), QPoint(0, angle), none, NO_KEYS, Qt.ScrollPhase.NoScrollPhase, False)
    event.ignore()
    QApplication.sendEvent(slider, event)
    return event.isAccepted()


def test_a_row_with_one_number_leaves_its_name_more_room(qtbot: QtBot) -> None:
    widths = []
    for both in (False, True):
        row = LevelRow()
        qtbot.addWidget(row)
        row.set_number(one_decimal, both=both)
        row.set_texts("A name that takes most of what a row has")
        row.show_levels(0.0, 1.0)
        widths.append(row.sizeHint().width())
    assert widths[0] < widths[1]
