"""The node selected: its head, and its level, why, links, form and note behind tabs."""

from __future__ import annotations

from collections.abc import Callable

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


class NodePanels(QWidget):
    """Only the panel seen is kept up to date."""

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
        self.level, self.why = LevelPanel(session), WhyPanel(session)
        self.links, self.edit, self.notes = LinksPanel(session), EditPanel(session), NotesPanel(session)
        self._panels: dict[str, tuple[QWidget, Callable[[NodeState], None]]] = {
            LEVEL: (self.level, self.level.show_state),
            WHY: (self.why, self.why.show_state),
            LINKS: (self.links, self.links.show_state),
            EDIT: (self.edit, self.edit.show_state),
            NOTES: (self.notes, self.notes.show_state),
        }
        self._pages = QStackedWidget()
        for panel, _ in self._panels.values():
            self._pages.addWidget(panel if panel in (self.links, self.notes) else scrolled(panel))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self.head, self.tabs):
            self._column.addWidget(part)
        self._column.addWidget(self._pages, 1)
        self.tabs.tab_chosen.connect(self.show_panel)
        self.head.closed.connect(lambda: self.chosen.emit(""))
        self.links.chosen.connect(self.chosen)
        self.links.link_chosen.connect(self.link_chosen)
        self.edit.delete_wanted.connect(self.delete_wanted)

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
        self._panels[self.panel or LEVEL][1](state)

    def show_panel(self, panel: str) -> None:
        """Shows another of the panels."""
        self.tabs.choose(panel)
        self._pages.setCurrentIndex(list(self._panels).index(panel))
        if self._state is not None:
            self._panels[panel][1](self._state)

    def focus_level(self) -> None:
        """Opens the level and puts the keyboard on its slider."""
        self.show_panel(LEVEL)
        self.level.row.slider.setFocus(Qt.FocusReason.OtherFocusReason)

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
