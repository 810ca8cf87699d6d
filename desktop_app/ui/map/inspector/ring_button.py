"""A capability as a small ring that can be clicked: level in the middle, change below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.core.map.maturity import maturity
from desktop_app.ui.map.level_marks import Levels, paint_ring
from desktop_app.ui.map.words import MINUS, level_text
from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.typography import font

SIZE, THICK = 36.0, 4.0
CHANGE = 15
_SAME = 0.005


class RingButton(QAbstractButton):
    """Shows the levels of one capability."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels = Levels(0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_levels(self, levels: Levels, said: str) -> None:
        """Takes over levels; `said` is how a screen reader says them."""
        self.setAccessibleName(said)
        self.setToolTip(said)
        if levels != self._levels:
            self._levels = levels
            self.update()

    def sizeHint(self) -> QSize:
        """The ring and its change."""
        return QSize(round(SIZE) + 12, round(SIZE) + CHANGE + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """See Qt."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            centre = QPointF(self.width() / 2, SIZE / 2 + 2)
            paint_ring(painter, centre, self._levels, SIZE, THICK)
            box = QRectF(0, 0, SIZE, SIZE)
            box.moveCenter(centre)
            painter.setFont(font("head"))
            painter.setPen(active.colour("ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, level_text(self._levels.level))
            self._paint_change(painter)
            if self.hasFocus() or self.underMouse():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(active.colour("accent"), tokens.SELECTION if self.hasFocus() else 1))
                painter.drawEllipse(box.adjusted(-2, -2, 2, 2))

    def _paint_change(self, painter: QPainter) -> None:
        change = self._levels.level - self._levels.today
        if abs(change) < _SAME:
            return
        painter.setFont(font("hint"))
        painter.setPen(active.colour("pos" if change > 0 else "neg"))
        text = f"{maturity(change):+.1f}".replace("-", MINUS)
        room = QRectF(0, SIZE + 4, self.width(), CHANGE)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
