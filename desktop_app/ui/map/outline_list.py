"""The map as a list: the same nodes for keyboard and screen reader, grouped as on the sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import DIMENSIONS, Node
from desktop_app.ui.map.level_marks import Levels
from desktop_app.ui.map.node_icons import icon_of
from desktop_app.ui.map.words import frame_text, level_text, node_text
from desktop_app.ui.theme.dimensions import HUES
from desktop_app.ui.theme.icons import icon

ROW = QSize(0, 24)
NODE = Qt.ItemDataRole.UserRole
Say = Callable[[str], str]


class OutlineList(QTreeView):
    """A tree of groups and nodes with their levels; `chosen` tells the node that the cursor is on."""

    chosen = Signal(str)
    seen = Signal()
    """It was hidden, and is not any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._items: dict[str, tuple[QStandardItem, QStandardItem]] = {}
        self._figure: CapabilityMap | None = None
        self.setModel(self._model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(12)

    def show_nodes(self, figure: CapabilityMap, shown: Mapping[str, object], tr: Say, language: str) -> None:
        """Fills the list anew with the nodes of a sheet."""
        chosen, self._figure = self.node, figure
        self.selectionModel().blockSignals(True)
        self._model.clear()
        self._items = {}
        for group in (*DIMENSIONS, "firm", "government_context"):
            nodes = [node for node in figure.nodes if node.id in shown and _group(node) == group]
            if nodes:
                self._model.appendRow(self._group_row(frame_text(group, tr, language), nodes, language))
        self.selectionModel().blockSignals(False)
        for row in range(self._model.rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
        self.expandAll()
        self.header().setStretchLastSection(False)
        if self._model.columnCount() > 1:
            self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
            self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        self.choose(chosen)
        self.setAccessibleName(tr("Nodes of the map"))
        self.setAccessibleDescription(tr("Ctrl+Right goes to what a node leads to, Ctrl+Left to what leads to it"))

    def show_levels(self, figure: CapabilityMap, levels: Mapping[str, Levels], tr: Say, language: str) -> None:
        """Takes over levels."""
        for name, (item, number) in self._items.items():
            text = level_text(levels[name].level)
            if number.text() != text or not item.data(Qt.ItemDataRole.AccessibleTextRole):
                number.setText(text)
                said = node_text(figure[name], levels[name], tr, language)
                item.setData(said, Qt.ItemDataRole.AccessibleTextRole)

    @property
    def node(self) -> str:
        """The node that the cursor is on; "" for none."""
        return str(self.currentIndex().siblingAtColumn(0).data(NODE) or "")

    def choose(self, node: str) -> None:
        """Puts the cursor on a node; nothing is told."""
        if node == self.node:
            return
        model = self.selectionModel()
        model.blockSignals(True)
        found = self._items.get(node)
        self.setCurrentIndex(found[0].index() if found else QModelIndex())
        model.blockSignals(False)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Says that it is seen: until then nobody needs to fill it."""
        super().showEvent(event)
        self.seen.emit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tells where the cursor went."""
        super().currentChanged(current, previous)
        if self.selectionModel() is not None and not self.selectionModel().signalsBlocked():
            self.chosen.emit(self.node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With Ctrl, right goes to what a node leads to most, left to what leads to it most."""
        walks = {Qt.Key.Key_Right: self._next, Qt.Key.Key_Left: self._previous}
        walk = walks.get(Qt.Key(event.key())) if event.modifiers() & Qt.KeyboardModifier.ControlModifier else None
        if walk is None:
            super().keyPressEvent(event)
            return
        found = max(walk(), key=lambda one: one[0], default=None)
        if found is not None:
            self.setCurrentIndex(self._items[found[1]][0].index())

    def _next(self) -> list[tuple[float, str]]:
        links = self._figure.links if self._figure else ()
        return [(k.strength, k.target) for k in links if k.source == self.node and k.target in self._items]

    def _previous(self) -> list[tuple[float, str]]:
        links = self._figure.incoming(self.node) if self._figure else ()
        return [(k.strength, k.source) for k in links if k.source in self._items]

    def _group_row(self, text: str, nodes: list[Node], language: str) -> list[QStandardItem]:
        head = QStandardItem(text)
        head.setSelectable(False)
        head.setToolTip(text)
        head.setSizeHint(ROW)
        for node in nodes:
            item = QStandardItem(node.name.get(language))
            item.setData(node.id, NODE)
            item.setSizeHint(ROW)
            item.setToolTip(item.text())
            item.setIcon(icon(icon_of(node), HUES.get(node.dimension, "ink2")))
            number = QStandardItem("")
            number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._items[node.id] = (item, number)
            head.appendRow([item, number])
        return [head, QStandardItem("")]


def _group(node: Node) -> str:
    if node.dimension in DIMENSIONS:
        return node.dimension
    return "government_context" if node.page == "government_context" else "firm"
