"""What a result rests on: one bar, solid, hatched and dashed, with the percents below."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.forms.paint.evidence_shares import Share, paint_shares
from desktop_app.ui.theme import active, typography

BAR_HEIGHT = 11
TEXT_GAP = 4
WORD_GAP = 8


class EvidenceBar(QWidget):
    """The shares of measured, weak and assumed in what makes a result uncertain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[Share, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[Share], title: str = "") -> None:
        """Other shares; `title` ("This result rests on") is what a screen reader says first."""
        self._shares = tuple(share for share in shares if share.share > 0)
        spoken = ", ".join(share.text for share in self._shares)
        self.setAccessibleName(f"{title} {spoken}".strip())
        self.setToolTip(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Bar and words."""
        words = sum(self._advance(share) + WORD_GAP for share in self._shares)
        return QSize(
            math.ceil(max(160.0, words)), BAR_HEIGHT + TEXT_GAP + math.ceil(typography.metrics("hint").height())
        )

    def minimumSizeHint(self) -> QSize:
        """All words in one row."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The bar, then the words: each under its part where that leaves the others their room."""
        with QPainter(self) as painter:
            paint_shares(painter, QRectF(0, 0, self.width(), BAR_HEIGHT), self._shares)
            painter.setFont(typography.font("hint"))
            painter.setPen(active.colour("ink2"))
            baseline = BAR_HEIGHT + TEXT_GAP + typography.metrics("hint").ascent()
            for share, left in zip(self._shares, self._places(), strict=True):
                painter.drawText(QPointF(left, baseline), share.text)

    def _places(self) -> list[float]:
        places: list[float] = []
        begun, free = 0.0, 0.0
        for number, share in enumerate(self._shares):
            after = sum(self._advance(other) + WORD_GAP for other in self._shares[number + 1 :])
            wanted = begun * self.width()
            if number and number == len(self._shares) - 1:
                wanted = self.width() - self._advance(share)
            places.append(max(free, min(wanted, self.width() - after - self._advance(share))))
            free = places[-1] + self._advance(share) + WORD_GAP
            begun += share.share
        return places

    @staticmethod
    def _advance(share: Share) -> float:
        return typography.metrics("hint").horizontalAdvance(share.text)
