"""The menu of a chart without a mouse: the picture takes the focus, and the keys that open a menu open it there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.charts.screen.chart_picture import ChartPicture
from desktop_app.ui.charts.screen.leaving import ENDINGS, LeavingMenu
from desktop_app.ui.theme.apply import apply_theme
from tests.core.charts.examples import margins

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def picture(qapp: QApplication, qtbot: QtBot) -> Iterator[ChartPicture]:
    apply_theme(qapp, "light")
    made = ChartPicture()
    qtbot.addWidget(made)
    made.show_chart(margins(zh=False))
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    yield made
    for menu in made.findChildren(LeavingMenu):
        menu.close()


@pytest.mark.parametrize(
    ("key", "modifier"), [(Key.Key_Menu, Modifier.NoModifier), (Key.Key_F10, Modifier.ShiftModifier)]
)
def test_the_menu_opens_by_keys_and_walks_by_arrows(
    picture: ChartPicture, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    assert picture.hasFocus()
    qtbot.keyClick(picture, key, modifier)
    (menu,) = picture.findChildren(LeavingMenu)
    assert menu.isVisible()
    assert picture.geometry().contains(picture.mapFromGlobal(menu.pos()))
    assert len(menu.actions()) == 1 + len(ENDINGS)
    QApplication.clipboard().clear()
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)
    assert picture.hasFocus()
    framed = picture.grab().toImage()
    picture.clearFocus()
    copied = QApplication.clipboard().pixmap().toImage()
    assert copied.convertToFormat(framed.format()) == picture.grab().toImage() != framed


def test_the_systems_own_event_opens_no_second_menu(picture: ChartPicture, qtbot: QtBot) -> None:
    qtbot.keyClick(picture, Key.Key_Menu)
    reason, middle = QContextMenuEvent.Reason.Keyboard, picture.rect().center()
    QApplication.sendEvent(picture, QContextMenuEvent(reason, middle, picture.mapToGlobal(middle)))
    assert len(picture.findChildren(LeavingMenu)) == 1


def test_only_a_picture_with_a_chart_takes_the_focus_and_shows_it(picture: ChartPicture, qtbot: QtBot) -> None:
    assert picture.focusPolicy() & Qt.FocusPolicy.TabFocus
    focused = picture.grab().toImage()
    picture.clearFocus()
    assert picture.grab().toImage() != focused
    picture.show_chart(None)
    assert picture.focusPolicy() == Qt.FocusPolicy.NoFocus
    qtbot.keyClick(picture, Key.Key_Menu)
    assert picture.findChildren(LeavingMenu) == []
