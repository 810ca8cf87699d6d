"""The kind of a node that a file does not tell, from how the node is linked."""

from __future__ import annotations

from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.node import Kind


def guessed_kinds(exchanged: ExchangedMap) -> dict[str, Kind]:
    """A kind for each node without one: what only acts is a lever, what is only acted upon an outcome.

    All else is a capability, the one kind that may stand within circles.
    """
    acting = {link.source for link in exchanged.links if link.source != link.target}
    acted_upon = {link.target for link in exchanged.links if link.source != link.target}
    return {node.id: _kind(node.id in acting, node.id in acted_upon) for node in exchanged.nodes if not node.kind}


def _kind(acts: bool, acted_upon: bool) -> Kind:  # noqa: FBT001 - the two facts that decide
    if acts and not acted_upon:
        return "lever"
    return "outcome" if acted_upon and not acts else "capability"
