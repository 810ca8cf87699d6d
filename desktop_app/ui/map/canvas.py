"""The canvas: the sheets of the map in their view, and all that lies over it or at its foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.map.canvas import Canvas
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.sheet import Sheet
from desktop_app.ui.forms.banner import BannerHost
from desktop_app.ui.map.colouring import DIMENSION
from desktop_app.ui.map.context_menu import ContextMenu
from desktop_app.ui.map.document_sheets import DocumentSheets
from desktop_app.ui.map.empty_hint import EmptyHint
from desktop_app.ui.map.glide import Glide
from desktop_app.ui.map.left_out import left_out
from desktop_app.ui.map.legend import Legend
from desktop_app.ui.map.link_bar import LinkBar
from desktop_app.ui.map.map_commands import MapCommands
from desktop_app.ui.map.map_editor import MapEditor
from desktop_app.ui.map.minimap import Minimap
from desktop_app.ui.map.scene import POSTER, WHOLE, MapScene
from desktop_app.ui.map.selection import Ends, Selection
from desktop_app.ui.map.view import MapView
from desktop_app.ui.map.way import Way
from desktop_app.ui.map.whereabouts import room_of
from desktop_app.ui.session.session import Session


class MapCanvas(QWidget):
    """Follows the document: what is unchanged stays as it is, and where nodes are laid out anew the map moves there."""

    chosen = Signal(str)
    """The one node that is selected; "" for none or several."""
    selection_changed = Signal(object)
    view_changed = Signal(str)
    """Another sheet is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scenes: dict[str, MapScene] = {}
        self._shown: tuple[CapabilityMap, Canvas] | None = None
        self._sheets = DocumentSheets(session)
        self.least = 0.0
        self._colours = DIMENSION
        self.hidden: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
        self.only: frozenset[str] = frozenset()
        """The nodes that are shown alone; none where all are."""
        self.sheet_name = POSTER
        self.editor = MapEditor(session, lambda: self.scene, self)
        self.view = MapView(self.editor)
        self.banners = BannerHost(session.tr)
        self.legend = Legend()
        self.minimap = Minimap(self.view)
        self.hint = EmptyHint(session, self.view)
        self.bar = LinkBar(self.view, self.editor)
        self.commands = MapCommands(self.view, self.editor, self)
        self.menu = ContextMenu(self.view, self.editor, self.commands)
        self._glide = Glide(self)
        self._lay_out()
        # What a banner says and offers to undo is the last step, until there is another.
        session.undo_stack.indexChanged.connect(self._forget_notices)
        self.editor.told.connect(self.banners.show_notice_with)
        self.editor.added.connect(self._show_added)
        self.commands.node_wanted.connect(self.show_node)

    def _forget_notices(self, _place: int) -> None:
        self.banners.clear()

    @property
    def scene(self) -> MapScene:
        """The scene of the sheet shown."""
        return self._scenes[self.sheet_name]

    def show_document(self) -> None:
        """Another project: everything is made anew."""
        self._glide.finish()
        old, self._scenes = self._scenes, {}
        self._sheets.forget()
        self.banners.clear()
        self.show_view(self.sheet_name if self.sheet(self.sheet_name).boxes else WHOLE)
        for scene in old.values():
            scene.deleteLater()

    def show_changes(self) -> bool:
        """Whether map or canvas of the document differ from what was shown; the sheet then follows."""
        now = self._sheets.now
        if self._shown and all(a is b for a, b in zip(now, self._shown, strict=True)):
            return False
        moved_only = self._shown is not None and self._shown[0] is now[0]
        self._glide.finish()
        scene = self.scene
        before = {name: Point(item.x(), item.y()) for name, item in scene.nodes.items()}
        for name in self._scenes.keys() - {self.sheet_name}:
            self._scenes.pop(name).deleteLater()
        self._put(scene, self.sheet_name)
        if moved_only:
            self._glide.start(scene, before)
        return True

    def show_view(self, name: str) -> None:
        """The poster or the whole map; laid out when it is first shown."""
        self._glide.finish()
        before = self._scenes.get(self.sheet_name)
        self.view.hands.cancel()
        self.sheet_name = name
        if name not in self._scenes:
            scene = MapScene(self._session.shop.content.figure, self.sheet(name), poster=name == POSTER, parent=self)
            self._scenes[name] = scene
            scene.retranslate(self._session.tr, self._session.settings.language)
            scene.show_from(self.least)
            scene.show_colours(self._colours)
            scene.chosen.connect(self.chosen)
            scene.selection_changed.connect(self._show_selection)
            self._put(scene, name)
        self.view.show_scene(self.scene)
        self.view_changed.emit(name)
        if before is not None and before is not self.scene:
            self.scene.select(before.selected)
            self._show_selection(self.scene.selection)

    def show_node(self, node: str) -> None:
        """Selects a node, in the whole map where the poster does not have it."""
        if node not in self.scene.nodes:
            self.show_view(WHOLE)
        self.scene.select(node)
        self.view.bring(node)

    def show_selection(self, selection: Selection) -> None:
        """Selects a node, or a link with what lands on it."""
        if selection.link is None:
            self.show_node(selection.node)
            return
        self.show_link(selection.link)
        if selection.landing:
            self.scene.select_only(selection)

    def show_link(self, ends: Ends) -> None:
        """Selects a link, on the whole map where the poster does not have it."""
        if not any(link.ends == ends for link in self.scene.sheet.links):
            self.show_view(WHOLE)
        self.scene.select_only(Selection(link=ends))
        middle = self.scene.links.middle_of(ends)
        if middle is not None:
            self.view.bring_place(middle)

    def show_from(self, least: float) -> None:
        """Shows links of at least this strength."""
        self.least = least
        for scene in self._scenes.values():
            scene.show_from(least)

    def hide_groups(self, kinds: frozenset[str], dimensions: frozenset[str]) -> None:
        """Leaves out all nodes of these kinds and dimensions."""
        self.hidden = (kinds, dimensions)
        self._hide_again()

    def show_only(self, nodes: frozenset[str]) -> None:
        """Shows these nodes alone; none shows all."""
        self.only = nodes
        self._hide_again()

    def show_way(self, way: Way) -> None:
        """Shows a way alone, on the whole map where the poster does not have it."""
        if not way.nodes <= self.scene.nodes.keys():
            self.show_view(WHOLE)
        self.scene.show_way(way)
        self.view.fit_to(room_of(self.scene, way.nodes))

    def show_colours(self, colours: str) -> None:
        """What the colours stand for."""
        self._colours = colours
        for scene in self._scenes.values():
            scene.show_colours(colours)
        self.legend.show_colours(colours, self._session.tr)

    def retranslate(self) -> None:
        """Sets every visible text anew."""
        tr, language = self._session.tr, self._session.settings.language
        self.legend.retranslate(tr)
        self._place_hint()
        self.bar.retranslate(tr)
        self.banners.retranslate(tr)
        self.commands.quick.retranslate(tr, self._session.shop.content.figure, language)
        self.minimap.setAccessibleName(tr("The whole map, small"))
        self.view.retranslate(tr)
        for scene in self._scenes.values():
            scene.retranslate(tr, language)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What lies over the view keeps its place."""
        super().resizeEvent(event)
        self.minimap.follow()
        self._place_hint()

    def minimumSizeHint(self) -> QSize:
        """Small enough for the smallest window."""
        return QSize(320, 240)

    def sheet(self, name: str) -> Sheet:
        """A sheet of the document as it is now."""
        return self._sheets.sheet(name)

    def _put(self, scene: MapScene, name: str) -> None:
        """Shows the document as it is now in a scene."""
        self._shown = self._sheets.now
        scene.notes.show(self._shown[1], name)
        scene.show_sheet(self._shown[0], self.sheet(name))
        self._hide(scene)
        self.view.give_room()
        self.commands.quick.retranslate(self._session.tr, self._shown[0], self._session.settings.language)
        self.bar.show_selection(scene.selection)
        self._place_hint()

    def _place_hint(self) -> None:
        """A sheet without nodes says what to do."""
        if self._scenes:
            self.hint.follow(empty=not self.scene.nodes)

    def _hide_again(self) -> None:
        """A sheet that was fitted shows what is left of it as large as may be."""
        for scene in self._scenes.values():
            self._hide(scene)
        self.view.fit_again()

    def _hide(self, scene: MapScene) -> None:
        nodes = (scene.figure[name] for name in scene.nodes)
        scene.hide(left_out(nodes, *self.hidden, self.only))

    def _show_selection(self, selection: Selection) -> None:
        self.bar.show_selection(selection)
        self.selection_changed.emit(selection)

    def _show_added(self, nodes: tuple[str, ...], fits: bool) -> None:  # noqa: FBT001 - as the signal calls it
        """New nodes are selected, on the sheet that has a place for them."""
        if not fits:
            self.show_view(WHOLE)
        self.scene.select_nodes(nodes)
        if nodes:
            self.view.bring(nodes[0])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banners)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
