"""The map page: tools, the map with its legend, the list of nodes, the inspector."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop_app.core.map.poster import poster_nodes
from desktop_app.ui.map.canvas import MapCanvas
from desktop_app.ui.map.colouring import KIND
from desktop_app.ui.map.exchange.map_exchange import MapExchange
from desktop_app.ui.map.inspector.inspector import WIDTH, Inspector
from desktop_app.ui.map.inspector.node_state import levels_of
from desktop_app.ui.map.outline_list import OutlineList
from desktop_app.ui.map.reading_desk import ReadingDesk
from desktop_app.ui.map.scene import POSTER, WHOLE, MapScene
from desktop_app.ui.map.sheets import MATRIX, TABLE, Sheets
from desktop_app.ui.map.tools import MapTools
from desktop_app.ui.session.session import Session

SPLITTER, LIST_SHOWN, LEGEND_HIDDEN = "map.splitter", "map.list", "map.legend_hidden"
BY_KIND = "map.colours_by_kind"
"""The flag of whoever wants the colours of nodes to stand for their kinds."""


class MapPage(QWidget):
    """Puts the parts together: what is selected in one of them is selected in all."""

    go = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = self._is_other = self._unlisted = False
        self.tools = MapTools(session.shop.content.figure.settings.strengths)
        self.canvas = MapCanvas(session)
        self.exchange = MapExchange(session, self.canvas, self)
        self.canvas.commands.add(self.exchange.handlers)
        self.view, self.legend = self.canvas.view, self.canvas.legend
        self.list = OutlineList()
        self.sheets = Sheets(session, self.canvas)
        self.reading = ReadingDesk(session, self.list, self.canvas, self.sheets, self.tools)
        self.inspector = Inspector(session)
        self._lay_out()
        self._connect()
        self._show_document()

    @property
    def scene(self) -> MapScene:
        """The scene of the view shown."""
        return self.canvas.scene

    def visit(self, part: str, payload: object = None) -> None:
        """Comes with a wish: "find" puts the keyboard into the search, a command is done, a node is selected."""
        if part == "find":
            self.tools.focus_find()
        elif part in (TABLE, MATRIX):
            self.tools.view.choose(part)
            self._choose_view(part)
        elif self.reading.can(part):
            self.reading.come(part)
        elif part in self.canvas.commands.handlers:
            self.view.setFocus()
            self.canvas.commands.run(part)
        node = payload if isinstance(payload, str) else part
        if node in self._session.shop.content.figure:
            self.canvas.show_node(node)

    def retranslate(self) -> None:
        """Sets every visible text anew."""
        figure = self._session.shop.content.figure
        tr, language = self._session.tr, self._session.settings.language
        counts = {POSTER: len(poster_nodes(figure)), WHOLE: len(figure.nodes)}
        self.tools.retranslate(tr, counts, {node.name.get(language): node.id for node in figure.nodes})
        self.canvas.retranslate()
        self._fill_list()
        self.inspector.refresh()
        self.reading.refresh()
        self.sheets.refresh()

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for part in (self.reading, self.sheets, self.inspector):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([0, 10_000, WIDTH])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.tools)
        page.addWidget(self._splitter, 1)
        shown = self._session.settings.flag(LIST_SHOWN)
        self.reading.setVisible(shown)
        self.tools.list.setChecked(shown)
        legend = not self._session.settings.flag(LEGEND_HIDDEN)
        self.legend.setVisible(legend)
        self.tools.legend.setChecked(legend)
        if self._session.settings.flag(BY_KIND):
            self.tools.filter.choose_colours(KIND)
            self.canvas.show_colours(KIND)

    def _connect(self) -> None:
        session, tools = self._session, self.tools
        session.opened.connect(self._forget)
        session.computed.connect(self._show_computed)
        session.chosen_changed.connect(self._show_computed)
        tools.view_chosen.connect(self._choose_view)
        tools.found.connect(self.canvas.show_node)
        tools.filter.hidden_changed.connect(self.canvas.hide_groups)
        tools.filter.colours_changed.connect(self.canvas.show_colours)
        tools.filter.colours_changed.connect(self._keep_colours)
        tools.asked.connect(self.canvas.commands.run)
        tools.least_chosen.connect(self.canvas.show_from)
        tools.zoom_wanted.connect(self.view.zoom_by)
        tools.fit_wanted.connect(self.view.fit)
        tools.list_wanted.connect(self._show_list)
        tools.legend_wanted.connect(self._show_legend)
        self.view.zoomed.connect(tools.show_zoom)
        self.view.activated.connect(lambda _node: self.inspector.focus_level())
        self.canvas.view_changed.connect(self._show_view)
        self._connect_selection()

    def _connect_selection(self) -> None:
        """What is selected in one part is selected in all."""
        self.canvas.chosen.connect(self._selected)
        self.canvas.selection_changed.connect(self.inspector.show_selection)
        self.canvas.selection_changed.connect(self.sheets.show_selection)
        self.inspector.link_chosen.connect(self.canvas.show_link)
        self.sheets.chosen.connect(self.canvas.show_selection)
        self.inspector.delete_wanted.connect(self.canvas.editor.remove)
        self.list.chosen.connect(self._choose_from_list)
        self.list.seen.connect(self._list_seen)
        self.inspector.chosen.connect(self._choose)

    def _forget(self) -> None:
        """Another project: nothing of the one before is shown any more."""
        self._is_other = True

    def _show_document(self) -> None:
        """Another project: everything is made anew."""
        self._is_other = False
        self.inspector.show_node("")
        self.canvas.show_document()
        self.retranslate()
        reason = self._session.shop.content.pins.why_no_money()
        if reason is not None:
            self.canvas.editor.tell(reason)

    def _choose_view(self, view: str) -> None:
        """The poster, the whole map, the table or the matrix is wanted."""
        if view not in (TABLE, MATRIX):
            self.canvas.show_view(view)
        self.sheets.show_sheet(view)
        self.sheets.show_selection(self.scene.selection)

    def _show_view(self, view: str) -> None:
        """The poster or the whole map is shown."""
        self.tools.view.choose(self.sheets.shown or view)
        self._fill_list()
        self._show_levels()

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
        if self._is_other:
            self._show_document()
            return
        if self.canvas.show_changes():
            self.retranslate()
        else:
            self.sheets.refresh()
        self._show_levels()

    def _show_levels(self) -> None:
        """Today's and the scenario's levels on what is seen; only nodes whose level changed are painted anew."""
        levels = {name: levels_of(self._session, name) for name in self.scene.nodes}
        self.scene.show_levels(levels)
        if self.list.isVisibleTo(self):
            figure = self._session.shop.content.figure
            self.list.show_levels(figure, levels, self._session.tr, self._session.settings.language)
        self.inspector.refresh()

    def _show_list(self, shown: bool) -> None:  # noqa: FBT001 - as the signal calls it
        self.reading.setVisible(shown)
        self._session.settings.keep_flag(LIST_SHOWN, value=shown)
        self.reading.refresh()
        self._show_levels()

    def _keep_colours(self, colours: str) -> None:
        self._session.settings.keep_flag(BY_KIND, value=colours == KIND)

    def _show_legend(self, shown: bool) -> None:  # noqa: FBT001 - as the signal calls it
        self.legend.setVisible(shown)
        self._session.settings.keep_flag(LEGEND_HIDDEN, value=not shown)

    def _fill_list(self) -> None:
        """The nodes shown as a list, where it is seen."""
        self._unlisted = not self.list.isVisible()
        if self._unlisted:
            return
        figure, language = self._session.shop.content.figure, self._session.settings.language
        self.list.show_nodes(figure, self.scene.nodes, self._session.tr, language)
        levels = {name: levels_of(self._session, name) for name in self.scene.nodes}
        self.list.show_levels(figure, levels, self._session.tr, language)
        self.list.choose(self.scene.selected)

    def _list_seen(self) -> None:
        if self._unlisted:
            self._fill_list()

    def _selected(self, node: str) -> None:
        """Another node is selected: the list follows."""
        self.list.choose(node)

    def _choose(self, node: str) -> None:
        if node:
            self.canvas.show_node(node)
        else:
            self.scene.select("")

    def _choose_from_list(self, node: str) -> None:
        self.scene.select(node)
        self.view.bring(node)
