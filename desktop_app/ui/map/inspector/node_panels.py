"""The node selected: its head, and its level, why, links, form and note behind tabs."""

from __future__ import annotations

from functools import cached_property
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.forms.page_header import PageHeader, Tab
from desktop_app.ui.map.inspector.edit_panel import EditPanel
from desktop_app.ui.map.inspector.level_panel import LevelPanel
from desktop_app.ui.map.inspector.links_panel import LinksPanel, links_about
from desktop_app.ui.map.inspector.node_head import NodeHead
from desktop_app.ui.map.inspector.node_state import NodeState
from desktop_app.ui.map.inspector.notes_panel import NotesPanel
from desktop_app.ui.map.inspector.scrolled import scrolled
from desktop_app.ui.map.inspector.why_panel import WhyPanel
from desktop_app.ui.session.session import Session

LEVEL, WHY, LINKS, EDIT, NOTES = "level", "why", "links", "edit", "notes"
_Made = TypeVar("_Made", bound=QWidget)


class _Panel(Protocol):
    def show_state(self, state: NodeState) -> None: ...


class NodePanels(QWidget):
    """Each panel is made when it is first wanted, and only the one seen is kept up to date."""

    chosen = Signal(str)
    link_chosen = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._state: NodeState | None = None
        self.head = NodeHead(session)
        self.tabs = PageHeader()
        self.tabs.bring_together()
        self._pages = QStackedWidget()
        self._areas: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self.head, self.tabs):
            self._column.addWidget(part)
        self._column.addWidget(self._pages, 1)
        self.tabs.tab_chosen.connect(self.show_panel)
        self.head.closed.connect(lambda: self.chosen.emit(""))

    @cached_property
    def level(self) -> LevelPanel:
        """How far the node is developed, now and in the scenario."""
        return self._added(LEVEL, LevelPanel(self._session))

    @cached_property
    def why(self) -> WhyPanel:
        """What its movement comes from."""
        return self._added(WHY, WhyPanel(self._session))

    @cached_property
    def links(self) -> LinksPanel:
        """What leads to it and what it leads to."""
        made = self._added(LINKS, LinksPanel(self._session), scrolls=False)
        made.chosen.connect(self.chosen)
        made.link_chosen.connect(self.link_chosen)
        return made

    @cached_property
    def edit(self) -> EditPanel:
        """Its form."""
        made = self._added(EDIT, EditPanel(self._session))
        made.delete_wanted.connect(self.delete_wanted)
        return made

    @cached_property
    def notes(self) -> NotesPanel:
        """The note about it."""
        return self._added(NOTES, NotesPanel(self._session), scrolls=False)

    @property
    def panel(self) -> str:
        """The panel seen."""
        return self.tabs.chosen

    def show_state(self, state: NodeState) -> None:
        """Shows a node, or its new levels."""
        self._state = state
        self._name_tabs(state)
        self.head.show_state(state)
        self._column.activate()  # else a name of two lines lies on its chips until the next turn of events
        self._panel(self.panel or LEVEL).show_state(state)

    def show_panel(self, panel: str) -> None:
        """Shows another of the panels."""
        self.tabs.choose(panel)
        shown = self._panel(panel)
        self._pages.setCurrentWidget(self._areas[panel])
        if self._state is not None:
            shown.show_state(self._state)

    def focus_level(self) -> None:
        """Opens the level and puts the keyboard on its slider."""
        self.show_panel(LEVEL)
        self.level.row.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    def _panel(self, name: str) -> _Panel:
        panel: _Panel = getattr(self, name)
        return panel

    def _added(self, name: str, panel: _Made, *, scrolls: bool = True) -> _Made:
        self._areas[name] = scrolled(panel) if scrolls else panel
        self._pages.addWidget(self._areas[name])
        return panel

    def _name_tabs(self, state: NodeState) -> None:
        tr = self._session.tr
        count = sum(len(links) for links in links_about(state.figure, state.node.id))
        first = not self.tabs.chosen
        self.tabs.set_tabs(
            (
                Tab(LEVEL, tr("Level")),
                Tab(WHY, tr("Why")),
                Tab(LINKS, tr("Links {count}").format(count=count)),
                Tab(EDIT, tr("Edit")),
                Tab(NOTES, tr("Notes")),
            )
        )
        if first:
            self.tabs.choose(LEVEL)
