"""Print…: how the page will look on paper, then a printer or a PDF; the map may choose its sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPixmap
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.errors import UserError
from desktop_app.ui.forms.buttons import Button, IconButton
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.print.onto_device import PaintPage, on_few_pages, paint_pages, paper, picture, printer, write_pdf
from desktop_app.ui.print.poster_pages import on_one_sheet, on_tiles
from desktop_app.ui.print.printed_page import PrintedPage
from desktop_app.ui.session.file_name import stem_of, with_ending
from desktop_app.ui.session.session import Session

SIZE, WIDE = (760, 640), 640
SHEET, LARGE, TILED = "A4", "A3", "tiles"


class PrintDialog(QDialog):
    """The preview, page by page."""

    topic = "report"

    def __init__(self, session: Session, page: PrintedPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._page = session, page
        self._shown = 0
        tr = session.tr
        self.setWindowTitle(tr("Print"))
        self.sheets = Segment()
        self.sheets.setAccessibleName(tr("Sheet"))
        self.sheets.set_choices(((SHEET, "A4"), (LARGE, "A3"), (TILED, tr("four sheets of A4"))))
        self.sheets.setVisible(bool(page.poster))
        self._count, self._preview = TextLabel("", "small", "ink2"), QLabel()
        self.back = IconButton("arrow-left", tr("Previous page"))
        self.next = IconButton("arrow-right", tr("Next page"))
        self.pdf = Button(tr("Save as PDF…"), icon="file-pdf-box")
        self.print = Button(tr("Print…"), "primary", "printer-outline")
        self.close_button = Button(tr("Close"), "quiet")
        self._put_together()
        self.sheets.chosen_changed.connect(self._refresh)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        self.pdf.clicked.connect(self._ask)
        self.print.clicked.connect(self._print)
        self.close_button.clicked.connect(self.reject)
        self._refresh()

    @property
    def layout_of_page(self) -> QPageLayout:
        """The sheet that is chosen; a map lies across it."""
        return paper(LARGE if self.sheets.chosen == LARGE else SHEET, across=bool(self._page.poster))

    def save(self, path: Path) -> None:
        """The pages as a PDF. Raises ProjectError."""
        write_pdf(path, self.pages, self.layout_of_page, self._page.title)

    def _put_together(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(TextLabel(self._page.title, "panel", wraps=True), 1)
        head.addWidget(self.sheets)
        for widget in (self.back, self.next, self._count):
            foot.addWidget(widget)
        foot.addStretch(1)
        for button in (self.close_button, self.pdf, self.print):
            foot.addWidget(button)
        scroll = QScrollArea(alignment=Qt.AlignmentFlag.AlignCenter)
        scroll.setAccessibleName(self._session.tr("Preview"))
        scroll.setWidget(self._preview)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self.resize(*SIZE)

    def _refresh(self) -> None:
        """Sets the pages anew."""
        self.pages: list[PaintPage] = self._set()
        self._shown = 0
        self._turn(0)

    def _set(self) -> list[PaintPage]:
        layout, foot = self.layout_of_page, self._page.printed.foot
        if not self._page.poster:
            return on_few_pages(self._page.printed, layout)
        return (on_tiles if self.sheets.chosen == TILED else on_one_sheet)(self._page.poster, layout, foot)

    def _turn(self, pages: int) -> None:
        self._shown += pages
        shown = picture(self.pages[self._shown], self.layout_of_page, WIDE)
        self._preview.setPixmap(QPixmap.fromImage(shown))
        self._preview.adjustSize()
        said = self._session.tr("Page {number} of {all}")
        self._count.setText(said.format(number=self._shown + 1, all=len(self.pages)))
        self.back.setEnabled(self._shown > 0)
        self.next.setEnabled(self._shown < len(self.pages) - 1)

    def _ask(self) -> None:
        """Asks for a file and writes the PDF."""
        tr, name = self._session.tr, stem_of(self._page.title)
        folder = self._session.path.parent if self._session.path else Path.home()
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save as PDF…"), str(folder / f"{name}.pdf"), "PDF (*.pdf)")
        if not chosen:
            return
        try:
            self.save(with_ending(Path(chosen), ".pdf"))
        except UserError as error:
            QMessageBox.warning(self, "Dynacap", error.text(tr))
            return
        self.accept()

    def _print(self) -> None:
        """Asks for a printer and prints."""
        from PySide6.QtPrintSupport import QPrintDialog

        asked = printer(self._page.title, self.layout_of_page)
        if QPrintDialog(asked, self).exec() == QDialog.DialogCode.Accepted:
            paint_pages(asked, self.pages)
            self.accept()
