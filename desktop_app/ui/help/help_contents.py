"""The table of contents beside the page, or what a search has found."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from desktop_app.core.help.library import library
from desktop_app.core.help.search import search
from desktop_app.ui.theme import tokens

PAGE = Qt.ItemDataRole.UserRole


class HelpContents(QTreeView):
    """`chosen` tells the id of a page that somebody wants to read."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setIndentation(14)
        self._is_marking = False
        self.selectionModel().currentChanged.connect(self._tell)

    def show_contents(self, language: str) -> None:
        """All pages by part."""
        self._items.clear()
        for chapter in library(language).chapters:
            pages = [_item(page.title, page.id) for page in chapter.pages]
            if len(pages) == 1:
                self._items.appendRow(pages[0])
                continue
            part = _item(chapter.name, "")
            part.appendRows(pages)
            self._items.appendRow(part)

    def show_found(self, words: str, language: str) -> int:
        """The pages that say these words, the best first; how many they are."""
        self._items.clear()
        found = search(library(language).pages.values(), words)
        for one in found:
            self._items.appendRow(_item(f"{one.page.title}\n{one.excerpt}", one.page.id, tokens.TWO_LINE_ROW))
        return len(found)

    def mark(self, page_id: str) -> None:
        """Shows where the page stands, without asking for it."""
        places = self._items.match(
            self._items.index(0, 0), PAGE, page_id, 1, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        )
        if places and places[0] != self.currentIndex():
            self._is_marking = True
            self.setCurrentIndex(places[0])
            self._is_marking = False

    def _tell(self, index: QModelIndex) -> None:
        page_id = index.data(PAGE)
        if page_id and not self._is_marking:
            self.chosen.emit(page_id)


def _item(text: str, page_id: str, height: int = tokens.TABLE_ROW) -> QStandardItem:
    made = QStandardItem(text)
    made.setSizeHint(QSize(0, height))
    made.setData(page_id, PAGE)
    made.setToolTip(text)
    return made
