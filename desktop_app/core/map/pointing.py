"""What may be while the pointer is still moving: fast enough to be asked at every move of a mouse."""

from __future__ import annotations

from desktop_app.core.errors import Message
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import SIGNS, Sign
from desktop_app.core.map.rules import REFUSALS, refusal


def may_link(
    figure: CapabilityMap, source: str, target: str, sign: Sign | None = None, *, delayed: bool = False
) -> Message | None:
    """Why a link from one node to another is refused; None where it may be, with some sign where none is given."""
    if source != target and figure.link(source, target):
        return REFUSALS["double"]
    signs = SIGNS if sign is None else (sign,)
    words = [refusal(figure, source, target, each, delayed=delayed) for each in signs]
    return REFUSALS[words[0]] if all(words) else None


def would_be_delayed(figure: CapabilityMap, source: str, target: str) -> bool:
    """Whether a link between two nodes would close a circle, and so act one quarter later."""
    return figure.reaches(target, source)


def may_moderate(figure: CapabilityMap, node: str, ends: tuple[str, str]) -> Message | None:
    """Why a node may not weaken the link between two others; None where it may."""
    if node in ends:
        return REFUSALS["mod_self"]
    return REFUSALS["mod_cycle"] if figure.reaches(ends[1], node) else None
