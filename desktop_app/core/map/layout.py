"""The whole map laid out: columns from context to results, a frame per page, few crossings.

The order within a column of a frame is found by barycentres (Sugiyama et al. 1981) from several random beginnings,
then neighbours change places as long as that helps.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable

from desktop_app.core.map.arrangement import HEAD, PAD, Arrangement, Ordered, rounds
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Box
from desktop_app.core.map.layout_routes import routed
from desktop_app.core.map.layout_slots import first_order
from desktop_app.core.map.sheet import Frame, Sheet, occupied

BEGINNINGS, SEED = 6, 7


def whole_sheet(figure: CapabilityMap) -> Sheet:
    """All nodes and links of a map laid out."""
    best = best_order(figure)
    return routed(figure, best.boxes, _frames(figure, best))


def best_order(figure: CapabilityMap, beginnings: int = BEGINNINGS) -> Ordered:
    """The order with the fewest crossings that was found from the map's own order and random ones."""
    slots = first_order(figure)
    dice = random.Random(SEED)  # noqa: S311 an order to begin with, nothing secret
    best = Arrangement(figure, slots).ordered()
    for number in range(rounds(figure, beginnings)):
        order = {slot: list(names) for slot, names in slots.items()}
        if number:
            for names in order.values():
                dice.shuffle(names)
        best = min(best, Arrangement(figure, order).improved(), key=lambda found: found.crossings)
    return Arrangement(figure, {slot: list(names) for slot, names in best.order.items()}).switched()


def _frames(figure: CapabilityMap, found: Ordered) -> tuple[Frame, ...]:
    inside: dict[str, list[Box]] = defaultdict(list)
    for (frame, _), names in found.order.items():
        inside[frame].extend(occupied(figure[name], found.boxes[name]) for name in names)
    return tuple(Frame(frame, around(boxes)) for frame, boxes in inside.items())


def around(boxes: Iterable[Box]) -> Box:
    """The frame about some boxes, with room for its name."""
    known = list(boxes)
    left, top = min(b.x for b in known) - PAD, min(b.y for b in known) - HEAD
    return Box(left, top, max(b.right for b in known) + PAD - left, max(b.bottom for b in known) + PAD / 2 - top)
