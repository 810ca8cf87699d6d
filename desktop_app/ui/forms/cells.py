"""Table cells that show marks: what a model gives by these roles, the delegate paints."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.forms.paint.badge import badge_width, paint_badge
from desktop_app.ui.forms.paint.delta import Delta, delta_width, paint_delta
from desktop_app.ui.forms.paint.interval import Interval, paint_interval
from desktop_app.ui.forms.paint.track import Track, paint_track
from desktop_app.ui.theme import active, icons, tokens, typography

PADDING = 8
MARK_GAP = 6
MARK_WIDTH = 136


class CellRole(IntEnum):
    """What a cell shows beside its text.

    BADGE a (status, grade) before the text; ICON an icon name or (name, colour token) before the text; DELTA, TRACK
    and INTERVAL fill the cell; BELOW is a second line; TONE a colour token; STRONG makes the text heavy; GROUND tints.
    """

    BADGE = Qt.ItemDataRole.UserRole + 100
    ICON = Qt.ItemDataRole.UserRole + 101
    DELTA = Qt.ItemDataRole.UserRole + 102
    TRACK = Qt.ItemDataRole.UserRole + 103
    INTERVAL = Qt.ItemDataRole.UserRole + 104
    BELOW = Qt.ItemDataRole.UserRole + 105
    TONE = Qt.ItemDataRole.UserRole + 106
    STRONG = Qt.ItemDataRole.UserRole + 107
    GROUND = Qt.ItemDataRole.UserRole + 108


class CellDelegate(QStyledItemDelegate):
    """Paints every cell of our tables: tint, marks, text, a hairline below."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One cell."""
        self.initStyleOption(option, index)
        cell: QRectF = option.rect.toRectF()  # type: ignore[attr-defined]
        painter.save()
        _ground(painter, cell, option, index)
        room = cell.adjusted(PADDING, 0, -PADDING, -1)
        if not _fill(painter, room, index):
            _text(painter, _before(painter, room, index), option, index)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for mark and text; two lines where there is a second."""
        delta = index.data(CellRole.DELTA)
        if isinstance(delta, Delta):
            return QSize(round(delta_width(delta, chip=False)) + 2 * PADDING + 2, tokens.TABLE_ROW)
        if index.data(CellRole.TRACK) is not None or index.data(CellRole.INTERVAL) is not None:
            return QSize(MARK_WIDTH, tokens.TABLE_ROW)
        two = index.data(CellRole.BELOW)
        width = max(
            typography.metrics("small", QFont.Weight.DemiBold).horizontalAdvance(str(text or ""))
            for text in (index.data(), two)
        )
        badge = index.data(CellRole.BADGE)
        mark = badge_width(*badge) + MARK_GAP if badge else 0
        mark += tokens.LINE_ICON + MARK_GAP if index.data(CellRole.ICON) else 0
        return QSize(round(width + mark) + 2 * PADDING + 2, tokens.TWO_LINE_ROW if two else tokens.TABLE_ROW)


def _ground(
    painter: QPainter, cell: QRectF, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
    tint = "accent_tint" if selected else index.data(CellRole.GROUND)
    if tint:
        painter.fillRect(cell, active.colour(tint))
    painter.fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), active.colour("line"))
    if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
        painter.setPen(active.colour("accent"))
        painter.drawRect(cell.adjusted(0.5, 0.5, -1.5, -1.5))


def _fill(painter: QPainter, room: QRectF, index: QModelIndex | QPersistentModelIndex) -> bool:
    track, interval, delta = (index.data(role) for role in (CellRole.TRACK, CellRole.INTERVAL, CellRole.DELTA))
    if isinstance(track, Track):
        paint_track(painter, room, track)
    elif isinstance(interval, Interval):
        paint_interval(painter, room, interval)
    elif isinstance(delta, Delta):
        paint_delta(painter, room, delta, chip=False)
    else:
        return False
    return True


def _before(painter: QPainter, room: QRectF, index: QModelIndex | QPersistentModelIndex) -> QRectF:
    badge, icon = index.data(CellRole.BADGE), index.data(CellRole.ICON)
    if badge:
        paint_badge(painter, room, *badge)
        room = room.adjusted(badge_width(*badge) + MARK_GAP, 0, 0, 0)
    if icon:
        name, token = (icon, "ink2") if isinstance(icon, str) else icon
        side = tokens.LINE_ICON
        icons.paint_icon(
            painter, QRectF(room.left(), room.center().y() - side / 2, side, side), name, active.colour(token)
        )
        room = room.adjusted(side + MARK_GAP, 0, 0, 0)
    return room


def _text(
    painter: QPainter, room: QRectF, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> None:
    below = index.data(CellRole.BELOW)
    half = room.height() / 2
    first = room.adjusted(0, 4, 0, -half) if below else room
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)  # type: ignore[attr-defined]
    strong = QFont.Weight.DemiBold if index.data(CellRole.STRONG) else None
    tone = index.data(CellRole.TONE) or ("ink" if enabled else "ink3")
    _line(painter, first, str(index.data() or ""), typography.font("small", weight=strong), tone, option)
    if below:
        _line(painter, room.adjusted(0, half, 0, -4), str(below), typography.font("hint"), "ink3", option)


def _line(painter: QPainter, room: QRectF, text: str, font: QFont, tone: str, option: QStyleOptionViewItem) -> None:
    painter.setFont(font)
    painter.setPen(active.colour(tone))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, option.displayAlignment | Qt.AlignmentFlag.AlignVCenter, shown)  # type: ignore[attr-defined]
