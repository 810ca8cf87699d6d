"""What the programme costs to run, by the dimension of the nodes that are raised."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.analysis.attribution import CROSS, DIMENSIONS, scalar
from desktop_app.core.language.model import Value
from desktop_app.core.map.capability_map import CapabilityMap


def programme_cost(figure: CapabilityMap, column: Mapping[str, Value]) -> dict[str, float]:
    """The running cost [money/quarter] of the nodes of each dimension, and of the nodes that all share, in a column.

    The map books it as scale × running cost × rise of each node; what a change of the human–AI mode costs is on no node
    and not in here.
    """
    costs = dict.fromkeys((*DIMENSIONS, CROSS), 0.0)
    scale = scalar(column["map.cost_scale"])
    for node in figure.nodes:
        if node.costed:
            group = node.dimension if node.dimension in costs else CROSS
            cost = scalar(column[f"map.running_{node.id}"]) * scalar(column[f"map.rise_{node.id}"])
            costs[group] += scale * cost
    return costs
