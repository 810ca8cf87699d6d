"""The moving texts of a chart, written by Qt: matplotlib needs longer for one text than for all bars.

They stand where matplotlib would set them, in the same size, colour and halo.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from matplotlib.text import Annotation, Text
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QStaticText, QTransform

from desktop_app.ui.charts.screen.qt_colour import qt_colour

POINTS_PER_INCH = 72
BOLD_FROM = 600
TAG_PADDING = (5.0, 3.0)
TAG_RADIUS = 3.0
RIM = tuple(QPointF(2 * x, 2 * y) for x, y in ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7)))
RIM += tuple(-aside for aside in RIM)
"""How far the halo lies beside the text, around it [px]."""
ACROSS = {"left": 0.0, "center": 0.5, "right": 1.0}
ALONG = {"top": 0.0, "center": 0.5, "bottom": 1.0}


@dataclass(frozen=True)
class Written:
    """A text with its place: `at` [px from the top left], which share of its box lies left of and above that place."""

    text: str
    at: QPointF
    share: tuple[float, float]
    size: float
    bold: bool
    colour: QColor
    halo: QColor | None
    tag: QColor | None


def written(text: Text, height: float, sharpness: float, halo: QColor) -> Written | None:
    """What matplotlib's text says and where, in a picture of that height [px]; None where it says nothing.

    `halo` is the colour of the rim that it gets where matplotlib would draw one.
    """
    if not text.get_text() or not text.get_visible():
        return None
    figure = text.get_figure()
    scale = figure.get_dpi() / POINTS_PER_INCH / sharpness  # type: ignore[union-attr]
    x, y = _anchor(text)
    dx, dy = _offset(text)
    tag = text.get_bbox_patch()
    return Written(
        text=text.get_text(),
        at=QPointF(x / sharpness + dx * scale, height - y / sharpness - dy * scale),
        share=(ACROSS[text.get_horizontalalignment()], ALONG.get(text.get_verticalalignment(), 0.5)),
        size=float(text.get_fontsize()) * scale,
        bold=_is_bold(text.get_fontweight()),
        colour=qt_colour(text.get_color()),
        halo=halo if text.get_path_effects() else None,
        tag=qt_colour(tag.get_facecolor()) if tag is not None else None,
    )


def write(painter: QPainter, shown: Written) -> None:
    """The text, on its tag or its halo."""
    font, metrics = _font(QGuiApplication.font().key(), round(shown.size), bold=shown.bold)
    lines = shown.text.split("\n")
    widths = [metrics.horizontalAdvance(line) for line in lines]
    size = QSizeF(max(widths), metrics.height() * len(lines))
    corner = shown.at - QPointF(size.width() * shown.share[0], size.height() * shown.share[1])
    if shown.tag is not None:
        across, along = TAG_PADDING
        corner -= QPointF(0, along)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shown.tag)
        ground = QRectF(corner, size).adjusted(-across, -along, across, along)
        painter.drawRoundedRect(ground, TAG_RADIUS, TAG_RADIUS)
    painter.setFont(font)
    for number, line in enumerate(lines):
        left = corner.x() + (size.width() - widths[number]) * shown.share[0]
        _line(painter, QPointF(left, corner.y() + number * metrics.height()), line, shown)


@lru_cache(maxsize=16)
def _font(family: str, size: int, *, bold: bool) -> tuple[QFont, QFontMetricsF]:
    font = QFont()
    font.fromString(family)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font, QFontMetricsF(font)


def _line(painter: QPainter, at: QPointF, line: str, shown: Written) -> None:
    """The text with its top left corner there."""
    known = _prepared(line, painter.font().key())
    if shown.halo is not None:
        # The outline of a text as a path costs ten times as much as writing it eight times.
        painter.setPen(shown.halo)
        for aside in RIM:
            painter.drawStaticText(at + aside, known)
    painter.setPen(shown.colour)
    painter.drawStaticText(at, known)


@lru_cache(maxsize=256)
def _prepared(line: str, font: str) -> QStaticText:
    known = QStaticText(line)
    known.setTextFormat(Qt.TextFormat.PlainText)
    written_in = QFont()
    written_in.fromString(font)
    known.prepare(QTransform(), written_in)
    return known


def _anchor(text: Text) -> tuple[float, float]:
    """The place of the data that the text belongs to, in pixels of the figure from its bottom left."""
    axes = text.axes
    if not isinstance(text, Annotation) or axes is None:
        x, y = text.get_transform().transform(text.get_position())
        return float(x), float(y)
    x, y = axes.transData.transform(text.xy)
    if isinstance(text.xycoords, tuple):  # ("data", "axes fraction")
        y = axes.transAxes.transform((0, text.xy[1]))[1]
    return float(x), float(y)


def _offset(text: Text) -> tuple[float, float]:
    """How far from its place the text stands [points]."""
    if not isinstance(text, Annotation):
        return 0.0, 0.0
    x, y = text.get_position()
    return float(x), float(y)


def _is_bold(weight: str | int) -> bool:
    return weight == "bold" or (isinstance(weight, int) and weight >= BOLD_FROM)
