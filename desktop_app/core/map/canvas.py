"""What a person arranges about a map: where nodes stand, what is written beside them, and the views that are saved.

Nothing here enters a formula.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.link import Mark
from desktop_app.core.map.node import Kind

Place = tuple[str, str]
"""A sheet ("poster", "whole" or the id of a view) and a node on it."""
LandingPlace = tuple[str, Mark]
"""A sheet and a landing on it."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A text on a sheet, with its left upper corner."""

    id: str
    sheet: str
    text: str
    at: Point


@dataclass(frozen=True, slots=True)
class CanvasFrame:
    """A box with a title about a part of a sheet; in the colour of a dimension, or of none where it is ""."""

    id: str
    sheet: str
    title: str
    box: Box
    dimension: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """A way of looking at the map that was saved: the sheet it is drawn on and what of it is seen.

    Links weaker than `least` and all nodes of the hidden kinds and dimensions are left out; `shown` names the nodes
    that are seen, () for all; `focus` is the node looked at, "" for none.
    """

    id: str
    name: str
    sheet: str
    least: float = 0.0
    focus: str = ""
    hidden_kinds: tuple[Kind, ...] = ()
    hidden_dimensions: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Canvas:
    """Places are the centres of nodes that somebody moved [px of the design]; all others stand where layout puts them.

    So do moderators land where layout lets them, but for `landings` {sheet and landing: share of its link's length}.
    Views stand in the order in which they are shown.
    """

    places: Mapping[Place, Point] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    frames: tuple[CanvasFrame, ...] = ()
    views: tuple[View, ...] = ()
    landings: Mapping[LandingPlace, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("places", "landings"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    def on(self, sheet: str) -> dict[str, Point]:
        """The places on one sheet, {node: centre}."""
        return {node: point for (where, node), point in self.places.items() if where == sheet}

    def landings_on(self, sheet: str) -> dict[Mark, float]:
        """The landings that were moved on one sheet, {landing: share of its link's length}."""
        return {mark: share for (where, mark), share in self.landings.items() if where == sheet}
