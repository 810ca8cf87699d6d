"""The head of the scenario table: today's name, and each scenario over its three columns with its letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from desktop_app.core.charts.description import Paint
from desktop_app.ui.compare.model import FIRST, NAME, PER_SCENARIO, TODAY
from desktop_app.ui.theme import active, icons, typography

HEIGHT = 48
DISC = 20.0
PADDING = 8
GAP = 8
LOCK = 14


@dataclass(frozen=True)
class Head:
    """What stands over the columns of a scenario: its name and what it changes, in a few words, and what it is about.

    `colour` is a paint of the palette, "" for none of its own; one that `is_locked` shows a lock.
    """

    name: str
    below: str
    about: str = ""
    colour: Paint | Literal[""] = ""
    is_locked: bool = False


class ScenarioHeader(QHeaderView):
    """`chosen` tells the place of the scenario that was clicked, or reached by Left and Right; `moved` a new place.

    Alt with Left or Right moves the chosen scenario among the others.
    """

    chosen = Signal(int)
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._heads: tuple[Head, ...] = ()
        self._words = ("", "")
        self._chosen = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(HEIGHT)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(40)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_heads(self, title: str, today: str, heads: Sequence[Head], chosen: int) -> None:
        """Other scenarios; `chosen` is the place of the tinted one."""
        self._words, self._heads, self._chosen = (title, today), tuple(heads), chosen
        name = self._heads[chosen].name if 0 <= chosen < len(self._heads) else ""
        self.setAccessibleName(f"{title}: {name}" if name else title)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """The tooltip of a head is its scenario's name and description."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = (self.logicalIndexAt(event.pos()) - FIRST) // PER_SCENARIO
            if 0 <= place < len(self._heads):
                head = self._heads[place]
                said = "\n".join(part for part in (head.name, head.about or head.below) if part)
                QToolTip.showText(event.globalPos(), said, self)
                return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """All heads; a scenario's lies over three sections."""
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.viewport().rect(), active.colour("surface"))
            for place, head in enumerate(self._heads):
                self._paint_head(painter, place, head)
            if self.count() > TODAY:
                self._paint_frozen(painter)
            ground = QRectF(0, HEIGHT - 1, self.viewport().width(), 1)
            painter.fillRect(ground, active.colour("line"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the scenario under it."""
        super().mouseReleaseEvent(event)
        place = (self.logicalIndexAt(event.position().toPoint()) - FIRST) // PER_SCENARIO
        if 0 <= place < len(self._heads):
            self.chosen.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour, with Alt they change places with it."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not 0 <= self._chosen + step < len(self._heads):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self._chosen + step)
        else:
            self.chosen.emit(self._chosen + step)

    def scenario_box(self, place: int) -> QRect:
        """Where the head of a scenario lies."""
        return self._box(FIRST + PER_SCENARIO * place, PER_SCENARIO).toRect()

    def _box(self, first: int, count: int) -> QRectF:
        width = sum(self.sectionSize(first + n) for n in range(count))
        return QRectF(self.sectionViewportPosition(first), 0, width, HEIGHT)

    def _paint_frozen(self, painter: QPainter) -> None:
        """The heads of name and today, which stay at the left."""
        name = QRectF(0, 0, self.sectionSize(NAME), HEIGHT)
        today = QRectF(name.right(), 0, self.sectionSize(TODAY), HEIGHT)
        painter.fillRect(name.united(today), active.colour("surface"))
        _line(painter, name, self._words[0], "head", "ink")
        _line(painter, today, self._words[1], "strong", "ink")

    def _paint_head(self, painter: QPainter, place: int, head: Head) -> None:
        box = self._box(FIRST + PER_SCENARIO * place, PER_SCENARIO)
        on = place == self._chosen
        if on:
            painter.fillRect(box, active.colour("accent_tint"))
        disc = QRectF(box.left() + PADDING, box.center().y() - DISC / 2, DISC, DISC)
        own = QColor(active.colours().paint(head.colour)) if head.colour else active.colour("accent")
        painter.setPen(QPen(own if on or head.colour else active.colour("ink2"), 2.4 if head.colour else 1.2))
        painter.setBrush(own if on else QColor(0, 0, 0, 0))
        painter.drawEllipse(disc)
        painter.setPen(active.colour("accent_on" if on else "ink"))
        painter.setFont(typography.font("hint", weight=QFont.Weight.DemiBold))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, ascii_uppercase[place % len(ascii_uppercase)])
        words = QRectF(disc.right() + GAP - PADDING, box.top(), box.right() - disc.right() - GAP, HEIGHT)
        name = words.adjusted(0, 4, 0, -HEIGHT / 2 + 3)
        if head.is_locked:
            lock = QRectF(name.right() - LOCK - GAP, name.center().y() - LOCK / 2, LOCK, LOCK)
            icons.paint_icon(painter, lock, "lock-outline", active.colour("ink2"))
            name.setRight(lock.left())
        _line(painter, name, head.name, "strong", "ink")
        _line(painter, words.adjusted(0, HEIGHT / 2, 0, -4), head.below, "hint", "ink2")
        if on and self.hasFocus():
            painter.setPen(QPen(active.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -2, -2))


def _line(painter: QPainter, box: QRectF, text: str, role: str, tone: str) -> None:
    painter.setFont(typography.font(role))
    painter.setPen(active.colour(tone))
    room = box.adjusted(PADDING, 0, -PADDING / 2, 0)
    shown = typography.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
