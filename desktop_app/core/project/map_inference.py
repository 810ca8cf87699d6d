"""The map of a shop as a fuzzy cognitive map: where the classical inference leads from today's levels."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.errors import Message
from desktop_app.core.map.fcm.inference import Inference
from desktop_app.core.map.fcm.map_weights import map_weights
from desktop_app.core.map.fcm.settling import Ending, settle
from desktop_app.core.map.fcm.slope import concept_flips, slope_warning
from desktop_app.core.map.in_force import node_in_force
from desktop_app.core.project.shop import Shop

SLOPED = frozenset({"sigmoid", "tanh"})
"""Transfer functions that have a slope; the others only know the sign."""


@dataclass(frozen=True, slots=True)
class Inferred:
    """Where every node ends: `final` {node: value}, from `start`.

    `period` is 1 at a fixed point, the length of a cycle, and 0 where nothing repeats.
    `notes` say what such a map cannot hold, `warnings` why the result may mean little.
    """

    start: dict[str, float]
    final: dict[str, float]
    ending: Ending
    steps: int
    period: int
    notes: tuple[Message, ...]
    warnings: tuple[Message, ...]


def inferred(shop: Shop, inference: Inference, language: str) -> Inferred:
    """The inference on the map with the levels and strengths in force today; names in warnings are in `language`."""
    numbers, figure = shop.numbers(), shop.content.figure
    nodes = tuple(node_in_force(node, numbers, shop.rate) for node in figure.nodes)
    known = map_weights(replace(figure, nodes=nodes))
    settled = settle(known.weights, known.start[:, None], inference)
    warnings = [settled.warning]
    if inference.transfer in SLOPED:
        names = [node.name.get(language) for node in nodes]
        warnings.append(slope_warning(concept_flips(known.weights, known.start, inference), names))
    return Inferred(
        start=dict(zip(known.concepts, map(float, known.start), strict=True)),
        final=dict(zip(known.concepts, map(float, settled.final[:, 0]), strict=True)),
        ending=settled.ending(),
        steps=int(settled.steps[0]),
        period=int(settled.period[0]),
        notes=known.left_out,
        warnings=tuple(warning for warning in warnings if warning is not None),
    )
