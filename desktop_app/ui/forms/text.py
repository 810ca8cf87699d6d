"""Labels by role and tone; one that shortens itself where the room ends and then says all in its tooltip."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtGui import QPaintEvent as PaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop_app.core.charts.number_format import MINUS
from desktop_app.ui.forms.caption import Caption

SIGNS = ("+", MINUS)
WORD_JOINER = "\N{WORD JOINER}"


def unbroken(text: str) -> str:
    """The sentence with every sign kept on the line of its amount: Qt would end a line between "+" and "$"."""
    for sign in SIGNS:
        text = text.replace(sign, sign + WORD_JOINER)
    return text


class TextLabel(Caption):
    """A text that is shown as it is, whatever stands in it."""

    def _dress(self) -> None:
        self.setTextFormat(Qt.TextFormat.PlainText)


class ElidedLabel(TextLabel):
    """One line that ends in … where the room ends; the tooltip then has the whole text."""

    LEAST = 24

    _own_tip = ""

    def _dress(self) -> None:
        super()._dress()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_elided(self) -> bool:
        """Whether the text is longer than its room."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def setText(self, text: str) -> None:
        """Another text."""
        super().setText(text)
        self._tell()

    def set_tip(self, tip: str) -> None:
        """What the tooltip says beside the whole text."""
        self._own_tip = tip
        self._tell()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tooltip follows the room."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: PaintEvent) -> None:  # noqa: ARG002
        """The text, shortened where it must be."""
        with QPainter(self) as painter:
            box = self.contentsRect()
            line = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(box, cast("int", self.alignment() | Qt.AlignmentFlag.AlignVCenter), line)

    def _tell(self) -> None:
        whole = self.text() if self.is_elided else ""
        self.setToolTip("\n".join(part for part in (whole, self._own_tip) if part))
