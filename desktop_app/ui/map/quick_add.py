"""The box that searches and adds: what is there comes first, then each kind that a new node can be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import Kind
from desktop_app.ui.map.node_icons import icon_of
from desktop_app.ui.map.words import kind_text
from desktop_app.ui.theme import tokens
from desktop_app.ui.theme.dimensions import KIND_ICONS
from desktop_app.ui.theme.icons import icon

WIDTH, MOST_FOUND, ROW = 280, 6, 26
ADDED: tuple[Kind, ...] = ("technology", "lever", "challenge", "capability", "context", "outcome")
CAPABILITY_ICON = "circle-outline"
FOUND, KIND = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
Say = Callable[[str], str]


class QuickAdd(QFrame):
    """Type part of a name: Enter goes to the first node that has it, or adds a node of the kind marked."""

    found = Signal(str)
    added = Signal(str, str)
    """A kind and the name of a node that is wanted."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setProperty("card", "true")
        self.setFixedWidth(WIDTH)
        self._names: dict[str, tuple[str, str]] = {}
        self._tr: Say = str
        self._only_add = False
        self.field = QLineEdit()
        self.field.textEdited.connect(self._fill)
        self.field.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setIconSize(QSize(tokens.LINE_ICON, tokens.LINE_ICON))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.hide()

    def retranslate(self, tr: Say, figure: CapabilityMap, language: str) -> None:
        """Takes over texts and the names that can be found."""
        self._tr = tr
        self._names = {node.id: (node.name.get(language), icon_of(node)) for node in figure.nodes}
        self.field.setPlaceholderText(tr("Find or add a node"))
        self.field.setAccessibleName(tr("Find or add a node"))
        self.list.setAccessibleName(tr("What is found and what can be added"))

    def ask(self, spot: QPoint, text: str = "", *, only_add: bool = False) -> None:
        """Opens at a place of its parent; `only_add` where no node is looked for."""
        self._only_add = only_add
        self.field.setText(text)
        self._fill(text)
        room = self._room.rect()
        x = min(max(spot.x() - 20, 4), max(room.width() - WIDTH - 4, 4))
        y = min(max(spot.y() - 16, 4), max(room.height() - self.sizeHint().height() - 4, 4))
        self.move(x, y)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.deselect()
        self.field.end(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys in the field: up and down walk the list, Enter takes, Esc closes; so does going elsewhere."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._close()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            row = (self.list.currentIndex().row() + _STEPS[key]) % max(self._model.rowCount(), 1)
            self.list.setCurrentIndex(self._model.index(row, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True

    def _fill(self, text: str) -> None:
        wanted = text.strip()
        self._model.clear()
        if not self._only_add:
            for node in self._hits(wanted.casefold()):
                name, sign = self._names[node]
                self._row(name, sign, node, FOUND)
        for kind in ADDED:
            what = kind_text(kind, self._tr)
            said = self._tr("Add {kind} “{name}”").format(kind=what, name=wanted) if wanted else what
            self._row(f"+ {said}", KIND_ICONS.get(kind, CAPABILITY_ICON), kind, KIND)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.setFixedHeight(self._model.rowCount() * ROW + 4)
        self.adjustSize()

    def _hits(self, wanted: str) -> list[str]:
        """The nodes whose name begins with, or else holds, what is typed."""
        if not wanted:
            return []
        hits = [(self._names[node][0].casefold(), node) for node in self._names]
        ranked = sorted((not name.startswith(wanted), name, node) for name, node in hits if wanted in name)
        return [node for _, _, node in ranked[:MOST_FOUND]]

    def _row(self, text: str, sign: str, value: str, role: int) -> None:
        item = QStandardItem(icon(sign), text)
        item.setData(value, role)
        item.setToolTip(text)
        item.setSizeHint(QSize(0, ROW))
        self._model.appendRow(item)

    def _take(self) -> None:
        index = self.list.currentIndex()
        node, kind, text = index.data(FOUND), index.data(KIND), self.field.text().strip()
        self._close()
        if node:
            self.found.emit(node)
        elif kind:
            self.added.emit(kind, text)

    def _close(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()
