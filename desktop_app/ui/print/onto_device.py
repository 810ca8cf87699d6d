"""Pages painted onto whatever holds pages: a PDF, a printer, or pictures of a preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSize, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.report.replaced_file import replace_file
from desktop_app.ui.print.block import Imprinted
from desktop_app.ui.print.flow import Page, paint_page, set_pages
from desktop_app.ui.print.paper_type import PIXELS

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PaintPage = Callable[[QPainter], None]
"""Paints one page, the painter's units being px of the design."""
MILLIMETRES = 25.4
DOTS = 600
SMALLER = (1.0, 0.85, 0.72)
"""How small a page may become that is to fit onto one sheet."""
SIZES = {"A4": QPageSize.PageSizeId.A4, "A3": QPageSize.PageSizeId.A3}


def paper(size: str = "A4", *, across: bool = False) -> QPageLayout:
    """A sheet without margins: we leave our own."""
    way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(SIZES[size]), way, QMarginsF())


def room(layout: QPageLayout) -> tuple[float, float]:
    """Width and height of a sheet [px]."""
    box = layout.fullRect(QPageLayout.Unit.Millimeter)
    return box.width() / MILLIMETRES * PIXELS, box.height() / MILLIMETRES * PIXELS


def paint_pages(device: QPagedPaintDevice, pages: Sequence[PaintPage], progress: Progress = SILENT) -> None:
    """Paints the pages one after the other. Raises CancelledError."""
    with QPainter(device) as painter:
        scale = device.logicalDpiX() / PIXELS
        painter.scale(scale, scale)
        for number in progress.over(range(len(pages))):
            if number:
                device.newPage()
            _paint(painter, pages[number])


def printer(title: str, layout: QPageLayout) -> QPrinter:
    """The system's printer as it is set, for a document of that title on such sheets."""
    from PySide6.QtPrintSupport import QPrinter

    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setDocName(title)
    made.setFullPage(True)
    made.setPageLayout(layout)
    return made


def write_pdf(
    path: Path, pages: Sequence[PaintPage], layout: QPageLayout, title: str, progress: Progress = SILENT
) -> None:
    """The pages as a PDF; what was there stays until it is whole. Raises ProjectError, CancelledError."""

    def write(part: Path) -> None:
        part.write_bytes(b"")  # Qt does not say why it cannot write
        writer = QPdfWriter(str(part))
        writer.setCreator("Dynacap")
        writer.setTitle(title)
        writer.setResolution(DOTS)
        writer.setPageLayout(layout)
        paint_pages(writer, pages, progress)

    replace_file(path, write)


def picture(paint: PaintPage, layout: QPageLayout, width: int) -> QImage:
    """A page as a picture so many px wide."""
    wide, high = room(layout)
    made = QImage(QSize(width, round(width * high / wide)), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    with QPainter(made) as painter:
        painter.scale(width / wide, width / wide)
        _paint(painter, paint)
    return made


def flowing(printed: Imprinted, layout: QPageLayout, progress: Progress = SILENT) -> list[PaintPage]:
    """What paints each page of what was set, numbered at its foot. Raises CancelledError."""
    width, height = room(layout)
    pages = set_pages(printed, width, height, progress)
    return [partial(_numbered, page, f"{printed.foot} · {n}", (width, height)) for n, page in enumerate(pages, 1)]


def on_few_pages(printed: Imprinted, layout: QPageLayout) -> list[PaintPage]:
    """The same made smaller, as far as it can still be read, where it then goes onto a single page."""
    tried: list[list[PaintPage]] = []
    for scale in SMALLER:
        width, height = (length / scale for length in room(layout))
        pages = enumerate(set_pages(printed, width, height), 1)
        tried.append([partial(_scaled, p, f"{printed.foot} · {n}", (width, height), scale) for n, p in pages])
        if len(tried[-1]) == 1:
            return tried[-1]
    return tried[0]


def _numbered(page: Page, foot: str, size: tuple[float, float], painter: QPainter) -> None:
    paint_page(painter, page, foot, *size)


def _scaled(page: Page, foot: str, size: tuple[float, float], scale: float, painter: QPainter) -> None:
    painter.scale(scale, scale)
    paint_page(painter, page, foot, *size)


def _paint(painter: QPainter, page: PaintPage) -> None:
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    page(painter)
    painter.restore()
