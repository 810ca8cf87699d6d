"""The scene of one sheet: frames, links, moderators and nodes; focus, levels and language shown on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.sheet import DrawnLink, Sheet
from desktop_app.ui.map.backdrop import CaptionItem, FrameItem
from desktop_app.ui.map.focus import Focus
from desktop_app.ui.map.level_marks import Levels
from desktop_app.ui.map.link_layer import LinkLayer
from desktop_app.ui.map.moderator_layer import ModeratorLayer
from desktop_app.ui.map.node_item import NodeItem
from desktop_app.ui.map.words import caption_text, frame_text

MARGIN = 12.0
Say = Callable[[str], str]


class MapScene(QGraphicsScene):
    """A laid-out map. It shows what it is told and says what was chosen; it knows no document."""

    chosen = Signal(str)

    def __init__(self, figure: CapabilityMap, sheet: Sheet, *, poster: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.figure, self.sheet = figure, sheet
        self._poster = poster
        self._selected = ""
        outcomes = frozenset(node.id for node in figure.nodes if node.kind == "outcome")
        self._focus = Focus(sheet, "", outcomes, pale=poster)
        self.nodes: dict[str, NodeItem] = {name: NodeItem(figure[name], box) for name, box in sheet.boxes.items()}
        self.links = LinkLayer(sheet, self._focus)
        self._moderators = ModeratorLayer(sheet, self._focus, on_demand=not poster)
        self._frames = [FrameItem(frame) for frame in sheet.frames]
        self._captions = [CaptionItem(caption) for caption in sheet.captions]
        self._inside = _inside(sheet)
        for item in (*self._frames, *self._captions, self.links, self._moderators, *self.nodes.values()):
            self.addItem(item)
        box = sheet.bounds().grown(MARGIN)
        self.setSceneRect(QRectF(box.x, box.y, box.width, box.height) | self.links.ways())
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)

    @property
    def selected(self) -> str:
        """The id of the node selected; "" for none."""
        return self._selected

    def select(self, node: str) -> None:
        """Puts the focus on a node of the sheet, or ends it."""
        node = node if node in self.nodes else ""
        if node == self._selected:
            return
        self._selected = node
        self._focus = Focus(self.sheet, node, self._focus.outcomes, pale=self._poster)
        self._show_focus()
        self.chosen.emit(node)

    def show_levels(self, levels: Mapping[str, Levels]) -> int:
        """Takes over levels by node; the number of nodes that had to change."""
        return sum(item.show_levels(levels[name]) for name, item in self.nodes.items() if name in levels)

    def show_from(self, least: float) -> None:
        """Shows links of at least this strength."""
        self.links.show_from(least)
        self._moderators.show_from(least)

    def retranslate(self, tr: Say, language: str) -> None:
        """Takes over names and captions in a language."""
        for item in self.nodes.values():
            item.show_name(item.node.name.get(language))
            item.setToolTip(item.name)
        for frame in self._frames:
            frame.show_name(frame_text(frame.frame.id, tr, language))
        for caption in self._captions:
            caption.show_text(caption_text(caption.caption.id, tr))

    def node_at(self, place: QPointF) -> str:
        """The node at a place of the sheet; "" for none."""
        return next((item.node.id for item in self.items(place) if isinstance(item, NodeItem)), "")

    def link_at(self, place: QPointF) -> DrawnLink | None:
        """The link at a place of the sheet."""
        return self.links.link_at(place)

    def _show_focus(self) -> None:
        for name, item in self.nodes.items():
            item.setOpacity(self._focus.of_node(name))
            item.choose(chosen=name == self._selected)
        for frame in self._frames:
            frame.setOpacity(self._focus.of_frame(self._inside, frame.frame.id))
        self.links.show_focus(self._focus)
        self._moderators.show_focus(self._focus)


def _inside(sheet: Sheet) -> dict[str, str]:
    """The frame in which each node lies."""
    return {name: frame.id for frame in sheet.frames for name, box in sheet.boxes.items() if frame.box.holds(box)}
