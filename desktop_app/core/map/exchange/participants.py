"""Several people's maps of the same matter as one: the mean of their weights."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode


def mean_map(maps: Sequence[ExchangedMap]) -> ExchangedMap:
    """All nodes by name and the mean weight of each link; who drew no link between two nodes counts as 0.

    What only one map says of a node beyond its name is kept from the first map that has it.
    """
    nodes: dict[str, ExchangedNode] = {}
    sums: dict[tuple[str, str], float] = {}
    for drawn in maps:
        ids = {}
        for node in drawn.nodes:
            ids[node.id] = nodes.setdefault(node.name.en, node).id
        for link in drawn.links:
            ends = (ids[link.source], ids[link.target])
            sums[ends] = sums.get(ends, 0.0) + link.weight
    links = (
        ExchangedLink(source, target, "-" if total < 0 else "+", abs(total) / len(maps))
        for (source, target), total in sums.items()
        if total
    )
    return ExchangedMap(tuple(nodes.values()), tuple(links))
