"""The card that speaks in the tour: a title, a sentence, how far it is, and the way back, on and out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.errors import Translate
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.text import TextLabel

WIDTH = 320
STEPS_OF_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class TourCard(Card):
    """`moved` tells by how many steps, `left` that somebody has had enough."""

    moved = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setFixedWidth(WIDTH)
        self._text = TextLabel("", "body", wraps=True)
        self._place = TextLabel("", "hint", "ink3")
        self.leave, self.back = Button(kind="quiet", small=True), Button(small=True)
        self.onwards = Button(kind="primary", small=True)
        row = QHBoxLayout()
        row.addWidget(self._place)
        row.addStretch(1)
        for button in (self.leave, self.back, self.onwards):
            row.addWidget(button)
        self.body.addWidget(self._text)
        self.body.addLayout(row)
        self.leave.clicked.connect(self.left)
        self.back.clicked.connect(self._go_back)
        self.onwards.clicked.connect(self._go_on)

    def say(self, title: str, text: str, place: int, count: int, tr: Translate) -> None:
        """Another step, `place` of `count` from 0."""
        self.set_title(title)
        self.setAccessibleName(tr("Tour: {title}").format(title=title))
        self.setAccessibleDescription(text)
        self._text.setText(text)
        self._place.setText(tr("{place} of {count}").format(place=place + 1, count=count))
        is_last = place == count - 1
        self.leave.setText(tr("Leave the tour"))
        self.leave.setVisible(not is_last)
        self.back.setText(tr("Back"))
        self.back.setEnabled(place > 0)
        self.onwards.setText(tr("Done") if is_last else tr("Next"))
        self.setFixedHeight(self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down go back and on, Esc leaves; arrows belong to the buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in STEPS_OF_KEYS:
            self.moved.emit(STEPS_OF_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _height(self) -> int:
        """What the texts need at the card's width: a layout asks only when it is shown."""
        column = self.layout()
        if column is None:
            return self.sizeHint().height()
        column.activate()
        return max(column.totalHeightForWidth(WIDTH), column.totalMinimumSize().height())

    def _go_back(self) -> None:
        self.moved.emit(-1)

    def _go_on(self) -> None:
        self.moved.emit(1)
