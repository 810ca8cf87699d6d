"""A comment on the canvas: a slip of paper with a text that wraps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.core.map.canvas import Comment
from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.typography import font

COMMENTS_ABOVE = 25.0
WIDTH, PADDING, LEAST = 180.0, 8.0, 22.0
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class CommentItem(QGraphicsItem):
    """One comment, as high as its text needs."""

    def __init__(self, comment: Comment) -> None:
        super().__init__()
        self.note = comment
        self._chosen = False
        self._rect = QRectF()
        self.setZValue(COMMENTS_ABOVE)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.show_note(comment)

    def show_note(self, comment: Comment) -> None:
        """Takes over what it has become."""
        self.prepareGeometryChange()
        self.note = comment
        room = QRectF(0, 0, WIDTH - 2 * PADDING, 2000)
        text = QFontMetricsF(font("small")).boundingRect(room, int(_WRAP), comment.text)
        self._rect = QRectF(0, 0, WIDTH, max(text.height(), LEAST) + 2 * PADDING)
        self.setPos(comment.at.x, comment.at.y)
        self.setToolTip(comment.text)
        self.update()

    def choose(self, *, chosen: bool) -> None:
        """Marks it selected."""
        self._chosen = chosen
        self.update()

    def boundingRect(self) -> QRectF:
        """The slip."""
        return self._rect.adjusted(-2, -2, 2, 2)

    def box(self) -> QRectF:
        """The slip on the sheet."""
        return self._rect.translated(self.pos())

    def corner_at(self, place: QPointF) -> bool:  # noqa: ARG002 - as frames have it
        """Whether it is resized from there: a comment follows its text."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        role, wide = ("accent", tokens.SELECTION) if self._chosen else ("warn", tokens.HAIRLINE)
        painter.setPen(QPen(active.colour(role), wide))
        painter.setBrush(active.colour("warn_t"))
        painter.drawRoundedRect(self._rect, tokens.MENU_RADIUS, tokens.MENU_RADIUS)
        painter.setFont(font("small"))
        painter.setPen(active.colour("ink"))
        painter.drawText(self._rect.adjusted(PADDING, PADDING, -PADDING, -PADDING), int(_WRAP), self.note.text)
