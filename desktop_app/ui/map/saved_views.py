"""From what is seen of the map to a view that is saved, and back."""

from __future__ import annotations

from desktop_app.core.map.canvas import View
from desktop_app.core.map.node import KINDS
from desktop_app.ui.map.canvas import MapCanvas
from desktop_app.ui.map.inspector.node_state import levels_of
from desktop_app.ui.map.left_out import left_out
from desktop_app.ui.map.scene import POSTER, MapScene
from desktop_app.ui.session.session import Session


def seen_as_view(canvas: MapCanvas, view: str, name: str) -> View:
    """What is seen, to be saved; several nodes selected are kept as those that are shown alone."""
    kinds, dimensions = canvas.hidden
    selection = canvas.scene.selection
    alone = selection.nodes if len(selection.nodes) > 1 else tuple(sorted(canvas.only))
    return View(
        view,
        name,
        canvas.sheet_name,
        canvas.least,
        selection.node,
        tuple(kind for kind in KINDS if kind in kinds),
        tuple(sorted(dimensions)),
        alone,
    )


def show_saved(canvas: MapCanvas, view: View) -> None:
    """Shows the canvas as it was saved."""
    canvas.show_view(view.sheet)
    canvas.show_from(view.least)
    canvas.show_only(frozenset(view.shown))
    canvas.hide_groups(frozenset(view.hidden_kinds), frozenset(view.hidden_dimensions))
    canvas.scene.select(view.focus)
    canvas.view.fit()


def scene_of(canvas: MapCanvas, session: Session, view: View) -> MapScene:
    """A scene of its own for a saved view, as a presentation shows it."""
    figure = session.shop.content.figure
    scene = MapScene(figure, canvas.sheet(view.sheet), poster=view.sheet == POSTER, large=True)
    scene.retranslate(session.tr, session.settings.language)
    scene.notes.show(session.document.canvas, view.sheet)
    scene.show_from(view.least)
    nodes = (figure[name] for name in scene.nodes)
    scene.hide(left_out(nodes, view.hidden_kinds, view.hidden_dimensions, view.shown))
    scene.show_levels({name: levels_of(session, name) for name in scene.nodes})
    scene.select(view.focus)
    return scene
