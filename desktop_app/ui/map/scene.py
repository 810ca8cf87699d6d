"""The scene of one sheet: frames, links, moderators, nodes and notes; focus, levels and language shown on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Mark
from desktop_app.core.map.sheet import DrawnLink, Sheet
from desktop_app.ui.map.backdrop import Backdrop
from desktop_app.ui.map.colouring import DIMENSION, KIND
from desktop_app.ui.map.emphasis import DESK, ON_THE_POSTER, PRESENTED
from desktop_app.ui.map.focus import Focus
from desktop_app.ui.map.level_marks import Levels
from desktop_app.ui.map.link_layer import LinkLayer
from desktop_app.ui.map.moderator_layer import ModeratorLayer
from desktop_app.ui.map.node_item import NodeItem
from desktop_app.ui.map.notes_layer import NotesLayer
from desktop_app.ui.map.overlay import Overlay
from desktop_app.ui.map.selection import NOTHING, Selection
from desktop_app.ui.map.way import Way, WayFocus

MARGIN = 12.0
POSTER, WHOLE = "poster", "whole"
"""The two sheets, as documents name them."""
REFUSED = 0.22
"""The opacity of nodes to which the link being drawn cannot lead."""
Say = Callable[[str], str]


class MapScene(QGraphicsScene):
    """A laid-out map. It shows what it is told and says what was chosen; it knows no document."""

    chosen = Signal(str)
    selection_changed = Signal(object)

    def __init__(
        self, figure: CapabilityMap, sheet: Sheet, *, poster: bool, parent: QObject | None = None, large: bool = False
    ) -> None:
        super().__init__(parent)
        presented = ON_THE_POSTER if poster else PRESENTED
        self._emphasis = emphasis = presented if large else DESK
        self.figure, self.sheet = figure, sheet
        self.is_poster = poster
        self.name = POSTER if poster else WHOLE
        self._say: tuple[Say, str] = (str, "en")
        self.selection = NOTHING
        self._focus = Focus(sheet, "", frozenset(), pale=poster)
        self.nodes: dict[str, NodeItem] = {}
        self._colours = DIMENSION
        self.links = LinkLayer(sheet.links, self._focus, emphasis)
        self.moderators = ModeratorLayer(sheet, self._focus, on_demand=not poster, emphasis=emphasis)
        self.overlay = Overlay()
        self.backdrop = Backdrop(self, emphasis)
        self.notes = NotesLayer(self)
        self._hidden: frozenset[str] = frozenset()
        for item in (self.links, self.moderators, self.overlay):
            self.addItem(item)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.show_sheet(figure, sheet)

    @property
    def selected(self) -> str:
        """The id of the one node selected; "" for none or several."""
        return self.selection.node

    def show_sheet(self, figure: CapabilityMap, sheet: Sheet) -> None:
        """Takes over the map as it has become; only what differs is touched."""
        self.figure = figure
        for gone in self.nodes.keys() - sheet.boxes.keys():
            self.removeItem(self.nodes.pop(gone))
        for name, box in sheet.boxes.items():
            if name in self.nodes:
                self.nodes[name].show_node(figure[name], box)
            else:
                self.nodes[name] = NodeItem(figure[name], box, self._emphasis)
                self.nodes[name].show_colours(self._colours)
                self.addItem(self.nodes[name])
        self.preview(sheet)
        self.sheet = sheet
        self.backdrop.show_sheet(sheet)
        self._grow()
        self._name()
        self.select_only(self._left(self.selection))
        self._show_focus()

    def preview(self, sheet: Sheet) -> None:
        """Shows nodes where this sheet has them, and its arrows, while a gesture lasts."""
        for name, box in sheet.boxes.items():
            self.nodes[name].setPos(box.centre.x, box.centre.y)
        self.links.show_links(sheet.links)
        self.moderators.show_sheet(sheet)

    def select(self, node: str) -> None:
        """Puts the focus on a node of the sheet, or ends it."""
        self.select_only(Selection((node,)) if node in self.nodes else NOTHING)

    def select_nodes(self, nodes: Iterable[str]) -> None:
        """Selects several nodes."""
        self.select_only(Selection(tuple(name for name in nodes if name in self.nodes)))

    def select_only(self, selection: Selection) -> None:
        """Selects just this."""
        if selection == self.selection:
            return
        before, self.selection = self.selection, selection
        self._show_focus()
        self.links.choose(selection.link if not selection.landing else None)
        self.moderators.choose((selection.link, selection.landing) if selection.link and selection.landing else None)
        self.notes.choose(selection.note)
        self.selection_changed.emit(selection)
        if before.node != selection.node or before.link or selection.link:
            self.chosen.emit(selection.node)

    def show_levels(self, levels: Mapping[str, Levels]) -> int:
        """Takes over levels by node; the number of nodes that had to change."""
        return sum(item.show_levels(levels[name]) for name, item in self.nodes.items() if name in levels)

    def show_from(self, least: float) -> None:
        """Shows links of at least this strength."""
        self.links.show_from(least)
        self.moderators.show_from(least)

    def hide(self, nodes: frozenset[str]) -> None:
        """Leaves nodes out, with their links and what they moderate."""
        self._hidden = nodes
        for name, item in self.nodes.items():
            item.setVisible(name not in nodes)
        self.links.hide_ends(nodes)
        self.moderators.hide_ends(nodes)
        self.backdrop.hide(nodes)

    @property
    def colours(self) -> str:
        """What the colours stand for."""
        return self._colours

    def show_colours(self, colours: str) -> None:
        """Takes over what the colours stand for."""
        self._colours = colours
        for item in self.nodes.values():
            item.show_colours(colours)
        self.backdrop.show_grey(grey=colours == KIND)

    def show_way(self, way: Way) -> None:
        """Dims everything but a way, until something else is selected."""
        self._take_focus(WayFocus(self.sheet, way=way))

    def show_allowed(self, nodes: Iterable[str] | None) -> None:
        """While a link is drawn: dims all nodes but those that it may lead to; None ends that."""
        if nodes is None:
            self._show_focus()
            return
        allowed = set(nodes)
        for name, item in self.nodes.items():
            item.setOpacity(1.0 if name in allowed else REFUSED)
        clear = Focus(self.sheet, "", self._focus.outcomes, pale=False)
        self.links.show_focus(clear)
        self.moderators.show_focus(clear)

    def paint_anew(self) -> None:
        """Paints everything in the colours and type of another theme or language."""
        for item in self.items():
            item.update()

    def retranslate(self, tr: Say, language: str) -> None:
        """Takes over names and captions in a language."""
        self._say = (tr, language)
        self._name()
        self.paint_anew()

    def node_at(self, place: QPointF) -> str:
        """The node at a place of the sheet; "" for none."""
        return next((item.node.id for item in self.items(place) if isinstance(item, NodeItem)), "")

    def handle_at(self, place: QPointF) -> str:
        """The node whose handle is at a place of the sheet; "" for none."""
        return next((name for name, item in self.nodes.items() if item.isVisible() and item.has_handle_at(place)), "")

    def link_at(self, place: QPointF) -> DrawnLink | None:
        """The link at a place of the sheet."""
        return self.links.link_at(place)

    def landing_at(self, place: QPointF) -> Mark | None:
        """The landing of a moderator at a place of the sheet."""
        return self.moderators.landing_at(place)

    def visible(self) -> list[str]:
        """The nodes that are not hidden."""
        return [name for name in self.nodes if name not in self._hidden]

    def _left(self, selection: Selection) -> Selection:
        """What of a selection is still there."""
        nodes = tuple(name for name in selection.nodes if name in self.nodes)
        link = selection.link if any(link.ends == selection.link for link in self.sheet.links) else None
        note = selection.note if selection.note in self.notes.items else ""
        landing = selection.landing if link and (link, selection.landing) in self.moderators.marks() else ""
        return Selection(nodes, link if landing or not selection.landing else None, landing, note)

    def _grow(self) -> None:
        box = self.sheet.bounds().grown(MARGIN)
        room = QRectF(box.x, box.y, box.width, box.height) | self.links.ways() | self.notes.room()
        for item in self.nodes.values():
            room |= item.box().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        if room != self.sceneRect():
            self.setSceneRect(room)

    def _name(self) -> None:
        tr, language = self._say
        for item in self.nodes.values():
            if item.name != item.node.name.get(language):
                item.show_name(item.node.name.get(language))
            item.setToolTip(item.name)
        self.backdrop.retranslate(tr, language)

    def _show_focus(self) -> None:
        node = self.selected
        outcomes = frozenset(known.id for known in self.figure.nodes if known.kind == "outcome")
        self._take_focus(Focus(self.sheet, node, outcomes, pale=self.is_poster))

    def _take_focus(self, focus: Focus) -> None:
        self._focus = focus
        for name, item in self.nodes.items():
            item.setOpacity(self._focus.of_node(name))
            item.choose(chosen=name in self.selection.nodes)
        self.backdrop.show_focus(self._focus)
        self.links.show_focus(self._focus)
        self.moderators.show_focus(self._focus)
