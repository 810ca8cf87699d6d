"""The inspector: the overview, or the node selected with its four panels; only the one seen is kept up to date."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.forms.page_header import PageHeader, Tab
from desktop_app.ui.map.inspector.level_panel import LevelPanel
from desktop_app.ui.map.inspector.links_panel import LinksPanel, links_about
from desktop_app.ui.map.inspector.node_head import NodeHead
from desktop_app.ui.map.inspector.node_state import NodeState
from desktop_app.ui.map.inspector.notes_panel import NotesPanel
from desktop_app.ui.map.inspector.overview import Overview
from desktop_app.ui.map.inspector.why_panel import WhyPanel
from desktop_app.ui.session.session import Session

WIDTH = 332
LEVEL, WHY, LINKS, NOTES = "level", "why", "links", "notes"


class Inspector(QFrame):
    """Follows the selection and the session; `chosen` tells the node that somebody goes to from here."""

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self.setMinimumWidth(WIDTH)
        self._session = session
        self._node = ""
        self.overview = Overview(session)
        self.head = NodeHead(session)
        self.tabs = PageHeader()
        self.level, self.why = LevelPanel(session), WhyPanel(session)
        self.links, self.notes = LinksPanel(session), NotesPanel(session)
        self._panels: dict[str, QWidget] = {
            LEVEL: self.level,
            WHY: self.why,
            LINKS: self.links,
            NOTES: self.notes,
        }
        self._shown: dict[str, Callable[[NodeState], None]] = {
            LEVEL: self.level.show_state,
            WHY: self.why.show_state,
            LINKS: self.links.show_state,
            NOTES: self.notes.show_state,
        }
        self._pages = QStackedWidget()
        self._about = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.tab_chosen.connect(self._show_panel)
        self.head.closed.connect(lambda: self.chosen.emit(""))
        for source in (self.overview, self.links):
            source.chosen.connect(self.chosen)

    @property
    def panel(self) -> str:
        """The panel seen: one of LEVEL, WHY, LINKS, NOTES."""
        return self.tabs.chosen

    def show_node(self, node: str, panel: str = "") -> None:
        """Shows a node, on that panel where one is named; "" shows the overview."""
        self._node = node
        self.refresh()
        self._stack.setCurrentIndex(1 if node else 0)
        if panel:
            self.tabs.choose(panel)
            self._show_panel(panel)

    def refresh(self) -> None:
        """Shows what is seen as it is now."""
        if not self._session.is_open:
            return
        if not self._node:
            self.overview.refresh()
            return
        state = NodeState(self._session, self._session.shop.content.figure[self._node])
        self._name_tabs(state)
        self.head.show_state(state)
        about = self._about.layout()
        if about is not None:
            about.activate()  # else a name of two lines lies on its chips until the next turn of events
        self._shown[self.panel or LEVEL](state)

    def focus_level(self) -> None:
        """Opens the level and puts the keyboard on its slider."""
        self.tabs.choose(LEVEL)
        self._show_panel(LEVEL)
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
                Tab(NOTES, tr("Notes")),
            )
        )
        if first:
            self.tabs.choose(LEVEL)

    def _show_panel(self, panel: str) -> None:
        self._pages.setCurrentIndex(list(self._panels).index(panel))
        self.refresh()

    def _lay_out(self) -> None:
        for panel in self._panels.values():
            self._pages.addWidget(panel if panel in (self.links, self.notes) else _scrolled(panel))
        column = QVBoxLayout(self._about)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.tabs):
            column.addWidget(part)
        column.addWidget(self._pages, 1)
        self._stack.addWidget(_scrolled(self.overview))
        self._stack.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack)


def _scrolled(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    panel.setProperty("plain", "true")
    area.setWidget(panel)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
