"""A project's map on its way out, and a foreign map on its way in as one edit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.core.errors import MapError, Message
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.from_map import from_map
from desktop_app.core.map.exchange.into_map import Fitted, into_map
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.in_force import node_in_force
from desktop_app.core.project.document import Document, new_document
from desktop_app.core.project.edits import AddPart, Edit, ReplaceMap
from desktop_app.core.project.shop import Shop

WHOLE = "whole"
_IMPORT = Message("Import a map")
_NO_NODES = Message("this map has no nodes.")


def exchanged_shop(shop: Shop, places: Mapping[str, Point] | None = None) -> ExchangedMap:
    """The map of a shop with the levels, strengths and costs [USD] in force; `places` {node: centre} as it is drawn."""
    numbers, rate = shop.numbers(), shop.rate
    figure = shop.content.figure
    nodes = tuple(node_in_force(node, numbers, rate) for node in figure.nodes)
    drawn = places if places is not None else shop.document.canvas.on(WHOLE)
    document = shop.document
    landings = document.canvas.landings_on(WHOLE)
    return from_map(replace(figure, nodes=nodes), document.notes, drawn, document.title, landings)


def project_from_map(
    exchanged: ExchangedMap, title: str, language: str = "en", currency: str = "USD"
) -> tuple[Document, Fitted]:
    """A new project whose map is a foreign one, and what is to be said of that map; `title` where it has none.

    Its levels compute; money follows it as far as its nodes are, or stand in for, those that the models read: see
    `Pins.why_no_money`. Raises MapError where the map has no nodes.
    """
    if not exchanged.nodes:
        raise MapError.of(title, _NO_NODES)
    empty = new_document(exchanged.title or title, language, currency)
    edit, fitted = import_edit(empty, exchanged, replace_all=True)
    return edit.apply(empty)[0] if edit else empty, fitted


def import_edit(
    document: Document, exchanged: ExchangedMap, *, replace_all: bool, join: bool = False, sheet: str = WHOLE
) -> tuple[Edit | None, Fitted]:
    """The edit that brings a foreign map into the project, None where all of it is there, and what is to be said of it.

    With `replace_all` it takes the place of the map that is there; else it comes beside it, and with `join` nodes of
    the same name are one.
    """
    figure = Shop(document).content.figure
    base = replace(figure, nodes=(), links=(), poster_links=()) if replace_all else figure
    fitted = into_map(exchanged, base, join=join)
    places = {(sheet, node): point for node, point in fitted.places.items()}
    landings = {(sheet, mark): share for mark, share in fitted.landings.items()}
    if replace_all:
        drawn = DrawnMap(fitted.nodes, fitted.links)
        return ReplaceMap(drawn, places, fitted.texts, _IMPORT, landings), fitted
    part = AddPart(fitted.nodes, fitted.links, places, fitted.texts, _IMPORT, landings)
    return part if fitted.brings else None, fitted
