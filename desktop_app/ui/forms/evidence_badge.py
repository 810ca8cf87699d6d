"""The evidence badge as a widget, with or without its word."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.forms.paint.badge import badge_width, paint_badge
from desktop_app.ui.theme import active, tokens, typography

WORD_GAP = 6


class EvidenceBadge(QWidget):
    """Where a number came from: status "measured", "weak", "entered" or "assumed" with the grade of its source."""

    def __init__(self, status: str = "assumed", parent: QWidget | None = None, *, with_word: bool = False) -> None:
        super().__init__(parent)
        self._status, self._grade, self._word = status, "", ""
        self._with_word = with_word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(status)

    @property
    def status(self) -> str:
        """The status shown."""
        return self._status

    def set_status(self, status: str, grade: str = "", *, word: str = "", tip: str = "") -> None:
        """Another status; `word` names it in the user's language, `tip` says table, rows, method or source."""
        self._status, self._grade, self._word = status, grade, word
        self.setToolTip(tip or word)
        self.setAccessibleName(f"{word or status} {grade}".strip())
        self.setAccessibleDescription(tip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Badge, grade and, where wanted, word."""
        width = badge_width(self._status, self._grade)
        if self._with_word and self._word:
            width += WORD_GAP + typography.metrics("hint").horizontalAdvance(self._word)
        height = max(float(tokens.BADGE), typography.metrics("hint").height())
        return QSize(math.ceil(width) + 1, math.ceil(height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Badge, word, grade."""
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            if not (self._with_word and self._word):
                paint_badge(painter, box, self._status, self._grade)
                return
            paint_badge(painter, box, self._status)
            painter.setFont(typography.font("hint"))
            painter.setPen(active.colour("ink2"))
            line = typography.metrics("hint")
            baseline = box.center().y() + (line.ascent() - line.descent()) / 2
            left = tokens.BADGE + WORD_GAP
            painter.drawText(QPointF(left, baseline), self._word)
            if self._grade:
                painter.setPen(active.colour("ink"))
                room = QRectF(left + line.horizontalAdvance(self._word), 0, self.width(), self.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, f" {self._grade}")
