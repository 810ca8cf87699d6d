"""Parts set onto pages one below the other; what belongs together moves to the next page together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.ui.print.block import Imprinted, Part
from desktop_app.ui.print.measured_block import MeasuredBlock, measured
from desktop_app.ui.print.paper_type import COLOURS, paper_font

MARGIN = 56.0  # px
FOOT = 24.0
GAP, BETWEEN = 8.0, 26.0
"""Between blocks, and between parts."""
HIGHEST = 0.62
"""The share of a page that a chart takes at most."""


@dataclass(frozen=True)
class Set:
    """A block and how far below the top of its page it stands [px]."""

    block: MeasuredBlock
    top: float


Page = tuple[Set, ...]


def set_pages(printed: Imprinted, width: float, height: float, progress: Progress = SILENT) -> tuple[Page, ...]:
    """The pages of that size [px] that the parts fill. Raises CancelledError."""
    room, wide = height - 2 * MARGIN - FOOT, width - 2 * MARGIN
    pages: list[list[Set]] = [[]]
    below = 0.0
    for number in progress.over(range(len(printed.parts))):
        blocks = _measured(printed.parts[number], wide, printed.language, room)
        whole = sum(block.height + GAP for block in blocks)
        if pages[-1] and room - below < whole <= room:
            pages.append([])
            below = 0.0
        for block in blocks:
            if pages[-1] and below + block.height > room:
                pages.append([])
                below = 0.0
            pages[-1].append(Set(block, MARGIN + below))
            below += block.height + GAP
        below += BETWEEN
    return tuple(tuple(page) for page in pages)


def paint_page(painter: QPainter, page: Page, foot: str, width: float, height: float) -> None:
    """One page, the painter's units being px; `foot` stands below it over a hairline."""
    for placed in page:
        painter.save()
        painter.translate(QPointF(MARGIN, placed.top))
        placed.block.paint(painter)
        painter.restore()
    line = height - MARGIN - FOOT / 2
    painter.fillRect(QRectF(MARGIN, line, width - 2 * MARGIN, 0.6), QColor(COLOURS.line))
    painter.setFont(paper_font("hint"))
    painter.setPen(QColor(COLOURS.ink3))
    painter.drawText(QRectF(MARGIN, line + 3, width - 2 * MARGIN, FOOT), Qt.AlignmentFlag.AlignLeft, foot)


def _measured(part: Part, width: float, language: str, room: float) -> Sequence[MeasuredBlock]:
    return [measured(block, width, language, highest=HIGHEST * room) for block in part.blocks]
