"""The initiatives of a scenario over the quarters: a bar is dragged to another quarter, its handle to a longer ramp.

It paints and reports; what a new place means is the desk's to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.core.analysis.roadmap.planned_bars import PlannedBar
from desktop_app.ui.analyse.gantt_paint import (
    HEAD,
    ROW,
    Timeline,
    paint_bar,
    paint_name,
    paint_nothing,
    paint_quarters,
    paint_row,
)

GRIP = 6.0
NAMES = 196.0
RIGHT = 14.0


@dataclass(frozen=True)
class GanttRow:
    """One initiative: its bar, its name, its dimension, and in words where it stands."""

    bar: PlannedBar
    name: str
    dimension: str
    said: str


class Gantt(QWidget):
    """`moved` (initiative, quarter) and `ramped` (initiative, quarter) tell where a bar or its handle was brought."""

    moved = Signal(str, float)
    ramped = Signal(str, float)
    reset_asked = Signal(str)
    gesture_started = Signal()
    gesture_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[GanttRow, ...] = ()
        self.current = 0
        self._title = self._nothing = ""
        self._timeline = Timeline(NAMES, NAMES + 1.0, 12)
        self._ends: tuple[float, float] | None = None
        self._held: tuple[bool, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def quarters(self) -> int:
        """How many quarters are shown."""
        return self._timeline.quarters

    @property
    def is_moving(self) -> bool:
        """Whether a bar is being dragged."""
        return self._held is not None

    def show_rows(self, title: str, rows: Sequence[GanttRow], quarters: int, nothing: str = "") -> None:
        """Other bars over so many quarters; `nothing` is said where there are none."""
        self._title, self.rows, self._nothing = title, tuple(rows), nothing
        self.current = min(self.current, max(0, len(self.rows) - 1))
        self._timeline = Timeline(self._timeline.left, self._timeline.right, quarters)
        self.setFixedHeight(self.sizeHint().height())
        self._fit()
        self._tell()

    def align(self, left: float, right: float) -> None:
        """Today at `left` and the end of the last quarter at `right` [px], as in a chart below."""
        self._ends = left, right
        self._fit()

    def place_of(self, initiative: str, quarter: float) -> QPointF:
        """Where a time stands in the row of an initiative. Raises ValueError for one that is not shown."""
        row = [known.bar.initiative for known in self.rows].index(initiative)
        return QPointF(self._timeline.x(quarter), HEAD + (row + 0.5) * ROW)

    def sizeHint(self) -> QSize:
        """The quarters and a row for each initiative."""
        return QSize(480, round(HEAD + max(1, len(self.rows)) * ROW) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """All rows."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_quarters(painter, self._timeline, len(self.rows))
            if not self.rows:
                paint_nothing(painter, self._nothing, self.width())
            for place, row in enumerate(self.rows):
                top, on = HEAD + place * ROW, place == self.current and self.hasFocus()
                paint_row(painter, top, self.width(), on=on)
                paint_name(painter, top, row.name, row.dimension, self._timeline.left)
                paint_bar(painter, self._timeline, top, row.bar, row.dimension, on=on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes a bar, or its handle."""
        place = self._row_at(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._choose(place)
        bar, time = self.rows[place].bar, self._timeline.time(event.position().x())
        is_handle = self._is_handle(event.position())
        if is_handle or time >= bar.start - 1:
            self._held = is_handle, time - bar.start + 1
            self.gesture_started.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags what is held; else the pointer says what can be."""
        if self._held is None:
            self._point(event.position())
            return
        is_handle, offset = self._held
        bar, time = self.rows[self.current].bar, self._timeline.time(event.position().x())
        if is_handle:
            self.ramped.emit(bar.initiative, time)
        else:
            self.moved.emit(bar.initiative, time - offset + 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        super().mouseReleaseEvent(event)
        if self._held is not None:
            self._held = None
            self.gesture_ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk the rows, Left and Right move the bar, with Shift its handle; Home is as in the models."""
        step = {Qt.Key.Key_Left: -1.0, Qt.Key.Key_Right: 1.0}.get(Qt.Key(event.key()))
        walk = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if not self.rows or (step is None and walk is None and event.key() != Qt.Key.Key_Home):
            super().keyPressEvent(event)
        elif walk is not None:
            self._choose(min(max(self.current + walk, 0), len(self.rows) - 1))
        else:
            self._nudge(step, ramp=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def event(self, event: QEvent) -> bool:
        """The tooltip of a row says where it stands."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._row_at(QPointF(event.pos()))
            if place is not None:
                QToolTip.showText(event.globalPos(), self.rows[place].said, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row with the cursor is marked."""
        super().focusInEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The quarters take the room that the names leave."""
        super().resizeEvent(event)
        self._fit()

    def _nudge(self, step: float | None, *, ramp: bool) -> None:
        bar = self.rows[self.current].bar
        self.gesture_started.emit()
        if step is None:
            self.reset_asked.emit(bar.initiative)
        elif ramp:
            self.ramped.emit(bar.initiative, bar.in_use + step)
        else:
            self.moved.emit(bar.initiative, bar.start + step)
        self.gesture_ended.emit()

    def _choose(self, place: int) -> None:
        self.current = place
        self._tell()

    def _tell(self) -> None:
        said = self.rows[self.current].said if self.rows else self._nothing
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(said)
        self.update()

    def _row_at(self, at: QPointF) -> int | None:
        place = int((at.y() - HEAD) // ROW)
        return place if 0 <= place < len(self.rows) else None

    def _is_handle(self, at: QPointF) -> bool:
        place = self._row_at(at)
        return place is not None and abs(at.x() - self._timeline.x(self.rows[place].bar.in_use)) <= GRIP

    def _point(self, at: QPointF) -> None:
        place = self._row_at(at)
        on_bar = place is not None and self._timeline.time(at.x()) >= self.rows[place].bar.start - 1
        shape = Qt.CursorShape.OpenHandCursor if on_bar else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.SizeHorCursor if self._is_handle(at) else shape)

    def _fit(self) -> None:
        left, right = self._ends or (NAMES, self.width() - RIGHT)
        self._timeline = Timeline(left, max(right, left + 1), self._timeline.quarters)
        self.update()
