"""What each action of the Map menu does; the canvas's keys, its context menu and the palette end here as well."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QRect, Signal

from desktop_app.core.errors import Message
from desktop_app.core.map.align import DIRECTIONS, SIDES
from desktop_app.core.map.canvas import Comment
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.node import KINDS, Kind
from desktop_app.ui.map.arranger import Arranger
from desktop_app.ui.map.clip_board import ClipBoard
from desktop_app.ui.map.gestures.aiming import Aiming
from desktop_app.ui.map.gestures.choose_moderator import ChooseModerator
from desktop_app.ui.map.gestures.draw_link import PATH, DrawLink
from desktop_app.ui.map.gestures.move_end import MoveEnd
from desktop_app.ui.map.key_moves import KeyMoves
from desktop_app.ui.map.map_editor import MapEditor
from desktop_app.ui.map.quick_add import QuickAdd
from desktop_app.ui.map.text_field import TextField
from desktop_app.ui.map.view import MapView
from desktop_app.ui.map.words import kind_text, other_name_text

CHOOSE_A_NODE = Message("Select a node first; then choose where its link leads.")
CHOOSE_A_LINK = Message("Select the link that is to be weakened, or the node that weakens one.")
FRAME_ROOM, FRAME_HEAD = 16.0, 30.0
NEW_FRAME = (320.0, 200.0)
NODE, NOTE = "node:", "note:"
_Way = TypeVar("_Way")


class MapCommands(QObject):
    """The handlers by command; `run` is what menus, keys and tools end in."""

    node_wanted = Signal(str)
    """A node is to be selected and brought into view."""

    def __init__(self, view: MapView, editor: MapEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._editor = view, editor
        self.field = TextField(view)
        self.quick = QuickAdd(view)
        self._at = Point(0.0, 0.0)
        self._from = ""
        clip, arranger = ClipBoard(editor), Arranger(editor)
        self.handlers: dict[str, Callable[[], None]] = {
            "add": lambda: self.ask("", view.here()),
            "link": partial(self._begin_link, moves_source=False),
            "begin_elsewhere": partial(self._begin_link, moves_source=True),
            "moderate": self._begin_moderator,
            "rename": self.rename,
            "delete": lambda: editor.remove(editor.scene.selection),
            "cut": lambda: clip.cut(self._nodes),
            "copy": lambda: clip.copy(self._nodes),
            "paste": lambda: clip.paste(self._here),
            "duplicate": lambda: clip.duplicate(self._nodes),
            "select_all": lambda: editor.scene.select_nodes(editor.scene.visible()),
            "comment": self._comment,
            "frame": self._frame,
            "tidy": lambda: arranger.tidy(self._nodes),
            "tidy_all": partial(self._tidy_all, arranger),
            "fit": view.fit,
            **{f"align_{side}": partial(self._arrange, arranger.align, side) for side in SIDES},
            **{f"distribute_{way}": partial(self._arrange, arranger.distribute, way) for way in DIRECTIONS},
            **{f"add_{kind}": partial(self.add_kind, kind) for kind in KINDS},
            **KeyMoves(view, editor).handlers,
        }
        self.field.written.connect(self._written)
        self.quick.found.connect(self._found)
        self.quick.added.connect(self._add)
        self.quick.closed.connect(view.setFocus)
        self.field.closed.connect(view.setFocus)
        view.typed.connect(self.ask)
        view.add_wanted.connect(self.ask_linked)
        view.asked.connect(self.run)
        view.dropped.connect(self.add_kind)
        view.note_opened.connect(self.write_note)

    def add(self, handlers: Mapping[str, Callable[[], None]]) -> None:
        """More commands, of other parts of the page."""
        self.handlers |= handlers

    def run(self, command: str) -> None:
        """Does what was asked for."""
        self._view.hands.cancel()
        self.handlers[command]()

    def ask(self, text: str, spot: QPoint) -> None:
        """Opens the box that searches and adds; while a link is drawn, what it leads to is searched or added."""
        gesture = self._view.hands.gesture
        self._from = gesture.source if isinstance(gesture, DrawLink) else ""
        self._at = self._view.pointer_at(spot).point
        self.quick.ask(spot, text)

    def ask_linked(self, spot: QPoint, source: str) -> None:
        """Opens it for a node that is to be linked from another."""
        self.ask("", spot)
        self._from = source
        self.quick.ask(spot, only_add=True)

    def add_kind(self, kind: Kind, spot: QPoint | None = None) -> None:
        """Adds a node of a kind where it was dropped, else in the middle, and asks for its name."""
        self._from = ""
        self._at = self._view.pointer_at(spot or self._view.viewport().rect().center()).point
        self._add(kind, "")

    def rename(self) -> None:
        """Opens the name of the node selected, or the text of the note, in its place."""
        scene = self._editor.scene
        if scene.selection.note:
            self.write_note(scene.selection.note)
        elif scene.selected:
            node, editor = scene.selected, self._editor
            self._view.bring(node)
            place = self._view.mapFromScene(scene.nodes[node].box()).boundingRect()
            says = other_name_text(editor.figure[node].name, editor.session.settings.language, editor.session.tr)
            self.field.ask(f"{NODE}{node}", editor.name_of(node), place, editor.session.tr("Name"), says=says)

    def write_note(self, note: str) -> None:
        """Opens the text of a comment or the title of a frame in its place."""
        item = self._editor.scene.notes.items[note]
        place = self._view.mapFromScene(item.box()).boundingRect()
        if isinstance(item.note, Comment):
            self.field.ask(f"{NOTE}{note}", item.note.text, place, self._editor.session.tr("Comment"), lines=True)
        else:
            title = QRect(place.left(), place.top(), place.width(), 30)
            self.field.ask(f"{NOTE}{note}", item.note.title, title, self._editor.session.tr("Title of the frame"))

    @property
    def _nodes(self) -> tuple[str, ...]:
        return self._editor.scene.selection.nodes

    @property
    def _here(self) -> Point:
        return self._view.pointer_at(self._view.here()).point

    def _begin_link(self, *, moves_source: bool) -> None:
        """From the node selected; the link selected is led elsewhere."""
        chosen, stage = self._editor.scene.selection, self._view.stage
        link = self._editor.figure.link(*chosen.link) if chosen.link else None
        if link is not None:
            self._view.hands.begin(MoveEnd(stage, link, moves_source=moves_source))
        elif chosen.node:
            self._view.hands.begin(DrawLink(stage, chosen.node))
        else:
            self._editor.tell(PATH if chosen.link else CHOOSE_A_NODE)

    def _begin_moderator(self) -> None:
        """The node selected chooses a link to weaken; the link selected a node that weakens it."""
        chosen, stage = self._editor.scene.selection, self._view.stage
        if chosen.link and self._editor.figure.link(*chosen.link):
            self._view.hands.begin(ChooseModerator(stage, chosen.link))
        elif chosen.node:
            self._view.hands.begin(DrawLink(stage, chosen.node, onto_links=True))
        else:
            self._editor.tell(PATH if chosen.link else CHOOSE_A_LINK)

    def _add(self, kind: Kind, text: str) -> None:
        self._view.hands.cancel()
        name = text or self._editor.session.tr("New {kind}").format(kind=kind_text(kind, self._editor.say))
        new = self._editor.add(kind, name, self._at, linked_from=self._from)
        if new and not text:
            self._editor.scene.select(new)
            self.rename()

    def _found(self, node: str) -> None:
        gesture = self._view.hands.gesture
        if isinstance(gesture, Aiming) and node in self._editor.scene.nodes:
            gesture.aim_at(node)
        else:
            self.node_wanted.emit(node)

    def _written(self, about: str, text: str) -> None:
        if about.startswith(NODE):
            self._editor.rename(about.removeprefix(NODE), text)
            return
        note = self._editor.scene.notes.items[about.removeprefix(NOTE)].note
        old = note.text if isinstance(note, Comment) else note.title
        if text and text != old:
            self._editor.notes.write(note, text)

    def _comment(self) -> None:
        self.write_note(self._editor.notes.add_comment(self._here))

    def _frame(self) -> None:
        """About the nodes selected; without any, an empty one where the pointer is."""
        boxes = [self._editor.scene.nodes[name].sceneBoundingRect() for name in self._nodes]
        if not boxes:
            box = Box.around(self._here, *NEW_FRAME)
        else:
            whole = boxes[0]
            for each in boxes[1:]:
                whole = whole.united(each)
            whole = whole.adjusted(-FRAME_ROOM, -FRAME_HEAD, FRAME_ROOM, FRAME_ROOM)
            box = Box(whole.x(), whole.y(), whole.width(), whole.height())
        self.write_note(self._editor.notes.add_frame(box))

    def _tidy_all(self, arranger: Arranger) -> None:
        """However far somebody had zoomed in, all of what was laid out is then seen."""
        arranger.tidy_all()
        self._view.fit()

    def _arrange(self, arrange: Callable[[tuple[str, ...], _Way], None], way: _Way) -> None:
        arrange(self._nodes, way)
