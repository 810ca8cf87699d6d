"""A list that is looked through freely: keys open it, and only Enter or a click chooses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

OPENING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class BrowsedList(QComboBox):
    """The list. Qt's own takes every entry that an arrow key passes for a choice."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the list, at the entry that begins with a letter."""
        letter = event.text().strip()
        if event.key() in OPENING or (letter and letter.isprintable()):
            self.showPopup()
            if letter:
                self.view().keyboardSearch(letter)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to what scrolls around it."""
        event.ignore()
