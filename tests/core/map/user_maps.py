"""Random maps as people could draw them: any kinds, links that the rules allow, moderators, measures."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from desktop_app.core.errors import MapError
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.drawing import draw_link, draw_moderator
from desktop_app.core.map.initiative import Initiative, Initiatives
from desktop_app.core.map.link import Sign
from desktop_app.core.map.node import KINDS, Kind, Node
from tests.core.map import figure as shipped

SHARES = st.floats(0, 1).map(lambda x: round(x, 6))
STRENGTHS = st.floats(0.01, 0.95).map(lambda x: round(x, 6))
SIGNS: tuple[Sign, ...] = ("+", "-")
LINKED_KINDS: tuple[Kind, ...] = (*KINDS, "capability", "technology", "challenge")


@st.composite
def nodes(draw: st.DrawFn, number: int) -> Node:
    """A node of any kind; technologies and levers cost money and may fail."""
    kind = draw(st.sampled_from(LINKED_KINDS))
    name = Names(f"Node {number}", f"节点{number}")
    if kind in ("technology", "lever"):
        return Node(f"n{number}", kind, name, level=draw(SHARES), one_off=1000.0, running=100.0, p_fail=0.2)
    return Node(f"n{number}", kind, name, level=draw(SHARES))


@st.composite
def user_maps(draw: st.DrawFn) -> CapabilityMap:
    """A valid map of 3 to 12 nodes."""
    count = draw(st.integers(3, 12))
    figure = CapabilityMap(tuple(draw(nodes(number)) for number in range(count)), (), shipped.figure().settings)
    ids = st.sampled_from([node.id for node in figure.nodes])
    for _ in range(draw(st.integers(2, 24))):
        sign, delayed = draw(st.sampled_from(SIGNS)), draw(st.booleans())
        figure = with_link(figure, draw(ids), draw(ids), sign, draw(STRENGTHS), delayed=delayed)
    for _ in range(draw(st.integers(0, 8))):
        if figure.links:
            number = draw(st.integers(0, len(figure.links) - 1))
            figure = with_moderator(figure, number, draw(ids), draw(SHARES))
    return figure


def with_link(
    figure: CapabilityMap, source: str, target: str, sign: Sign, strength: float, *, delayed: bool
) -> CapabilityMap:
    """The map with one more link; the same map where the rules refuse it."""
    try:
        drawn = draw_link(figure, source, target, sign, strength, delayed=delayed)
    except MapError:
        return figure
    return replace(figure, links=(*figure.links, drawn.link))


def with_moderator(figure: CapabilityMap, number: int, node: str, k: float) -> CapabilityMap:
    """The map with one more moderator on a link; the same map where the rules refuse it."""
    links = list(figure.links)
    try:
        links[number] = draw_moderator(figure, links[number], node, k)
    except MapError:
        return figure
    return replace(figure, links=tuple(links))


@st.composite
def measures(draw: st.DrawFn, figure: CapabilityMap) -> Initiatives:
    """Up to three initiatives on nodes of a map that can be entered."""
    entered = [node.id for node in figure.nodes if node.entered]
    found = []
    for number in range(draw(st.integers(0, 3)) if entered else 0):
        targets = draw(st.dictionaries(st.sampled_from(entered), SHARES, min_size=1, max_size=3))
        name = Names(f"Measure {number}", f"举措{number}")
        tau = draw(st.floats(0.5, 4))
        found.append(Initiative(f"m{number}", name, targets, 0.5, start=draw(st.integers(1, 4)), tau=tau))
    rest = shipped.initiatives()
    return Initiatives(tuple(found), rest.rule, rest.default_erosion)
