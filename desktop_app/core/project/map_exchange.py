"""A project's map on its way out, and a foreign map on its way in as one edit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.core.errors import Message
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.from_map import from_map
from desktop_app.core.map.exchange.into_map import Fitted, into_map
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.in_force import node_in_force
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits import AddPart, Compound, Edit, RemoveNodes
from desktop_app.core.project.shop import Shop

WHOLE = "whole"
_IMPORT = Message("Import a map")


def exchanged_shop(shop: Shop, places: Mapping[str, Point] | None = None) -> ExchangedMap:
    """The map of a shop with the levels, strengths and costs [USD] in force; `places` {node: centre} as it is drawn."""
    numbers, rate = shop.numbers(), shop.rate
    figure = shop.content.figure
    nodes = tuple(node_in_force(node, numbers, rate) for node in figure.nodes)
    drawn = places if places is not None else shop.document.canvas.on(WHOLE)
    return from_map(replace(figure, nodes=nodes), shop.document.notes, drawn, shop.document.title)


def import_edit(
    document: Document, exchanged: ExchangedMap, *, replace_all: bool, join: bool = False, sheet: str = WHOLE
) -> tuple[Edit, Fitted]:
    """The edit that brings a foreign map into the project, and what is to be said of it.

    With `replace_all` it takes the place of the map that is there; else it comes beside it, and with `join` nodes of
    the same name are one.
    """
    figure = document.content().figure
    base = replace(figure, nodes=(), links=(), poster_links=()) if replace_all else figure
    fitted = into_map(exchanged, base, join=join)
    places = {(sheet, node): point for node, point in fitted.places.items()}
    part = AddPart(fitted.nodes, fitted.links, places, fitted.texts, _IMPORT)
    if not replace_all or not figure.nodes:
        return part, fitted
    return Compound((RemoveNodes(tuple(node.id for node in figure.nodes)), part), _IMPORT), fitted
