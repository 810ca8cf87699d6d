"""The edits that the canvas asks for: builds each with core's steps and gives it to the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import Message, UserError
from desktop_app.core.language.model import Names
from desktop_app.core.map.canvas import Place
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.free_place import clear_places
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.link import Mark, Sign
from desktop_app.core.map.node import Kind
from desktop_app.core.map.pointing import may_link
from desktop_app.core.map.poster import fits_poster
from desktop_app.core.project import map_steps
from desktop_app.core.project.consequences import Consequences, consequences, keeping_today
from desktop_app.core.project.edits import Compound, Edit, MoveLanding, MoveNodes, RemoveLinks, RemoveNodes
from desktop_app.core.project.map_steps import Proposal
from desktop_app.core.project.renaming import rename_in
from desktop_app.ui.forms.banner import Notice
from desktop_app.ui.map.note_editor import NoteEditor
from desktop_app.ui.map.scene import MapScene
from desktop_app.ui.map.selection import Ends, Selection
from desktop_app.ui.map.whereabouts import dimension_at
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.project.edits import AddPart, PutLinks

UNDO = Message("Undo")
MEDIUM = "medium"
NO_ROOM = Message("The poster has no place for this node, so the whole map is shown.")
FOLLOWS_NO_MORE = Message("No longer moved by the map, so kept at today's value: {names}.")
FOLLOWS_LESS = Message("Moved by less of the map than before: {names}.")
MOST_NAMED = 6


class MapEditor(QObject):
    """One method for each thing that can be done; each is one step of undo."""

    told = Signal(object, object)
    """A Notice and what its remedy does, None where it has none."""
    added = Signal(object, bool)
    """The ids of new nodes, and whether the sheet has a place for them."""

    def __init__(self, session: Session, scene: Callable[[], MapScene], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._scene = scene
        self.notes = NoteEditor(session, scene)

    @property
    def scene(self) -> MapScene:
        """The sheet that is shown."""
        return self._scene()

    @property
    def figure(self) -> CapabilityMap:
        """The map as it stands."""
        return self.session.shop.content.figure

    def name_of(self, node: str) -> str:
        """The name of a node in the language of the window."""
        return self.session.name(self.figure[node].name)

    def tell(self, what: Message, remedy: Message | None = None, act: Callable[[], None] | None = None) -> None:
        """Says something above the map."""
        self.told.emit(Notice("info", what, None, remedy), act)

    def say(self, text: str) -> str:
        """A text of ours in the language of the window."""
        return self.session.tr(text)

    # Nodes

    def add(self, kind: Kind, name: str, at: Point, *, linked_from: str = "") -> str:
        """A new node at a place of the sheet, linked from another where one is named; its id, "" where refused."""
        dimension = dimension_at(self.scene, at)
        edit = map_steps.add_node(
            self.figure, kind, Names(name, name), dimension=dimension, sheet=self.scene.name, at=at
        )
        if not self.put_part(edit):
            return ""
        new = edit.nodes[0].id
        if linked_from:
            self.draw(linked_from, new, None)
        return new

    def put_part(self, edit: AddPart) -> bool:
        """Whether nodes were added: to the poster where that is shown and has a place for each."""
        on_poster = self.scene.is_poster
        fits = not on_poster or all(fits_poster(node) for node in edit.nodes)
        nodes = tuple(replace(node, poster=on_poster and fits_poster(node)) for node in edit.nodes)
        if not self.session.do(replace(edit, nodes=nodes, places=self._clear(edit))):
            return False
        self.added.emit(tuple(node.id for node in nodes), fits)
        if not fits:
            self.tell(NO_ROOM)
        return True

    def _clear(self, edit: AddPart) -> dict[Place, Point]:
        """Where new nodes are put, so that they cover none that is there."""
        scene = self.scene
        here = {node: point for (sheet, node), point in edit.places.items() if sheet == scene.name}
        clear = clear_places(edit.nodes, here, self.figure, scene.sheet.boxes)
        return {**edit.places, **{(scene.name, node): point for node, point in clear.items()}}

    def move(self, places: Mapping[str, Point], gesture: int | None = None) -> bool:
        """Whether nodes now have these places."""
        return self.session.do(MoveNodes(self.scene.name, places, gesture))

    def rename(self, node: str, name: str) -> None:
        """Another name in the language of the window; one that was the same in both languages stays so."""
        language, wanted = self.session.settings.language, name.strip()
        if wanted and wanted != self.figure[node].name.get(language):
            self._propose(lambda: rename_in(self.figure, node, language, wanted))

    def remove(self, selection: Selection) -> None:
        """Deletes what is selected, and says what of the money model then stays at today's value."""
        if selection.note:
            self.notes.remove(selection.note)
        elif selection.landing and selection.link:
            self.unmoderate(selection.link, selection.landing)
        elif selection.nodes:
            self._remove(RemoveNodes(selection.nodes))
        elif selection.link and self.figure.link(*selection.link):
            self._remove(RemoveLinks((selection.link,)))

    def _remove(self, edit: Edit) -> None:
        found = consequences(self.session.shop, edit)
        if self.session.do(keeping_today(self.session.shop, edit)):
            self._warn(found)

    def _warn(self, found: Consequences) -> None:
        template, names = (FOLLOWS_NO_MORE, found.stay) if found.stay else (FOLLOWS_LESS, found.follow_less)
        if names:
            said = ", ".join(self.session.name(name) for name in names[:MOST_NAMED])
            more = f" +{len(names) - MOST_NAMED}" if len(names) > MOST_NAMED else ""
            what = Message(template.template, names=said + more)
            self.told.emit(Notice("warn", what, None, UNDO), self.session.undo_stack.undo)

    # Links

    def draw(self, source: str, target: str, sign: Sign | None, *, delayed: bool = False) -> bool:
        """Whether a link of medium strength was drawn; without a sign it strengthens where that may be."""
        figure = self.figure
        wanted = sign or ("+" if may_link(figure, source, target, "+", delayed=delayed) is None else "-")
        strength = figure.settings.strengths[MEDIUM]
        made = self._propose(lambda: map_steps.draw(figure, source, target, wanted, strength, delayed=delayed))
        if made:
            self.scene.select_only(Selection(link=(source, target)))
        return made

    def change_link(self, ends: Ends, sign: Sign, *, delayed: bool) -> bool:
        """Whether a link got another sign or delay."""
        return self._propose(lambda: map_steps.change_link(self.figure, ends, sign, delayed=delayed))

    def reroute(self, ends: Ends, new: Ends) -> bool:
        """Whether a link was led to other ends."""
        made = self._propose(lambda: map_steps.reroute(self.figure, ends, new))
        if made:
            self.scene.select_only(Selection(link=new))
        return made

    def moderate(self, ends: Ends, node: str, share: float | None = None) -> bool:
        """Whether a node now weakens a link; `share` of its length is where it lands, layout's choice by default."""
        k = self.figure.settings.moderations[MEDIUM]
        return self.attempt(lambda: self._landing(map_steps.moderate(self.figure, ends, node, k), (ends, node), share))

    def unmoderate(self, ends: Ends, node: str) -> bool:
        """Whether it no longer does."""
        return self.attempt(lambda: map_steps.unmoderate(self.figure, ends, node))

    def move_moderator(self, ends: Ends, node: str, new: Ends, share: float) -> bool:
        """Whether it now weakens another link, landing at that share of its length."""
        return self.attempt(
            lambda: self._landing(map_steps.move_moderator(self.figure, ends, node, new), (new, node), share)
        )

    def move_landing(self, mark: Mark, share: float, gesture: int | None = None) -> bool:
        """Whether a moderator now lands at that share of its link's length."""
        return self.session.do(MoveLanding(self.scene.name, mark, share, gesture))

    def _landing(self, edit: PutLinks, mark: Mark, share: float | None) -> Edit:
        """An edit, and where what it draws lands."""
        return edit if share is None else Compound((edit, MoveLanding(self.scene.name, mark, share)), edit.name)

    # How

    def attempt(self, make: Callable[[], Edit]) -> bool:
        """Whether an edit could be built and made; why not, the session says."""
        try:
            edit = make()
        except UserError as error:
            self.session.refused.emit(error)
            return False
        return self.session.do(edit)

    def _propose(self, make: Callable[[], Proposal]) -> bool:
        try:
            proposal = make()
        except UserError as error:
            self.session.refused.emit(error)
            return False
        made, offer = self.session.do(proposal.edit), proposal.offer
        if made and proposal.notice and offer is not None:
            self.tell(proposal.notice, offer.name, partial(self._do, offer))
        elif made and proposal.notice:
            self.tell(proposal.notice, UNDO, self.session.undo_stack.undo)
        return made

    def _do(self, edit: Edit) -> None:
        self.session.do(edit)
