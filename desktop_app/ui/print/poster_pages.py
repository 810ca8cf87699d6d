"""The map as a poster: on one sheet of A4 or A3, or on four sheets of A4 that are put together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPageLayout, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop_app.ui.print.flow import FOOT, MARGIN, paint_page
from desktop_app.ui.print.onto_device import PaintPage, room
from desktop_app.ui.print.paper_type import COLOURS

TILES = 2
"""Sheets across and down."""
OVERLAP = 20.0  # px that neighbouring sheets share, to be glued


def on_one_sheet(svg: bytes, layout: QPageLayout, foot: str) -> list[PaintPage]:
    """The map as large as the sheet holds it."""
    return [partial(_whole, QSvgRenderer(QByteArray(svg)), room(layout), foot)]


def on_tiles(svg: bytes, layout: QPageLayout, foot: str) -> list[PaintPage]:
    """The map over four sheets, row by row."""
    renderer, size = QSvgRenderer(QByteArray(svg)), room(layout)
    places = [(column, row) for row in range(TILES) for column in range(TILES)]
    return [partial(_tile, renderer, size, place, f"{foot} · {n}") for n, place in enumerate(places, 1)]


def _inner(size: tuple[float, float]) -> QRectF:
    """The part of a sheet that is drawn on."""
    return QRectF(MARGIN, MARGIN, size[0] - 2 * MARGIN, size[1] - 2 * MARGIN - FOOT)


def _fitted(renderer: QSvgRenderer, box: QRectF) -> QRectF:
    """The drawing as large as the box holds it, in its middle."""
    size = renderer.defaultSize()
    scale = min(box.width() / size.width(), box.height() / size.height())
    wide, high = size.width() * scale, size.height() * scale
    return QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high)


def _whole(renderer: QSvgRenderer, size: tuple[float, float], foot: str, painter: QPainter) -> None:
    renderer.render(painter, _fitted(renderer, _inner(size)))
    paint_page(painter, (), foot, *size)


def _tile(
    renderer: QSvgRenderer, size: tuple[float, float], place: tuple[int, int], foot: str, painter: QPainter
) -> None:
    seen = _inner(size)
    step_x, step_y = seen.width() - OVERLAP, seen.height() - OVERLAP
    left, top = seen.left() - place[0] * step_x, seen.top() - place[1] * step_y
    poster = QRectF(left, top, TILES * step_x + OVERLAP, TILES * step_y + OVERLAP)
    painter.save()
    painter.setClipRect(seen)
    renderer.render(painter, _fitted(renderer, poster))
    painter.restore()
    painter.setPen(QColor(COLOURS.line))
    painter.drawRect(seen)
    paint_page(painter, (), foot, *size)
