"""Exclusive choices side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.i18n import translator
from desktop_app.ui.forms.segment import Segment

LEFT = Qt.MouseButton.LeftButton
EN, ZH = translator("en"), translator("zh")
Kind = TypeVar("Kind", bound=QWidget)
Show = Callable[[QWidget, int, int], QWidget]


def child(widget: QWidget, kind: type[Kind]) -> Kind:
    found = widget.findChild(kind)
    assert found is not None
    return found


def test_a_segment_tells_a_choice_and_keeps_it_in_another_language(show: Show, qtbot: QtBot) -> None:
    segment = Segment()
    segment.set_choices([("light", "Light"), ("dark", "Dark"), ("system", "System")])
    show(segment, 240, 30)
    assert segment.chosen == "light"
    with qtbot.waitSignal(segment.chosen_changed, check_params_cb=lambda key: key == "dark"):
        QTest.mouseClick(segment.button("dark"), LEFT)
    button = segment.button("dark")
    segment.set_choices([("light", "浅色"), ("dark", "深色"), ("system", "跟随系统")])
    assert (segment.chosen, segment.button("dark"), button.text()) == ("dark", button, "深色")


def test_arrow_keys_walk_a_segment(show: Show, qtbot: QtBot) -> None:
    segment = Segment()
    segment.set_choices([("a", "A"), ("b", "B")])
    show(segment, 120, 30)
    segment.button("a").setFocus()
    with qtbot.waitSignal(segment.chosen_changed, check_params_cb=lambda key: key == "b"):
        QTest.keyClick(segment.button("a"), Qt.Key.Key_Right)
    assert segment.chosen == "b"


def test_choosing_by_program_tells_nothing() -> None:
    segment = Segment()
    segment.set_choices([("a", "A"), ("b", "B")])
    told: list[str] = []
    segment.chosen_changed.connect(told.append)
    segment.choose("b")
    assert (segment.chosen, told) == ("b", [])
