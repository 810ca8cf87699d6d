"""The map page: tools, the map with its legend, the list of nodes, the inspector."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.layout import whole_sheet
from desktop_app.core.map.poster import poster_nodes
from desktop_app.core.map.poster_routes import poster_sheet
from desktop_app.ui.map.inspector.inspector import WIDTH, Inspector
from desktop_app.ui.map.inspector.node_state import levels_of
from desktop_app.ui.map.legend import Legend
from desktop_app.ui.map.outline_list import OutlineList
from desktop_app.ui.map.scene import MapScene
from desktop_app.ui.map.tools import POSTER, WHOLE, MapTools
from desktop_app.ui.map.view import MapView
from desktop_app.ui.session.session import Session

SPLITTER, LIST_SHOWN = "map.splitter", "map.list"
_SHEETS = {POSTER: poster_sheet, WHOLE: whole_sheet}


class MapPage(QWidget):
    """Puts the parts together: what is selected in one of them is selected in all."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._figure: CapabilityMap | None = None
        self._scenes: dict[str, MapScene] = {}
        self._least = 0.0
        self._stale = False
        self.tools = MapTools(session.shop.content.figure.settings.strengths)
        self.view = MapView()
        self.legend = Legend()
        self.list = OutlineList()
        self.inspector = Inspector(session)
        self._lay_out()
        self._connect()
        self._show_document()

    @property
    def scene(self) -> MapScene:
        """The scene of the view shown."""
        return self._scenes[self.tools.view.chosen or POSTER]

    def visit(self, part: str, payload: object = None) -> None:
        """Comes with a wish: "find" puts the keyboard into the search; a node is selected."""
        if part == "find":
            self.tools.focus_find()
        node = payload if isinstance(payload, str) else part
        if self._figure is not None and node in self._figure:
            self.show_node(node)

    def show_node(self, node: str) -> None:
        """Selects a node, in the whole map where the poster does not have it."""
        if node not in self.scene.nodes:
            self.tools.view.choose(WHOLE)
            self._show_view(WHOLE)
        self.scene.select(node)
        self.view.bring(node)

    def retranslate(self) -> None:
        """Sets every visible text anew."""
        figure = self._session.shop.content.figure
        tr, language = self._session.tr, self._session.settings.language
        counts = {POSTER: len(poster_nodes(figure)), WHOLE: len(figure.nodes)}
        self.tools.retranslate(tr, counts, {node.name.get(language): node.id for node in figure.nodes})
        self.legend.retranslate(tr)
        self.view.setAccessibleName(tr("Map of capabilities"))
        self.view.setAccessibleDescription(tr("Arrow keys go from node to node, Enter opens the level"))
        for scene in self._scenes.values():
            scene.retranslate(tr, language)
        self._fill_list()
        self.inspector.refresh()

    def _lay_out(self) -> None:
        canvas = QWidget()
        column = QVBoxLayout(canvas)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for part in (self.list, canvas, self.inspector):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([0, 10_000, WIDTH])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.tools)
        page.addWidget(self._splitter, 1)
        shown = self._session.settings.flag(LIST_SHOWN)
        self.list.setVisible(shown)
        self.tools.list.setChecked(shown)

    def _connect(self) -> None:
        session, tools = self._session, self.tools
        session.computed.connect(self._show_computed)
        session.chosen_changed.connect(self._show_computed)
        tools.view_chosen.connect(self._show_view)
        tools.found.connect(self.show_node)
        tools.least_chosen.connect(self._show_from)
        tools.zoom_wanted.connect(self.view.zoom_by)
        tools.fit_wanted.connect(self.view.fit)
        tools.list_wanted.connect(self._show_list)
        self.view.zoomed.connect(tools.show_zoom)
        self.view.activated.connect(lambda _node: self.inspector.focus_level())
        self.list.chosen.connect(self._choose_from_list)
        self.inspector.chosen.connect(self._choose)

    def _show_document(self) -> None:
        """Another project, or another map in it: everything is made anew."""
        self._figure = self._session.shop.content.figure
        self.inspector.show_node("")
        self._scenes = {}
        self._show_view(self.tools.view.chosen or POSTER)
        self.retranslate()

    def _show_view(self, view: str) -> None:
        """The poster or the whole map; laid out when it is first shown."""
        assert self._figure is not None  # noqa: S101 set by _show_document
        before = self._scenes.get(WHOLE if view == POSTER else POSTER)
        if view not in self._scenes:
            scene = MapScene(self._figure, _SHEETS[view](self._figure), poster=view == POSTER, parent=self)
            scene.retranslate(self._session.tr, self._session.settings.language)
            scene.show_from(self._least)
            scene.chosen.connect(self._selected)
            self._scenes[view] = scene
        self.view.show_scene(self._scenes[view])
        self._fill_list()
        self._show_levels()
        if before is not None:
            self.scene.select(before.selected)

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what changed while another page was seen."""
        super().showEvent(event)
        if self._stale:
            self._show_computed()

    def _show_computed(self) -> None:
        """New columns; while another page is seen they cost nothing here."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        if self._session.shop.content.figure is not self._figure:
            self._show_document()
        else:
            self._show_levels()

    def _show_levels(self) -> None:
        """Today's and the scenario's levels on what is seen; only nodes whose level changed are painted anew."""
        if not self._scenes:
            return
        levels = {name: levels_of(self._session, name) for name in self.scene.nodes}
        self.scene.show_levels(levels)
        if self.list.isVisibleTo(self):
            figure = self._session.shop.content.figure
            self.list.show_levels(figure, levels, self._session.tr, self._session.settings.language)
        self.inspector.refresh()

    def _show_from(self, least: float) -> None:
        self._least = least
        for scene in self._scenes.values():
            scene.show_from(least)

    def _show_list(self, shown: bool) -> None:  # noqa: FBT001 - as the signal calls it
        self.list.setVisible(shown)
        self._session.settings.keep_flag(LIST_SHOWN, value=shown)
        self._show_levels()

    def _fill_list(self) -> None:
        if self._scenes and self._figure is not None:
            language = self._session.settings.language
            self.list.show_nodes(self._figure, self.scene.nodes, self._session.tr, language)
            levels = {name: levels_of(self._session, name) for name in self.scene.nodes}
            self.list.show_levels(self._figure, levels, self._session.tr, language)

    def _selected(self, node: str) -> None:
        """The selection of the scene has changed: list and inspector follow."""
        self.list.choose(node)
        self.inspector.show_node(node)

    def _choose(self, node: str) -> None:
        if node:
            self.show_node(node)
        else:
            self.scene.select("")

    def _choose_from_list(self, node: str) -> None:
        self.scene.select(node)
        self.view.bring(node)
