"""A selection tidied: columns from sources to targets, few crossings with all that stays where it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

import numpy as np

from desktop_app.core.map.capability_map import CapabilityMap, read_by
from desktop_app.core.map.crossings import crossings
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.sheet import occupied

COLUMN_GAP, ROW_GAP = 60.0, 14.0
SWEEPS = 8


def tidied(figure: CapabilityMap, ids: Collection[str], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """The new centres of the nodes `ids`, about the same middle as before; `boxes` is where all nodes stand."""
    chosen = [node.id for node in figure.order if node.id in ids and node.id in boxes]
    if not chosen:
        return {}
    tidy = _Tidy(figure, _columns(figure, chosen, boxes), boxes)
    best = tidy.centres()
    least = tidy.crossings(best)
    for _ in range(SWEEPS):
        tidy.sweep()
        centres = tidy.centres()
        if (found := tidy.crossings(centres)) < least:
            best, least = centres, found
    return best


def _columns(figure: CapabilityMap, chosen: list[str], boxes: Mapping[str, Box]) -> list[list[str]]:
    """The nodes by the longest way that leads to them within the selection, each column from top to bottom."""
    depth: dict[str, int] = {}
    for name in chosen:
        before = [depth[n] + 1 for link in figure.incoming(name) for n in read_by(link) if n in depth]
        depth[name] = max(before, default=0)
    columns: dict[int, list[str]] = defaultdict(list)
    for name in sorted(chosen, key=lambda n: boxes[n].centre.y):
        columns[depth[name]].append(name)
    return [columns[number] for number in sorted(columns)]


class _Tidy:
    """Columns of nodes whose order is made better sweep by sweep; all other nodes stay."""

    def __init__(self, figure: CapabilityMap, columns: list[list[str]], boxes: Mapping[str, Box]) -> None:
        self._columns = columns
        self._boxes = boxes
        self._links = [link for link in figure.links if link.source in boxes and link.target in boxes]
        self._rooms = {node.id: occupied(node, boxes[node.id]) for node in figure.nodes if node.id in boxes}
        self._beside: dict[str, list[str]] = defaultdict(list)
        for link in self._links:
            self._beside[link.source].append(link.target)
            self._beside[link.target].append(link.source)

    def sweep(self) -> None:
        """Sorts every column by the mean height of its nodes' neighbours."""
        for column in self._columns:
            heights = {**{n: box.centre.y for n, box in self._boxes.items()}, **_heights(self.centres())}
            means = {n: float(np.mean([heights[other] for other in self._beside[n] or [n]])) for n in column}
            column.sort(key=lambda name: means[name])

    def centres(self) -> dict[str, Point]:
        """Where the nodes come to stand in this order."""
        chosen = [self._rooms[name] for column in self._columns for name in column]
        middle = Point(
            (min(b.x for b in chosen) + max(b.right for b in chosen)) / 2,
            (min(b.y for b in chosen) + max(b.bottom for b in chosen)) / 2,
        )
        widths = [max(self._rooms[name].width for name in column) for column in self._columns]
        x = middle.x - (sum(widths) + COLUMN_GAP * (len(widths) - 1)) / 2
        found: dict[str, Point] = {}
        for column, width in zip(self._columns, widths, strict=True):
            found |= self._stacked(column, Point(x + width / 2, middle.y))
            x += width + COLUMN_GAP
        return found

    def crossings(self, centres: Mapping[str, Point]) -> int:
        """How often links cross with the nodes there."""
        known = {**{name: box.centre for name, box in self._boxes.items()}, **centres}
        ends = [[(known[end].x, known[end].y) for end in link.ends] for link in self._links]
        places = np.array(ends, dtype=np.float64).reshape(-1, 2, 2)
        return crossings(places[:, 0], places[:, 1])

    def _stacked(self, column: list[str], middle: Point) -> dict[str, Point]:
        rooms = {name: self._rooms[name].height for name in column}
        y = middle.y - (sum(rooms.values()) + ROW_GAP * (len(column) - 1)) / 2
        found = {}
        for name, room in rooms.items():
            found[name] = Point(middle.x, y + self._boxes[name].height / 2)
            y += room + ROW_GAP
        return found


def _heights(centres: Mapping[str, Point]) -> dict[str, float]:
    return {name: point.y for name, point in centres.items()}
