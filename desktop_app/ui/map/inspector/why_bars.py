"""What moved a level, as a waterfall lying down: a row a cause, each bar beginning where the one before it ended."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.map.maturity import maturity
from desktop_app.ui.map.node_text import NAME_WEIGHT, name_lines
from desktop_app.ui.map.words import MINUS
from desktop_app.ui.theme import active
from desktop_app.ui.theme.typography import font

ROW, HEAD, BAR = 33, 20, 12
NUMBER_WIDTH, NAME_SHARE = 44.0, 0.53


@dataclass(frozen=True)
class WhyBar:
    """One cause: its name and what it brings [levels 0–1]."""

    name: str
    share: float


@dataclass(frozen=True)
class WhyWaterfall:
    """From `before` over the bars to `after`; `rising_is_better` colours them."""

    before: float
    after: float
    bars: tuple[WhyBar, ...]
    rising_is_better: bool = True
    hollow: bool = False
    """Bars that all begin at 0 and are only outlined: what would be gained."""


class WhyBars(QWidget):
    """Paints a waterfall of causes; its accessible description says all rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = WhyWaterfall(0.0, 0.0, ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> WhyWaterfall:
        """What is painted."""
        return self._shown

    def show_waterfall(self, shown: WhyWaterfall) -> None:
        """Takes over other bars."""
        resized = len(shown.bars) != len(self._shown.bars)
        self._shown = shown
        rows = (f"{bar.name} {signed_text(bar.share)}" for bar in shown.bars)
        self.setAccessibleDescription("; ".join(rows))
        self.setToolTip("\n".join(f"{bar.name} {signed_text(bar.share)}" for bar in shown.bars))
        if resized:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row a bar, and the ends above."""
        head = 0 if self._shown.hollow else HEAD
        return QSize(280, head + ROW * len(self._shown.bars))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """See Qt."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            plot = self._plot()
            starts = list(accumulate((bar.share for bar in self._shown.bars), initial=self._shown.before))
            for number, bar in enumerate(self._shown.bars):
                start = 0.0 if self._shown.hollow else starts[number]
                self._paint_row(painter, plot, number, bar, start)
            if not self._shown.hollow:
                self._paint_ends(painter, plot)

    def _plot(self) -> QRectF:
        left = self.width() * NAME_SHARE
        head = 0 if self._shown.hollow else HEAD
        return QRectF(left, head, self.width() - left - NUMBER_WIDTH - 6, ROW * len(self._shown.bars))

    def _place(self, plot: QRectF, level: float) -> float:
        low, high = self._span()
        return plot.left() + plot.width() * (level - low) / ((high - low) or 1.0)

    def _span(self) -> tuple[float, float]:
        shares = [bar.share for bar in self._shown.bars]
        if self._shown.hollow:
            return (min([0.0, *shares]), max([0.0, *shares]))
        reached = list(accumulate(shares, initial=self._shown.before))
        return (min(*reached, self._shown.after), max(*reached, self._shown.after))

    def _paint_row(self, painter: QPainter, plot: QRectF, number: int, bar: WhyBar, start: float) -> None:
        top = plot.top() + ROW * number
        middle = top + ROW / 2
        better = (bar.share > 0) == self._shown.rising_is_better
        role = "neg" if self._shown.hollow or not better else "pos"
        ends = sorted((self._place(plot, start), self._place(plot, start + bar.share)))
        box = QRectF(ends[0], middle - BAR / 2, max(ends[1] - ends[0], 1.5), BAR)
        self._paint_bar(painter, box, role)
        painter.setPen(QPen(active.colour("line"), 1))
        painter.drawLine(QPointF(0, top + ROW - 0.5), QPointF(self.width(), top + ROW - 0.5))
        name = QRectF(0, top, plot.left() - 8, ROW)
        painter.setFont(font("hint", weight=NAME_WEIGHT))
        painter.setPen(active.colour("ink"))
        lines = name_lines(bar.name, "hint", name.width())
        painter.drawText(name, int(Qt.AlignmentFlag.AlignVCenter), "\n".join(lines))
        painter.setFont(font("small"))
        painter.setPen(active.colour(role))
        right = QRectF(self.width() - NUMBER_WIDTH, top, NUMBER_WIDTH, ROW)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, signed_text(bar.share))

    def _paint_bar(self, painter: QPainter, box: QRectF, role: str) -> None:
        colour = active.colour(role)
        if self._shown.hollow:
            painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        elif role == "neg":
            painter.setPen(QPen(colour, 1))
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
        painter.drawRect(box)

    def _paint_ends(self, painter: QPainter, plot: QRectF) -> None:
        """Dotted where it began, solid where it ends, each with its number above."""
        metrics = QFontMetricsF(font("hint"))
        painter.setFont(font("hint"))
        taken = QRectF()
        ends = (
            (self._shown.after, "accent", Qt.PenStyle.SolidLine),
            (self._shown.before, "today", Qt.PenStyle.DotLine),
        )
        for level, role, style in ends:
            x = self._place(plot, level)
            painter.setPen(QPen(active.colour(role), 1.2, style))
            painter.drawLine(QPointF(x, plot.top() - 2), QPointF(x, plot.bottom()))
            text = f"{maturity(level):.2f}"
            label = QRectF(0, 0, metrics.horizontalAdvance(text) + 2, HEAD - 3)
            label.moveCenter(QPointF(min(max(x, plot.left()), self.width() - 20), label.center().y()))
            if not label.intersects(taken):
                painter.setPen(active.colour("ink2" if role == "today" else "accent"))
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
                taken = label.adjusted(-4, 0, 4, 0)


def signed_text(share: float) -> str:
    """What a cause brings, as maturity with its sign."""
    return f"{maturity(share):+.2f}".replace("-", MINUS)
