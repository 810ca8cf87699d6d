"""How large type and links are drawn in shapes that keep their places: as on a desk, or to be read from afar."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.map.node import Kind


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Factors on the sizes of the design. Type grows as far as its shape has room.

    Boxes grow in height, but for those of the kinds `kept`; the outcome of the poster, which has nothing beside it,
    grows by `last` to the right and as far in height.
    """

    type: float = 1.0
    links: float = 1.0
    boxes: float = 1.0
    last: float = 1.0
    kept: tuple[Kind, ...] = ("capability", "outcome")


DESK = Emphasis()
PRESENTED = Emphasis(type=1.5, links=1.4, boxes=1.15)
ON_THE_POSTER = replace(PRESENTED, last=1.3, kept=(*PRESENTED.kept, "lever"))
"""Presented where levers stand close above what they reduce."""
