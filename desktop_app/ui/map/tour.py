"""The whole map in views that can each be read on a small screen: the poster, then the nodes of one frame at a time."""

from __future__ import annotations

from desktop_app.core.errors import Message
from desktop_app.core.map.canvas import View
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.layout_slots import frame_of
from desktop_app.core.map.poster import poster_nodes
from desktop_app.core.project.edits import Compound, PutView
from desktop_app.ui.map.scene import POSTER, WHOLE
from desktop_app.ui.map.words import frame_text
from desktop_app.ui.session.session import Session

BEFORE = "tour_"
ONE_FOR_EACH = Message("Save a view for each part")


def tour(session: Session) -> tuple[View, ...]:
    """The views in the order of the map, every node in one of them beside the poster."""
    figure, tr, language = session.shop.content.figure, session.tr, session.settings.language
    first = (View(f"{BEFORE}{POSTER}", tr("Poster"), POSTER),) if poster_nodes(figure) else ()
    parts = _parts(figure).items()
    return (
        *first,
        *(View(f"{BEFORE}{frame}", frame_text(frame, tr, language), WHOLE, shown=nodes) for frame, nodes in parts),
    )


def save_tour(session: Session) -> bool:
    """Whether the views were saved behind those that there are, as one step; those saved before are made anew."""
    return session.do(Compound(tuple(PutView(view.id, view) for view in tour(session)), ONE_FOR_EACH))


def _parts(figure: CapabilityMap) -> dict[str, tuple[str, ...]]:
    parts: dict[str, tuple[str, ...]] = {}
    for node in figure.nodes:
        frame = frame_of(node)
        parts[frame] = (*parts.get(frame, ()), node.id)
    return parts
