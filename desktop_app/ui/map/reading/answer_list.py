"""A list of findings, ways or loops: a click or Enter on a row tells what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui.theme import tokens
from desktop_app.ui.theme.icons import icon

PAYLOAD = int(Qt.ItemDataRole.UserRole) + 1
SPACING, SPARE = 2, 12
"""Qt measures rows as wide as the list, spacing included, and then draws them narrower: `SPARE` takes that off [px]."""


@dataclass(frozen=True)
class Answer:
    """A row: its text, what it stands for, an icon, and what its tooltip says."""

    text: str
    stands_for: object
    icon: str = ""
    tip: str = ""


class AnswerRow(QStyledItemDelegate):
    """A row as high as its text."""

    def __init__(self, rows: QListView) -> None:
        super().__init__(rows)
        self._list = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """See Qt."""
        room: QRect = option.rect  # type: ignore[attr-defined] # the stubs lack it
        room.setWidth(self._list.viewport().width() - SPARE)
        return super().sizeHint(option, index)


class AnswerList(QListView):
    """`picked` tells what the row that the cursor came to stands for."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(AnswerRow(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setSpacing(SPACING)
        self.setIconSize(QSize(tokens.LINE_ICON, tokens.LINE_ICON))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._tell)

    @property
    def texts(self) -> list[str]:
        """The rows as they read."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """Other rows."""
        current = self.currentIndex().row()
        self.selectionModel().blockSignals(True)
        self._model.clear()
        for answer in answers:
            item = QStandardItem(answer.text)
            item.setData(answer.stands_for, PAYLOAD)
            item.setToolTip(answer.tip)
            if answer.icon:
                item.setIcon(icon(answer.icon))
            self._model.appendRow(item)
        if 0 <= current < len(answers):
            self.setCurrentIndex(self._model.index(current, 0))
        self.selectionModel().blockSignals(False)

    def put_cursor(self, row: int) -> None:
        """Puts the cursor on a row; nothing is told."""
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._model.index(row, 0))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The arrow keys pick, too."""
        super().currentChanged(current, previous)
        if not self.selectionModel().signalsBlocked():
            self._tell(current)

    def _tell(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid() and index.data(PAYLOAD) is not None:
            self.picked.emit(index.data(PAYLOAD))
