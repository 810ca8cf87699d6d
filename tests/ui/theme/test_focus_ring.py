"""A button with the focus has one ring, the border of the style sheet; nothing is drawn inside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.forms.buttons import Button, Kind
from desktop_app.ui.theme.apply import apply_theme

KINDS: tuple[Kind, ...] = ("primary", "secondary", "quiet", "link")
AROUND = (7, 3, -7, -3)
"""The ring with its round corners."""


def inside(button: QPushButton) -> QImage:
    QApplication.processEvents()
    return button.grab(button.rect().adjusted(*AROUND)).toImage()


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_no_second_ring_inside_the_first(qapp: QApplication, qtbot: QtBot, kind: Kind) -> None:
    apply_theme(qapp, "light")
    holder, button = QWidget(), Button("Go on", kind)
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    first = Button("Other")
    row.addWidget(first)
    row.addWidget(button)
    with qtbot.waitActive(holder):
        holder.show()
    first.setFocus()
    without = inside(button)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert inside(button) == without
