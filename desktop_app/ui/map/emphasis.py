"""How large type and links are drawn in shapes that keep their places: as on a desk, or to be read from afar."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Factors on the sizes of the design. Type grows as far as its shape has room, boxes grow in height only."""

    type: float = 1.0
    links: float = 1.0
    boxes: float = 1.0


DESK = Emphasis()
PRESENTED = Emphasis(type=1.5, links=1.4, boxes=1.15)
