"""A capability map as a fuzzy cognitive map: its weights, its levels of today, and what such a map cannot say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from desktop_app.core.errors import Message
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.fcm.inference import Array
from desktop_app.core.map.link import moderator_count


@dataclass(frozen=True)
class MapWeights:
    """The weights (N, N) between the concepts, their starting state (N,), and what was left out."""

    concepts: tuple[str, ...]
    weights: Array
    start: Array
    left_out: tuple[Message, ...]


def map_weights(figure: CapabilityMap) -> MapWeights:
    """Signed strengths of a map's links; a link's sign is its weight's, the levels of today are the start."""
    concepts = tuple(node.id for node in figure.nodes)
    place = {node: number for number, node in enumerate(concepts)}
    weights = np.zeros((len(concepts), len(concepts)))
    for link in figure.links:
        weights[place[link.source], place[link.target]] = link.weight
    return MapWeights(concepts, weights, np.array([node.level for node in figure.nodes]), tuple(_left_out(figure)))


def _left_out(figure: CapabilityMap) -> Iterator[Message]:
    moderators = moderator_count(figure.links)
    delayed = sum(link.delayed for link in figure.links)
    if moderators:
        yield Message(
            "{count} moderators are left out: a fuzzy cognitive map has no arrow onto an arrow.", count=moderators
        )
    if delayed:
        yield Message("{count} delayed links act like all others: every step is one round.", count=delayed)
