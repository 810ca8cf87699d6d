"""The inspector: the overview, the node, the link or the nodes selected; only what is seen is kept up to date."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Link
from desktop_app.ui.map.inspector.link_panel import LinkPanel
from desktop_app.ui.map.inspector.many_panel import ManyPanel
from desktop_app.ui.map.inspector.node_panels import EDIT, LEVEL, LINKS, NOTES, WHY, NodePanels
from desktop_app.ui.map.inspector.node_state import NodeState
from desktop_app.ui.map.inspector.overview import Overview
from desktop_app.ui.map.inspector.scrolled import scrolled
from desktop_app.ui.map.selection import NOTHING, Selection
from desktop_app.ui.session.session import Session

__all__ = ["EDIT", "LEVEL", "LINKS", "NOTES", "WHY", "WIDTH", "Inspector"]
WIDTH = 332
_Part = TypeVar("_Part", Overview, NodePanels, LinkPanel, ManyPanel)


class Inspector(QFrame):
    """Follows the selection and the session.

    `chosen` tells the node that somebody goes to from here, "" to end the focus, `link_chosen` the ends of a link;
    `delete_wanted` the selection that is to be deleted.
    """

    chosen = Signal(str)
    link_chosen = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self.setMinimumWidth(WIDTH)
        self._session = session
        self._selection = NOTHING
        self._areas: dict[QWidget, QWidget] = {}
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack)

    @cached_property
    def overview(self) -> Overview:
        """What is seen while nothing is selected; made, as the other parts, when it is first wanted."""
        return self._added(Overview(self._session))

    @cached_property
    def node(self) -> NodePanels:
        """One node."""
        made = self._added(NodePanels(self._session), scrolls=False)
        made.link_chosen.connect(self.link_chosen)
        made.delete_wanted.connect(self.delete_wanted)
        return made

    @cached_property
    def link(self) -> LinkPanel:
        """One link, with what lands on it."""
        made = self._added(LinkPanel(self._session))
        made.delete_wanted.connect(self.delete_wanted)
        return made

    @cached_property
    def many(self) -> ManyPanel:
        """Several nodes."""
        made = self._added(ManyPanel(self._session))
        made.delete_wanted.connect(self.delete_wanted)
        return made

    @property
    def panel(self) -> str:
        """The panel of a node that is seen: one of LEVEL, WHY, LINKS, EDIT, NOTES."""
        return self.node.panel

    def show_node(self, node: str, panel: str = "") -> None:
        """Shows a node, on that panel where one is named; "" shows the overview."""
        self.show_selection(Selection((node,)) if node else NOTHING)
        if panel:
            self.node.show_panel(panel)

    def show_selection(self, selection: Selection) -> None:
        """Shows what is selected; the overview where that is nothing."""
        self._selection = selection
        self.refresh()

    def refresh(self) -> None:
        """Shows what is seen as it is now; what is no longer there is no longer shown."""
        if not self._session.is_open:
            return
        figure = self._session.shop.content.figure
        nodes = tuple(figure[node] for node in self._selection.nodes if node in figure)
        link = _link_of(figure, self._selection)
        if link is not None:
            self.link.show_link(link, self._selection.landing)
            self._see(self.link)
        elif len(nodes) > 1:
            self.many.show_nodes(nodes)
            self._see(self.many)
        elif nodes:
            self.node.show_state(NodeState(self._session, nodes[0]))
            self._see(self.node)
        else:
            self.overview.refresh()
            self._see(self.overview)

    def focus_level(self) -> None:
        """Opens the level and puts the keyboard on its slider."""
        self.node.focus_level()

    def _see(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(self._areas[part])

    def _added(self, part: _Part, *, scrolls: bool = True) -> _Part:
        self._areas[part] = scrolled(part) if scrolls else part
        self._stack.addWidget(self._areas[part])
        part.chosen.connect(self.chosen)
        return part


def _link_of(figure: CapabilityMap, selection: Selection) -> Link | None:
    if selection.link is None or not all(end in figure for end in selection.link):
        return None
    return figure.link(*selection.link)
