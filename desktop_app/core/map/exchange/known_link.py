"""Whether a link of a file stands in the map already, so that a map joined into itself changes nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink
from desktop_app.core.map.exchange.into_moderators import k_within
from desktop_app.core.map.link import Link

_SAME = 1e-9


def says_nothing_new(
    figure: CapabilityMap, link: ExchangedLink, here: Link, ids: Mapping[str, str], *, strength: float
) -> bool:
    """Whether all that a file says of a link is so in the map; what the file leaves out does not count.

    `ids` are the nodes' ids in the map by the file's, `strength` is the link's once it is within bounds.
    """
    ks = {moderator.node: moderator.k for moderator in here.moderators}
    moderated = all(_near(ks.get(ids.get(m.node, ""), -1.0), k_within(figure, m.k)) for m in link.moderators)
    late = here.delayed or not link.delayed
    return link.sign == here.sign and _near(strength, here.strength) and moderated and late


def _near(one: float, other: float) -> bool:
    return math.isclose(one, other, abs_tol=_SAME)
