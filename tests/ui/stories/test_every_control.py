"""On every page the keyboard reaches whatever the mouse can use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.core.project.shop import Shop
from desktop_app.ui.actions import ACTIONS
from desktop_app.ui.window import Window
from tests.ui.stories.player import Player, name_of

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
NOT_BY_THEMSELVES = (QScrollBar, QHeaderView)
"""Parts of others, which have keys for what these do."""
COMMANDS = ("map.", "report.export")
"""What does something on a page, beside showing it."""
TARGETS = tuple(action.page for action in ACTIONS if action.page and not action.page.startswith(COMMANDS))
LONGEST_ROUND = 400


@pytest.fixture(scope="module")
def started(window: Window, shop: Shop) -> Window:
    """The window with the project: nothing here changes it."""
    window.session.start(shop.document, shop=shop)
    return window


@pytest.fixture
def player(started: Window, qtbot: QtBot) -> Player:
    """Somebody in front of it."""
    player = Player(started, qtbot)
    player.come_back()
    return player


@pytest.mark.parametrize("target", TARGETS)
def test_tab_reaches_every_control(player: Player, target: str) -> None:
    player.window.show_page(target)
    QApplication.processEvents()
    player.window.setFocus()
    reached = set(tab_round(player))
    missed = {widget for widget in controls(player.window) if reached.isdisjoint(ways_to(widget))}
    assert {f"{type(widget).__name__} {name_of(widget)!r}" for widget in missed} == set()


def controls(window: QWidget) -> Iterator[QWidget]:
    """What can be used with the mouse: the known kinds, and whatever shows a hand."""
    for widget in window.findChildren(QWidget):
        usable = isinstance(widget, CONTROLS) or widget.cursor().shape() == Qt.CursorShape.PointingHandCursor
        if usable and not isinstance(widget, NOT_BY_THEMSELVES) and widget.isVisible() and widget.isEnabled():
            yield widget


def ways_to(widget: QWidget) -> Iterator[QWidget]:
    """The widget, what it is a part of, and the others of its choice, between which the arrow keys go."""
    yield widget
    while isinstance(outer := widget.parentWidget(), CONTROLS):
        yield outer
        widget = outer
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        yield from group.buttons()


def tab_round(player: Player) -> Iterator[QWidget]:
    seen: set[QWidget] = set()
    last: QWidget | None = None
    for _ in range(LONGEST_ROUND):
        player.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        # A sentence keeps the focus while Tab goes from one of its words to the next.
        if focus is None or (focus in seen and focus is not last):
            return
        seen.add(focus)
        last = focus
        yield focus
