"""A segment: two to four views or values of which one holds."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.ui.theme import typography

PADDING = 10


class Segment(QWidget):
    """Exclusive choices side by side; arrow keys walk them, `chosen_changed` tells the key of the one chosen."""

    chosen_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent)
        self._fills = fills
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._buttons: dict[str, QPushButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """The choices as (key, text). Called with the same keys again it only changes the texts."""
        if [key for key, _ in choices] != list(self._buttons):
            self._rebuild([key for key, _ in choices])
        for key, text in choices:
            self._buttons[key].setText(text)

    @property
    def chosen(self) -> str:
        """The key that holds, "" where there is none."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """That key holds now; nothing is told."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def clear(self) -> None:
        """None holds, as where several things differ; nothing is told."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def button(self, key: str) -> QPushButton:
        """The button of a choice. Raises KeyError."""
        return self._buttons[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose the neighbour."""
        step = {QtCore.Qt.Key.Key_Left: -1, QtCore.Qt.Key.Key_Right: 1}.get(QtCore.Qt.Key(event.key()))
        keys = list(self._buttons)
        if step is None or self.chosen not in keys:
            super().keyPressEvent(event)
            return
        neighbour = self._buttons[keys[(keys.index(self.chosen) + step) % len(keys)]]
        neighbour.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        neighbour.click()

    def _rebuild(self, keys: Sequence[str]) -> None:
        chosen = self.chosen
        for button in self._buttons.values():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for number, key in enumerate(keys):
            self._buttons[key] = self._button(_place(number, len(keys)))
        self.choose(chosen or (keys[0] if keys else ""))

    def _clicked(self) -> None:
        self.chosen_changed.emit(self.chosen)

    def _button(self, place: str) -> QPushButton:
        button = _Choice(self)
        button.setProperty("segment", place)
        button.setCheckable(True)
        if self._fills:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(button)
        self._row.addWidget(button)
        return button


class _Choice(QPushButton):
    """A choice as wide as its text in the heavier type that it is written in once it holds."""

    def sizeHint(self) -> QSize:
        """Qt's hint knows only the type of a choice that does not hold."""
        hint = super().sizeHint()
        heavy = typography.metrics("small", QFont.Weight.DemiBold).horizontalAdvance(self.text())
        return hint.expandedTo(QSize(math.ceil(heavy) + 2 * PADDING + 2, 0))

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return self.sizeHint()


def _place(number: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if number == 0 else "last" if number == count - 1 else "mid"
