"""Which nodes of a sheet are left out of what is seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from desktop_app.core.map.node import Node


def left_out(
    nodes: Iterable[Node], kinds: Collection[str], dimensions: Collection[str], only: Collection[str]
) -> frozenset[str]:
    """Those of hidden kinds and dimensions, and where some are shown alone all others."""
    return frozenset(
        node.id
        for node in nodes
        if node.kind in kinds or node.dimension in dimensions or (only and node.id not in only)
    )
