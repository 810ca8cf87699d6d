"""The poster of the map: its marked nodes in a frame per dimension, from technology through cells to the outcome.

Here are the places of nodes and frames; `poster_routes` finds the ways of the arrows between them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.link import Link, PosterLink
from desktop_app.core.map.node import DIMENSIONS, Node
from desktop_app.core.map.sheet import SHARED_SIZE, SIZES, Caption, Frame, moderators_of

CELL_ROLES = ("sensing", "seizing", "reconfiguring")
CELL_X = (456.0, 603.0, 792.0)
GUTTERS = (374.0, 515.0, 677.0, 878.0)
"""Where lanes of moderators go down: left of each column of cells, and left of the outcome. There they cross the links
of Figure 1 where `landings.within` lets a person put a landing; arrows that stand for a path come too far for that."""
MARGIN = 12.0
FRAME_X, FRAME_WIDTH = 168.0, 690.0
FRAMES_TOP, FRAME_GAP = 92.0, 6.0
CELL_Y, HEAD, FOOT = 41.0, 21.0, 99.0
ROW_PITCH = 47.0
USE_CASE_X = FRAME_X + 10
OUTCOME_X = 914.0
LEVER_Y, CHALLENGE_Y = 18.0, 66.0
BOX_GAP = 10.0
LANE_PITCH = 12.0
FOOT_PITCH = 5.0
LEAST_FRAME = 117.0

AnyLink = Link | PosterLink


@dataclass(frozen=True)
class Places:
    """Where the nodes of the poster stand; `rows` numbers the use cases of a frame from above."""

    boxes: Mapping[str, Box]
    frames: Mapping[str, Frame]
    rows: Mapping[str, int]
    lanes: Mapping[str, float]
    captions: tuple[Caption, ...]


def poster_nodes(figure: CapabilityMap) -> tuple[Node, ...]:
    """The nodes of the poster."""
    return tuple(node for node in figure.nodes if node.poster and fits_poster(node))


def fits_poster(node: Node) -> bool:
    """Whether the poster has a place for such a node: capabilities stand in the cells of the four dimensions."""
    return node.kind != "capability" or (node.role in CELL_ROLES and node.dimension in DIMENSIONS)


def poster_links(figure: CapabilityMap) -> tuple[AnyLink, ...]:
    """Links between nodes of the poster, and those that stand for a path through hidden ones."""
    shown = {node.id for node in poster_nodes(figure)}
    direct = [link for link in figure.links if shown.issuperset(link.ends)]
    derived = [link for link in figure.poster_links if shown.issuperset(link.ends)]
    return (*direct, *derived)


def gutter_of(figure: CapabilityMap, challenge: str) -> int:
    """The gutter in which a moderator's lane goes down: that of the column in which most of its links end."""
    ends = Counter(_column(figure[link.target]) for link in poster_links(figure) if challenge in moderators_of(link))
    return min(ends, key=lambda column: (-ends[column], column)) if ends else len(CELL_X)


def place(figure: CapabilityMap, foot_tracks: Mapping[str, int]) -> Places:
    """Where everything stands; `foot_tracks` {dimension: ways along the foot of its frame} makes frames taller."""
    nodes = poster_nodes(figure)
    boxes: dict[str, Box] = {}
    frames: dict[str, Frame] = {}
    rows: dict[str, int] = {}
    top = FRAMES_TOP
    for dimension in DIMENSIONS:
        own = [n for n in nodes if n.dimension == dimension and n.kind in ("technology", "capability")]
        if own:
            height = _fill_frame(own, top, foot_tracks.get(dimension, 0), boxes, rows)
            frames[dimension] = Frame(dimension, Box(FRAME_X, top, FRAME_WIDTH, height))
            top += height + FRAME_GAP
    middle = (FRAMES_TOP + top - FRAME_GAP) / 2
    shared = [n for n in nodes if n.kind == "technology" and n.dimension not in frames]
    shared.sort(key=lambda node: _mean_height(figure, node.id, boxes))
    boxes |= _column_of(shared, MARGIN + SHARED_SIZE[0] / 2, middle, SHARED_SIZE, 110.0)
    outcomes = [n for n in nodes if n.kind == "outcome"]
    boxes |= _column_of(outcomes, OUTCOME_X + SIZES["outcome"][0] / 2, middle, SIZES["outcome"], 126.0)
    lanes = _place_challenges(figure, nodes, boxes)
    _place_above(figure, [n for n in nodes if n.kind in ("lever", "context")], boxes)
    return Places(boxes, frames, rows, lanes, _captions(nodes, boxes, shared))


def _mean_height(figure: CapabilityMap, source: str, boxes: Mapping[str, Box]) -> float:
    """The mean height of what a node leads to; 0 where it leads to nothing placed."""
    heights = [boxes[k.target].centre.y for k in poster_links(figure) if k.source == source and k.target in boxes]
    return sum(heights) / len(heights) if heights else 0.0


def _column(node: Node) -> int:
    return CELL_ROLES.index(node.role) if node.role in CELL_ROLES else len(CELL_X)


def _fill_frame(own: Sequence[Node], top: float, tracks: int, boxes: dict[str, Box], rows: dict[str, int]) -> float:
    """The height of a frame, with its nodes put into `boxes`."""
    width, height = SIZES["technology"]
    cases = [node for node in own if node.kind == "technology"]
    for row, node in enumerate(cases):
        rows[node.id] = row
        boxes[node.id] = Box(USE_CASE_X, top + HEAD + row * ROW_PITCH, width, height)
    seen: Counter[str] = Counter()
    for node in own:
        if node.kind == "capability":
            centre = Point(CELL_X[min(_column(node), len(CELL_X) - 1)], top + CELL_Y + seen[node.role] * FOOT)
            boxes[node.id] = Box.around(centre, *SIZES["capability"])
            seen[node.role] += 1
    stacked = max(seen.values(), default=1)
    needed = (HEAD + len(cases) * ROW_PITCH + 2, stacked * FOOT + max(tracks, 2) * FOOT_PITCH + 8, LEAST_FRAME)
    return max(needed)


def _column_of(
    nodes: Sequence[Node], x: float, middle: float, size: tuple[float, float], pitch: float
) -> dict[str, Box]:
    """Boxes below each other about a height, none above the frames."""
    first = max(middle - pitch * (len(nodes) - 1) / 2, FRAMES_TOP + size[1] / 2)
    return {node.id: Box.around(Point(x, first + row * pitch), *size) for row, node in enumerate(nodes)}


def _place_challenges(figure: CapabilityMap, nodes: Iterable[Node], boxes: dict[str, Box]) -> dict[str, float]:
    """The x of every challenge's lane; each box stands over its lane as nearly as its neighbours allow."""
    lanes: dict[str, float] = {}
    used: Counter[int] = Counter()
    for node in nodes:
        if node.kind == "challenge":
            gutter = gutter_of(figure, node.id)
            lanes[node.id] = GUTTERS[gutter] + LANE_PITCH * used[gutter]
            used[gutter] += 1
    width, height = SIZES["challenge"]
    ranked = sorted(lanes, key=lambda node: lanes[node])
    for name, x in zip(ranked, _spread([lanes[n] for n in ranked], width + BOX_GAP), strict=True):
        boxes[name] = Box.around(Point(x, CHALLENGE_Y), width, height)
    return lanes


def _place_above(figure: CapabilityMap, levers: Sequence[Node], boxes: dict[str, Box]) -> None:
    """Each lever above what it reduces most; those that reduce nothing shown come last."""
    links = sorted(poster_links(figure), key=lambda link: -link.strength)
    wanted = {}
    for node in levers:
        aims = [link.target for link in links if link.source == node.id and link.target in boxes]
        wanted[node.id] = boxes[aims[0]].centre.x if aims else GUTTERS[0]
    ranked = sorted(wanted, key=lambda node: wanted[node])
    width, height = SIZES["lever"]
    for name, x in zip(ranked, _spread([wanted[n] for n in ranked], width + BOX_GAP), strict=True):
        boxes[name] = Box.around(Point(x, LEVER_Y), width, height)


def _spread(wanted: Sequence[float], pitch: float) -> list[float]:
    """Places near those wanted, in their order, at least `pitch` apart."""
    places = list(wanted)
    for number, (before, here) in enumerate(pairwise(list(places)), start=1):
        places[number] = max(here, places[number - 1] + pitch, before + pitch)
    return places


def _captions(nodes: Iterable[Node], boxes: Mapping[str, Box], shared: Sequence[Node]) -> tuple[Caption, ...]:
    found = []
    for kind, y in (("lever", LEVER_Y), ("challenge", CHALLENGE_Y)):
        row = [boxes[node.id].x for node in nodes if node.kind == kind]
        if row:
            found.append(Caption(kind, Point(MARGIN, y), min(row) - BOX_GAP))
    if shared:
        found.append(Caption("technology", Point(MARGIN, min(boxes[n.id].y for n in shared) - 14)))
    return tuple(found)
