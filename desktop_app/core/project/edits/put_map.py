"""Another map in a document, with everything gone that spoke of what the map no longer has."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.map.canvas import Canvas, View
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.inputs_about import inputs_about
from desktop_app.core.map.link import Mark, marks_of
from desktop_app.core.project.document import Document


def put_map(document: Document, drawn: DrawnMap) -> Document:
    """The document with this map; inputs, notes and places of nodes and links that are gone go with them."""
    before = document.drawn_map()
    gone = inputs_about(before.nodes, before.links) - inputs_about(drawn.nodes, drawn.links)
    nodes = {node.id for node in before.nodes} - {node.id for node in drawn.nodes}
    links = {link.between for link in before.links} - {link.between for link in drawn.links}
    notes = {about: text for about, text in document.notes.items() if about not in nodes and about not in links}
    after = replace(document, map=drawn, notes=notes if len(notes) < len(document.notes) else document.notes)
    if gone:
        entries = {name: entry for name, entry in document.entries.items() if name not in gone}
        after = replace(after, entries=entries, scenarios=tuple(_without(s, gone) for s in document.scenarios))
    marks = marks_of(before.links) - marks_of(drawn.links)
    if not nodes and not marks:
        return after
    return replace(after, canvas=_canvas_without(document.canvas, nodes, marks))


def _without(scenario: Scenario, gone: frozenset[str]) -> Scenario:
    if gone.isdisjoint(scenario.changes):
        return scenario
    return replace(scenario, changes={name: value for name, value in scenario.changes.items() if name not in gone})


def _canvas_without(canvas: Canvas, nodes: Collection[str], marks: Collection[Mark]) -> Canvas:
    return replace(
        canvas,
        places={place: point for place, point in canvas.places.items() if place[1] not in nodes},
        landings={place: share for place, share in canvas.landings.items() if place[1] not in marks},
        views=tuple(_view_without(view, nodes) for view in canvas.views),
    )


def _view_without(view: View, nodes: Collection[str]) -> View:
    shown = tuple(node for node in view.shown if node not in nodes)
    return replace(view, shown=shown, focus="" if view.focus in nodes else view.focus)
