"""A block made ready for a page: how high it is, and how it is painted. Lengths are px of the design."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlockFormat, QTextCursor, QTextDocument, QTextTable, QTextTableFormat
from PySide6.QtSvg import QSvgRenderer

from desktop_app.core.charts import Chart
from desktop_app.ui.print.block import Block, ChartBlock, RowsBlock, TextBlock
from desktop_app.ui.print.chart_drawing import WIDTH, chart_height, paint
from desktop_app.ui.print.paper_type import COLOURS, char_format, paper_font

LINE = 118.0  # percent
CELL = 3.0


@dataclass(frozen=True)
class MeasuredBlock:
    """The height of a block, and what paints it with its top left corner at the origin."""

    height: float
    paint: Callable[[QPainter], None]


def measured(block: Block, width: float, language: str, *, highest: float) -> MeasuredBlock:
    """The block in that width, a drawing no higher than `highest`."""
    if isinstance(block, TextBlock):
        return _document(_text(block, width))
    if isinstance(block, RowsBlock):
        return _document(_rows(block, width))
    if isinstance(block, ChartBlock):
        return _chart(block.chart, width, language)
    return _drawing(block.svg, width, highest)


def _document(document: QTextDocument) -> MeasuredBlock:
    return MeasuredBlock(document.size().height(), document.drawContents)


def _chart(chart: Chart, width: float, language: str) -> MeasuredBlock:
    scale = width / WIDTH
    return MeasuredBlock(chart_height(chart) * scale, partial(paint, chart=chart, language=language, scale=scale))


def _drawing(svg: bytes, width: float, highest: float) -> MeasuredBlock:
    renderer = QSvgRenderer(QByteArray(svg))
    size = renderer.defaultSize()
    scale = min(width / size.width(), highest / size.height())
    box = QRectF((width - size.width() * scale) / 2, 0, size.width() * scale, size.height() * scale)
    return MeasuredBlock(box.height(), lambda painter: renderer.render(painter, box))


def _empty(width: float) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(paper_font("body"))
    document.setTextWidth(width)
    return document


def _text(block: TextBlock, width: float) -> QTextDocument:
    document = _empty(width)
    cursor = QTextCursor(document)
    lines = QTextBlockFormat()
    lines.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.setBlockFormat(lines)
    cursor.insertText(block.text, char_format(block.role, block.hue))
    return document


def _rows(block: RowsBlock, width: float) -> QTextDocument:
    document = _empty(width)
    cursor = QTextCursor(document)
    look = QTextTableFormat()
    look.setCellPadding(CELL)
    look.setCellSpacing(0)
    look.setBorder(0)
    look.setWidth(width)
    table = cursor.insertTable(len(block.rows), len(block.rows[0]), look)
    for row, cells in enumerate(block.rows):
        for column, text in enumerate(cells):
            _cell(table, row, column, text)
    return document


def _cell(table: QTextTable, row: int, column: int, text: str) -> None:
    cell = table.cellAt(row, column)
    written = char_format("cell", "ink")
    written.setFont(paper_font("cell", bold=row == 0))
    cursor = cell.firstCursorPosition()
    cursor.insertText(text, written)
    if row % 2 == 0:
        ground = cell.format()
        ground.setBackground(QColor(COLOURS.accent_tint if row == 0 else COLOURS.canvas))
        cell.setFormat(ground)
