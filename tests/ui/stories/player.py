"""The person of a story: finds what is visible by what it is called, goes there with the mouse, types, and counts.

Events go to the window and find their own way, as those of a hand do: what lies above a button gets its click.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.window import Window

PATIENCE = 60.0
"""Longest wait for something that the person waits for [s]."""
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 250.0
"""Between two looks [ms]."""
MIDDLE = 0.5
NO_KEY = Qt.KeyboardModifier.NoModifier


class Player:
    """`clicks` counts presses of the mouse, `decisions` those of them for which the program proposed nothing."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.clicks = self.decisions = 0

    def see(self, called: str) -> QWidget:
        """The one thing of this name that can be used; waits until it is there."""
        self._wait_for(lambda: bool(self._called(called)), called)
        (found,) = self._called(called)
        return found

    def reads(self, beginning: str) -> str:
        """The whole of the one name that begins so, such as a card's with its number; waits until it is there."""
        self._wait_for(lambda: bool(self._beginning(beginning)), beginning)
        (found,) = self._beginning(beginning)
        return found

    def sees(self, beginning: str) -> bool:
        """Whether something that can be used has a name that begins so."""
        return bool(self._beginning(beginning))

    def click(self, called: str, *, across: float = MIDDLE, decides: bool = False) -> QWidget:
        """Scrolls to what is called so and clicks on it, at that share of its width."""
        widget = self.see(called)
        self.click_on(widget, QPoint(round(widget.width() * across), widget.height() // 2), decides=decides)
        return widget

    def click_on(
        self, widget: QWidget, place: QPoint, key: Qt.KeyboardModifier = NO_KEY, *, decides: bool = False
    ) -> None:
        """Clicks on a place of a widget, after making sure that this place can be seen and belongs to the widget."""
        self._wait_for(lambda: _is_within_reach(widget, place), f"{widget}, which something covers")
        window = widget.window()
        point = widget.mapTo(window, place)
        self.clicks += 1
        self.decisions += decides
        QTest.mouseClick(_handle(window), Qt.MouseButton.LeftButton, key, point)

    def pick(self, called: str, entry: str) -> None:
        """Opens the menu of a button and clicks on an entry."""
        QTimer.singleShot(0, lambda: self._click_entry(entry))
        self.click(called)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY, times: int = 1) -> None:
        """Presses a key, where the focus is."""
        self._stay_in_front()
        for _ in range(times):
            QTest.keyClick(
                QApplication.activePopupWidget() or QApplication.focusWidget() or self._front(), key, modifiers
            )

    def type(self, text: str) -> None:
        """Types a text, where the focus is."""
        self._stay_in_front()
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing takes what is typed"
        QTest.keyClicks(focus, text)

    def until(self, there: Callable[[], bool]) -> None:
        """Waits for something, looking less and less often: a look at a whole window is work, too."""
        end, pause = monotonic() + PATIENCE, FIRST_PAUSE
        while not there():
            if monotonic() > end:
                raise TimeoutError
            self._qtbot.wait(round(pause))
            pause = min(LONGEST_PAUSE, pause * 1.5)

    def come_back(self) -> None:
        """Goes on in the window, to which a window manager leads back when a dialog is closed."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def _click_entry(self, text: str) -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu was opened"
        (action,) = (action for action in menu.actions() if action.text() == text)
        self.clicks += 1
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NO_KEY, menu.actionGeometry(action).center())

    def _stay_in_front(self) -> None:
        if self._front() is self.window and not self.window.isActiveWindow():
            self.come_back()

    def _wait_for(self, there: Callable[[], bool], name: str) -> None:
        try:
            self.until(there)
        except TimeoutError:
            names = sorted({name_of(widget) for widget in self._visible()})
            raise AssertionError(f"{name!r} is not among {names}") from None

    def _called(self, name: str) -> list[QWidget]:
        return [widget for widget in self._visible() if widget.isEnabled() and name_of(widget) == name]

    def _beginning(self, beginning: str) -> list[str]:
        return [name for widget in self._visible() if (name := name_of(widget)).startswith(beginning)]

    def _visible(self) -> list[QWidget]:
        return [widget for widget in self._front().findChildren(QWidget) if widget.isVisible() and usable(widget)]

    def _front(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window


def name_of(widget: QWidget) -> str:
    """What the widget is called: on the screen, or to somebody who does not see it."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()  # where labels are relations, as on Linux, Qt says what is chosen instead
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).replace("&", "") if interface is not None else ""


def usable(widget: QWidget) -> bool:
    """Whether the widget is there to be used, not only to be read or to hold others."""
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(widget, QScrollArea)


def scroll_to(widget: QWidget) -> None:
    """Scrolls everything that the widget lies in."""
    inner = widget
    while (outer := inner.parentWidget()) is not None:
        if isinstance(outer, QScrollArea):
            outer.ensureWidgetVisible(widget)
        inner = outer


def _is_within_reach(widget: QWidget, place: QPoint) -> bool:
    """Whether a press there comes to the widget; scrolled to each time, as what else is shown may still be growing."""
    scroll_to(widget)
    hit = widget.window().childAt(widget.mapTo(widget.window(), place))
    return hit is not None and (hit is widget or widget.isAncestorOf(hit))


def _handle(widget: QWidget) -> QWindow:
    handle = widget.windowHandle()
    assert handle is not None
    return handle
