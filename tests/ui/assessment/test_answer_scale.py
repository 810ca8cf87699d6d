"""The scale under any keys, against what the keys are said to do."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.assessment.answer_scale import DONT_KNOW, HIGHEST, AnswerScale

DIGITS = [Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5]
OTHERS = [
    *(Qt.Key.Key_6, Qt.Key.Key_9, Qt.Key.Key_X),
    *(Qt.Key.Key_D, Qt.Key.Key_Question, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
]


def said(place: int | None, key: Qt.Key) -> int | None:
    """Which key of the scale is down after a key of the keyboard."""
    if key in DIGITS:
        return DIGITS.index(key)
    if key in (Qt.Key.Key_D, Qt.Key.Key_Question):
        return DONT_KNOW
    if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        return None
    if key == Qt.Key.Key_Right:
        return 0 if place is None else min(place + 1, DONT_KNOW)
    if key == Qt.Key.Key_Left:
        return HIGHEST if place is None else max(place - 1, 0)
    return place


@given(keys=st.lists(st.sampled_from([*DIGITS, *OTHERS]), max_size=12))
@settings(max_examples=60, deadline=None)
def test_keys_do_what_they_say(qapp: QApplication, keys: list[Qt.Key]) -> None:  # noqa: ARG001 - Qt must run first
    scale = AnswerScale()
    scale.answered.connect(scale.show_answer)
    scale.taken_back.connect(scale.show_nothing)
    moved: list[int] = []
    scale.passed.connect(moved.append)
    place: int | None = None
    for key in keys:
        place = said(place, key)
        QTest.keyClick(scale, key)
        assert scale.place == place
    steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
    assert moved == [steps[key] for key in keys if key in steps]
