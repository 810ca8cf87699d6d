"""What somebody does on the data page, and what can be read there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.evidence.shop.sample_files import sample_files
from desktop_app.core.project.document import Document
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.forms.banner import Notice

FILES = {path.name: path for path in sample_files("small")}
ORDERS, TRAFFIC, STOCK = "tmall_orders_2026Q3.csv", "traffic_weekly.csv", "purchases.csv"
GOODS = "products.csv"
PATIENCE = 60_000
LEFT = Qt.MouseButton.LeftButton


def drop(target: QWidget, paths: list[Path]) -> None:
    """Drops files on something as another program would."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(target.rect().center(), *how))
    QApplication.sendEvent(target, QDropEvent(QPointF(target.rect().center()), *how))


def files_of(document: Document) -> list[str]:
    """The files of the project, in order."""
    return [source.file for source in document.sources]


def click_row(page: DataPage, table: str, qtbot: QtBot) -> None:
    """Clicks on a table in the list."""
    view = page.panel.list
    row = next(row for row, choice in enumerate(view.choices) if choice.table == table)
    place = view.visualRect(view.model().index(row, 1)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)


def texts(page: DataPage, column: int) -> list[str]:
    """What stands in a column of the card of headers."""
    cells = page.view.match.cells
    return [cells.cell(row, column).text for row in range(cells.rowCount())]


def said(notice: Notice) -> str:
    """The words of a banner."""
    return " ".join(part.text() for part in (notice.what, notice.cause) if part is not None)
