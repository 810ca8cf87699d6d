"""Chips: a word on a tinted ground, and the chip of a change."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.forms.paint.delta import CHIP_HEIGHT, CHIP_PADDING, Delta, delta_width, paint_delta, spoken_delta
from desktop_app.ui.theme import active, icons, tokens, typography

ICON_GAP = 4


class Chip(QWidget):
    """A short text, perhaps after an icon, in the colours of a token pair such as ("log", "log_t")."""

    def __init__(
        self,
        text: str = "",
        *,
        ink: str = "ink2",
        ground: str = "sunken",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._ink, self._ground, self._icon = text, ink, ground, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """What the chip says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Another text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_colours(self, ink: str, ground: str) -> None:
        """Other tokens for text and ground."""
        self._ink, self._ground = ink, ground
        self.update()

    def sizeHint(self) -> QSize:
        """Text, icon and padding."""
        return QSize(math.ceil(2 * CHIP_PADDING + self._icon_room() + self._advance()), round(CHIP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The ground, the icon, the text."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(active.colour(self._ground))
            painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
            left = CHIP_PADDING
            if self._icon:
                box = QRectF(left, (self.height() - tokens.BADGE) / 2, tokens.BADGE, tokens.BADGE)
                icons.paint_icon(painter, box, self._icon, active.colour(self._ink))
                left += self._icon_room()
            painter.setPen(active.colour(self._ink))
            painter.setFont(typography.font("hint"))
            line = typography.metrics("hint")
            painter.drawText(QPointF(left, (self.height() + line.ascent() - line.descent()) / 2), self._text)

    def _advance(self) -> float:
        return typography.metrics("hint").horizontalAdvance(self._text)

    def _icon_room(self) -> float:
        return tokens.BADGE + ICON_GAP if self._icon else 0


class DeltaChip(QWidget):
    """A change as a chip: arrow, size, and the tint of better or worse. `word` is what its tooltip says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delta = Delta("", 0, "same")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def delta(self) -> Delta:
        """The change shown."""
        return self._delta

    def show_delta(self, delta: Delta, word: str = "") -> None:
        """Another change; `word` says in the user's language whether it is better or worse."""
        wider = math.ceil(delta_width(delta, chip=True)) != self.sizeHint().width()
        self._delta = delta
        self.setToolTip(word)
        self.setAccessibleName(spoken_delta(delta, word))
        if wider:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Arrow, text and padding; nothing where nothing is said."""
        if not self._delta.text:
            return QSize(0, round(CHIP_HEIGHT))
        return QSize(math.ceil(delta_width(self._delta, chip=True)), round(CHIP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The chip."""
        if self._delta.text:
            with QPainter(self) as painter:
                paint_delta(painter, QRectF(self.rect()), self._delta, chip=True)
