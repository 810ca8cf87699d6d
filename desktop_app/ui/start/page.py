"""The start page. It is made with the settings alone, so that it can be painted before anything heavy is loaded."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QWidget

from desktop_app.core.i18n import translator
from desktop_app.ui.session.settings import Settings
from desktop_app.ui.start.beginnings import Beginnings
from desktop_app.ui.theme.brushwork import fill

if TYPE_CHECKING:
    from desktop_app.ui.start.side import Side

NARROWEST = 520
"""The least width of the right half [px]."""


class StartPage(QWidget):
    """Beginnings at the left; recent projects, samples, language and theme at the right.

    It begins without texts: a page that can be scrolled measures all its words whenever it gets another parent, so
    `retranslate` is for when it stands where it stays. The right half is blank paper when the page is painted first,
    and filled at once after that.
    """

    go = Signal(str, object)
    asked = Signal(str, object)
    """An action of the table, with what it is to be done with."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.beginnings, self._paper = Beginnings(), Paper()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._paper.filling.timeout.connect(self.complete)
        self.beginnings.asked.connect(lambda name: self.asked.emit(name, None))
        settings.language_changed.connect(self.retranslate)

    @cached_property
    def side(self) -> Side:
        """The right half, made when it is first asked for."""
        from desktop_app.ui.start.side import Side

        made = Side(self._settings)
        made.asked.connect(self.asked)
        made.retranslate(translator(self._settings.language))
        self._paper.hold(made)
        return made

    def complete(self) -> None:
        """Sees to it that the right half is there, unless nobody sees the page any more."""
        if self.isVisible():
            self.side.show()

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr = translator(self._settings.language)
        self.beginnings.retranslate(tr)
        if "side" in vars(self):
            self.side.retranslate(tr)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the halves below each other where they have no room side by side."""
        super().resizeEvent(event)
        narrow = self.width() < self.beginnings.minimumSizeHint().width() + NARROWEST
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction != self._halves.direction():
            self._halves.setDirection(direction)

    def _lay_out(self) -> None:
        area, holder = QScrollArea(), QWidget()
        area.setProperty("quiet", True)
        area.setWidgetResizable(True)
        holder.setProperty("plain", True)
        holder.setLayout(self._halves)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        # Empty yet: the area measures it at once, and so would style every label before it is where it belongs.
        area.setWidget(holder)
        left = QHBoxLayout()
        left.addStretch(1)
        left.addWidget(self.beginnings, 1000)
        self._halves.addLayout(left, 3)
        self._halves.addWidget(self._paper, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(area)

    def let_begin(self, *, possible: bool) -> None:
        """Enables what opens a document; not possible while one is being read."""
        for button in (*self.beginnings.buttons.values(), *self.side.samples.values(), self.side.tour):
            button.setEnabled(possible)


class Paper(QWidget):
    """The ground of the right half, with the line to the left one. Whoever fills it waits for `filling`."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 0, 0)
        self.setMinimumWidth(NARROWEST)
        self.filling = QTimer(self, singleShot=True)
        """Runs out when the window has nothing else to do after the first paint."""

    def hold(self, content: QWidget) -> None:
        """Puts this on it, at its left."""
        self._row.addWidget(content, 1000)
        self._row.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws both; the first time it asks for what shall stand on it."""
        del event
        with QPainter(self) as painter:
            fill(painter, QRectF(self.rect()), "surface")
            fill(painter, QRectF(0, 0, 1, self.height()) if self.x() else QRectF(0, 0, self.width(), 1), "line")
        if not self._row.count():
            self.filling.start()
