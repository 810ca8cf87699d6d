"""The legend at the foot of the map: shapes, levels and strokes with their names."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.core.map.geometry import Point, line
from desktop_app.core.map.node import KINDS, Kind
from desktop_app.core.map.sheet import DrawnLink
from desktop_app.ui.map.colouring import DIMENSION, KIND, KIND_HUES, tint_of
from desktop_app.ui.map.level_marks import Levels, paint_ring
from desktop_app.ui.map.shapes import outline
from desktop_app.ui.map.strokes import LANDING_KEPT, lane_pen, link_pen, paint_head, paint_sign, path_of, sign_role
from desktop_app.ui.map.words import kind_text
from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.typography import font

HEIGHT = 30
SIGN_WIDTH, SIGN_GAP = 26.0, 7.0
Sign = Callable[[QPainter, QRectF], None]


class Legend(QWidget):
    """One row; where the room is short, entries at the end are left out, never cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[tuple[str, Sign]] = []
        self._colours = DIMENSION
        self.setFixedHeight(HEIGHT)

    def retranslate(self, tr: Callable[[str], str]) -> None:
        """Sets the names."""
        if self._colours == KIND:
            kinds = [(kind_text(kind, tr), _shape(kind, KIND_HUES[kind])) for kind in KINDS]
        else:
            kinds = [
                (tr("Technology"), _shape("technology")),
                (tr("Level today, scenario"), _ring),
                (tr("Lever"), _shape("lever")),
                (tr("Challenge"), _shape("challenge")),
            ]
        self._entries = [
            *kinds,
            (tr("Strengthens +"), _stroke("+", delayed=False)),
            (tr("Weakens −"), _stroke("-", delayed=False)),
            (tr("Delayed"), _stroke("+", delayed=True)),
            (tr("Weakens that link"), _landing),
        ]
        self.setAccessibleName(tr("Legend"))
        self.setAccessibleDescription(", ".join(text for text, _ in self._entries))
        self.update()

    def show_colours(self, colours: str, tr: Callable[[str], str]) -> None:
        """Explains other colours."""
        self._colours = colours
        self.retranslate(tr)

    def shown(self) -> list[tuple[str, float]]:
        """The entries that fit, with where each begins."""
        metrics = QFontMetricsF(font("hint"))
        wide = [SIGN_WIDTH + SIGN_GAP + metrics.horizontalAdvance(text) for text, _ in self._entries]
        count = len(wide)
        while count and sum(wide[:count]) + 12 * (count - 1) > self.width() - 2 * tokens.GUTTER:
            count -= 1
        room = self.width() - 2 * tokens.GUTTER - sum(wide[:count])
        gap = min(room / max(count - 1, 1), 40.0)
        places, x = [], float(tokens.GUTTER)
        for number in range(count):
            places.append((self._entries[number][0], x))
            x += wide[number] + gap
        return places

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """See Qt."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), active.colour("canvas"))
            painter.fillRect(0, 0, self.width(), 1, active.colour("line"))
            metrics = QFontMetricsF(font("hint"))
            for (text, x), (_, sign) in zip(self.shown(), self._entries, strict=False):
                sign(painter, QRectF(x, 0, SIGN_WIDTH, self.height()))
                painter.setOpacity(1.0)
                painter.setFont(font("hint"))
                painter.setPen(active.colour("ink2"))
                y = (self.height() + metrics.ascent() - metrics.descent()) / 2
                painter.drawText(QPointF(x + SIGN_WIDTH + SIGN_GAP, y), text)


def _shape(kind: Kind, hue: str = "") -> Sign:
    def paint(painter: QPainter, room: QRectF) -> None:
        box = QRectF(0, 0, 20, 13)
        box.moveCenter(room.center())
        painter.setPen(QPen(active.colour(hue or ("ink2" if kind == "challenge" else "line2")), tokens.OUTLINE))
        painter.setBrush(active.colour(tint_of(hue) if hue else "surface"))
        painter.save()
        painter.translate(box.center())
        painter.scale(0.5, 0.5)
        painter.drawPath(outline(kind, QRectF(-20, -13, 40, 26)))
        painter.restore()

    return paint


def _ring(painter: QPainter, room: QRectF) -> None:
    paint_ring(painter, room.center(), Levels(0.4, 0.7), 18, 3.5)


def _stroke(sign: str, *, delayed: bool) -> Sign:
    def paint(painter: QPainter, room: QRectF) -> None:
        y = room.center().y()
        route = line(Point(room.left(), y), Point(room.right(), y))
        link = DrawnLink("", "", "-" if sign == "-" else "+", 0.3, delayed, derived=False, route=route)
        painter.strokePath(path_of(route), link_pen(link))
        paint_head(painter, link, active.colour(sign_role(link)))

    return paint


def _landing(painter: QPainter, room: QRectF) -> None:
    middle = room.center()
    painter.setPen(QPen(active.colour("pos"), 2.2))
    painter.drawLine(QPointF(room.left(), middle.y()), QPointF(room.right(), middle.y()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(lane_pen())
    painter.drawLine(QPointF(middle.x(), 3), middle)
    paint_sign(painter, middle, LANDING_KEPT - 1)
