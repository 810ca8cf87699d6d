"""The links of the selected node: what leads to it, what it leads to, and which links it weakens."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Link
from desktop_app.ui.map.inspector.node_state import NodeState
from desktop_app.ui.map.node_icons import icon_of
from desktop_app.ui.map.words import ARROW, MINUS, link_kind_text, share_text
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.icons import icon

NODE, ENDS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
ROW = QSize(0, 26)


class LinksPanel(QWidget):
    """A list of links in groups; a click, or Enter, goes to the node at the other end; on a strength, to the link."""

    chosen = Signal(str)
    link_chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[object, ...] = ()
        self._model = QStandardItemModel(self)
        self.list = QTreeView()
        self.list.setModel(self._model)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(10)
        self.list.setFrameShape(QTreeView.Shape.NoFrame)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setItemsExpandable(False)
        self.list.activated.connect(self._go)
        self.list.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list)

    def show_state(self, state: NodeState) -> None:
        """Shows the links of a node; nothing is rebuilt while only levels change."""
        key = (state.node, state.figure, self._session.settings.language)
        if len(self._shown) == len(key) and all(a is b or a == b for a, b in zip(key, self._shown, strict=True)):
            return
        self._shown = key
        self._fill(state)

    def _fill(self, state: NodeState) -> None:
        figure, node, tr = state.figure, state.node.id, self._session.tr
        self._model.clear()
        incoming, outgoing, weakened = links_about(figure, node)
        self._group(tr("Leads to it"), [(link, link.source) for link in incoming], state)
        self._group(tr("Leads to"), [(link, link.target) for link in outgoing], state)
        self._group(tr("Weakens these links"), [(link, link.target) for link in weakened], state)
        for row in range(self._model.rowCount()):
            self.list.setFirstColumnSpanned(row, QModelIndex(), True)
        self.list.expandAll()
        self.list.header().setStretchLastSection(False)
        if self._model.columnCount() > 1:
            self.list.header().setSectionResizeMode(0, self.list.header().ResizeMode.Stretch)
            self.list.header().setSectionResizeMode(1, self.list.header().ResizeMode.ResizeToContents)
        self.list.setAccessibleName(tr("Links"))

    def _group(self, title: str, links: Iterable[tuple[Link, str]], state: NodeState) -> None:
        rows = [self._row(link, other, state) for link, other in links]
        if not rows:
            return
        head = QStandardItem(f"{title} ({len(rows)})")
        head.setSelectable(False)
        for row in rows:
            head.appendRow(row)
        self._model.appendRow([head, QStandardItem("")])

    def _row(self, link: Link, other: str, state: NodeState) -> list[QStandardItem]:
        figure, language = state.figure, self._session.settings.language
        name = figure[other].name.get(language)
        if state.node.id not in link.ends:
            name = f"{figure[link.source].name.get(language)} {ARROW} {name}"
        item = QStandardItem(icon(icon_of(figure[other])), name)
        item.setData(other, NODE)
        item.setData(link.ends, ENDS)
        item.setSizeHint(ROW)
        item.setToolTip(f"{name}\n{self._tip(link, state)}")
        strength = QStandardItem(self._strength(link, state))
        strength.setToolTip(self._session.tr("Change this link"))
        strength.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(f"{name}, {strength.text()}, {self._tip(link, state)}", Qt.ItemDataRole.AccessibleTextRole)
        return [item, strength]

    def _strength(self, link: Link, state: NodeState) -> str:
        node, language = state.node.id, self._session.settings.language
        weakening = next((m.k for m in link.moderators if m.node == node), None)
        if node not in link.ends and weakening is not None:
            return share_text(weakening, MINUS, language)
        sign = "+" if link.sign == "+" else MINUS
        return share_text(link.strength, sign, language)

    def _tip(self, link: Link, state: NodeState) -> str:
        tr, language = self._session.tr, self._session.settings.language
        figure = state.figure
        parts = [link_kind_text(figure, link.type, language)]
        if link.delayed:
            parts.append(tr("a quarter later"))
        if link.moderators:
            names = ", ".join(figure[m.node].name.get(language) for m in link.moderators)
            parts.append(tr("weakened by {names}").format(names=names))
        parts.append(tr("stated in §{section}").format(section=link.section) if link.stated else tr("our inference"))
        return "; ".join(parts)

    def _go(self, index: QModelIndex) -> None:
        first = index.siblingAtColumn(0)
        if index.column() and first.data(ENDS):
            source, target = first.data(ENDS)
            self.link_chosen.emit((source, target))
        elif first.data(NODE):
            self.chosen.emit(str(first.data(NODE)))


def links_about(figure: CapabilityMap, node: str) -> tuple[list[Link], list[Link], list[Link]]:
    """The links that end at a node, those that begin there, and those that it weakens; strongest first."""
    links = sorted(figure.links, key=lambda link: -link.strength)
    return (
        [link for link in links if link.target == node],
        [link for link in links if link.source == node],
        [link for link in links if node not in link.ends and any(m.node == node for m in link.moderators)],
    )
