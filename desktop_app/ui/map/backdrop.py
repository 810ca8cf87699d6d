"""What lies behind the nodes: a frame per dimension or page with its icon and name, and captions of rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from desktop_app.core.map.sheet import Caption, Frame, Sheet
from desktop_app.ui.map.emphasis import DESK, Emphasis
from desktop_app.ui.map.focus import Focus
from desktop_app.ui.map.words import caption_text, frame_text
from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.dimensions import DIMENSION_ICONS, HUES
from desktop_app.ui.theme.icons import paint_icon
from desktop_app.ui.theme.typography import font

FRAMES_ABOVE = 0.0
BAR, ICON = 3.0, 14.0
LARGEST_HEAD = 1.2
"""The most by which the name of a frame can grow above its first node."""
CAPTION_ROOM = 150.0
"""To the next thing on the sheet, for a caption whose type is larger [px]."""
_Item = TypeVar("_Item", bound=QGraphicsItem)
_ICONS = {"government_context": "earth", "firm": "domain", "results": "trophy-outline"}


class FrameItem(QGraphicsItem):
    """The frame of a dimension: tint, hue bar, icon and name."""

    def __init__(self, frame: Frame, scale: float = 1.0) -> None:
        super().__init__()
        self._scale = scale
        self.frame = frame
        self._box = QRectF(frame.box.x, frame.box.y, frame.box.width, frame.box.height)
        self._name = ""
        self.is_grey = False
        self.setZValue(FRAMES_ABOVE)

    def show_name(self, name: str) -> None:
        """Takes over the name in another language."""
        self._name = name
        self.update()

    def boundingRect(self) -> QRectF:
        """The frame."""
        return self._box.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        hue = "cross" if self.is_grey else HUES.get(self.frame.id, "cross")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active.colour(f"{hue}_t"))
        painter.drawRoundedRect(self._box, tokens.FRAME_RADIUS, tokens.FRAME_RADIUS)
        painter.setBrush(active.colour(hue))
        painter.drawRoundedRect(QRectF(self._box.left(), self._box.top() + 9, BAR, self._box.height() - 18), 1.5, 1.5)
        icon = QRectF(self._box.left() + 11, self._box.top() + 4, ICON, ICON)
        name = _ICONS.get(self.frame.id) or DIMENSION_ICONS.get(self.frame.id, "tune-variant")
        paint_icon(painter, icon, name, active.colour(hue))
        chosen = _bold(min(self._scale, LARGEST_HEAD))
        painter.setFont(chosen)
        painter.setPen(active.colour(hue))
        painter.drawText(
            QPointF(icon.right() + 5, icon.center().y() + QFontMetricsF(chosen).ascent() * 0.38), self._name
        )


class CaptionItem(QGraphicsItem):
    """The name of a row, with a dotted leader to its first node."""

    def __init__(self, caption: Caption, scale: float = 1.0) -> None:
        super().__init__()
        self._scale = scale
        self.caption = caption
        self._text = ""

    def show_text(self, text: str) -> None:
        """Takes over the text in another language."""
        self._text = text
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        """Text and leader."""
        place = self.caption.point
        return QRectF(place.x, place.y - 12, max(self.caption.until - place.x, 180), 24)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        room = CAPTION_ROOM / max(1.0, QFontMetricsF(_bold(1.0)).horizontalAdvance(self._text))
        chosen = _bold(max(1.0, min(self._scale, room)))
        metrics = QFontMetricsF(chosen)
        place = self.caption.point
        painter.setFont(chosen)
        painter.setPen(active.colour("ink3"))
        painter.drawText(QPointF(place.x + 2, place.y + metrics.ascent() * 0.4), self._text)
        start = place.x + 10 + metrics.horizontalAdvance(self._text)
        if self.caption.until > start:
            painter.setPen(QPen(active.colour("line"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(start, place.y), QPointF(self.caption.until, place.y))


def _bold(scale: float) -> QFont:
    chosen = font("hint", weight=QFont.Weight.DemiBold)
    chosen.setPixelSize(round(chosen.pixelSize() * scale))
    return chosen


class Backdrop:
    """All frames and captions of a scene."""

    def __init__(self, scene: QGraphicsScene, emphasis: Emphasis = DESK) -> None:
        self._scene, self._scale = scene, emphasis.type
        self.frames: list[FrameItem] = []
        self._captions: list[CaptionItem] = []
        self._inside: dict[str, str] = {}
        self._grey = False

    def show_grey(self, *, grey: bool) -> None:
        """Whether frames are without their hues, because these stand for something else."""
        self._grey = grey
        for frame in self.frames:
            frame.is_grey = grey
            frame.update()

    def show_sheet(self, sheet: Sheet) -> None:
        """Takes over the frames of another sheet; they are made anew only where they differ."""
        self._inside = {
            name: frame.id for frame in sheet.frames for name, box in sheet.boxes.items() if frame.box.holds(box)
        }
        if tuple(item.frame for item in self.frames) != sheet.frames:
            self.frames = self._replaced(self.frames, [FrameItem(frame, self._scale) for frame in sheet.frames])
            self.show_grey(grey=self._grey)
        if tuple(item.caption for item in self._captions) != sheet.captions:
            captions = [CaptionItem(caption, self._scale) for caption in sheet.captions]
            self._captions = self._replaced(self._captions, captions)

    def retranslate(self, tr: Callable[[str], str], language: str) -> None:
        """Takes over the names in a language."""
        for frame in self.frames:
            frame.show_name(frame_text(frame.frame.id, tr, language))
        for caption in self._captions:
            caption.show_text(caption_text(caption.caption.id, tr))

    def hide(self, nodes: frozenset[str]) -> None:
        """Leaves out frames all of whose nodes are hidden."""
        full = {frame for name, frame in self._inside.items() if name not in nodes}
        for item in self.frames:
            item.setVisible(item.frame.id in full or item.frame.id not in self._inside.values())

    def show_focus(self, focus: Focus) -> None:
        """Dims the frames in which the node selected does not lie."""
        for frame in self.frames:
            frame.setOpacity(focus.of_frame(self._inside, frame.frame.id))

    def _replaced(self, old: list[_Item], new: list[_Item]) -> list[_Item]:
        for item in old:
            self._scene.removeItem(item)
        for item in new:
            self._scene.addItem(item)
        return new
