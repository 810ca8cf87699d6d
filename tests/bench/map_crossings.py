"""How often links of the whole map cross, against Graphviz dot given the same clusters."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Mapping

import numpy as np

from desktop_app.core.map.assembly import read_content
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.crossings import crossings
from desktop_app.core.map.layout import whole_sheet
from desktop_app.core.map.sheet import Sheet
from tests.bench.row import Row

GOAL = 1.05
POINTS_AN_INCH = 72
WHAT = "crossings of the whole map (straight between centres) / Graphviz dot, same clusters"
Place = tuple[float, float]


def map_crossings() -> Row:
    """Our crossings over dot's; without dot there is no verdict."""
    figure = read_content().figure
    sheet = whole_sheet(figure)
    ours = _crossings(figure, {name: (box.centre.x, box.centre.y) for name, box in sheet.boxes.items()})
    program = shutil.which("dot")
    if program is None:
        return Row("map_crossings", WHAT, "crossings", ours, None, None, GOAL, None, "Graphviz is not installed")
    theirs = _crossings(figure, _places(program, "\n".join(_graph(figure, sheet))))
    ratio = ours / theirs
    return Row("map_crossings", WHAT, "crossings", ours, theirs, ratio, GOAL, ratio <= GOAL, f"{ours} / {theirs}")


def _crossings(figure: CapabilityMap, places: Mapping[str, Place]) -> int:
    ends = np.array([[places[end] for end in link.ends] for link in figure.links])
    return crossings(ends[:, 0], ends[:, 1])


def _graph(figure: CapabilityMap, sheet: Sheet) -> Iterator[str]:
    yield 'digraph G { rankdir=LR; nodesep=0.15; ranksep=0.6; node [shape=box, fixedsize=true, label=""];'
    for frame in sheet.frames:
        yield f"subgraph cluster_{frame.id} {{"
        for name, box in sheet.boxes.items():
            if frame.box.holds(box):
                yield f"{name} [width={box.width / POINTS_AN_INCH}, height={box.height / POINTS_AN_INCH}];"
        yield "}"
    yield from (f"{link.source} -> {link.target};" for link in figure.links)
    yield "}"


def _places(program: str, graph: str) -> dict[str, Place]:
    """The centres in which dot puts the nodes."""
    drawn = subprocess.run([program, "-Tplain"], input=graph, capture_output=True, text=True, check=True)
    rows = (line.split() for line in drawn.stdout.splitlines())
    return {row[1]: (float(row[2]), float(row[3])) for row in rows if row and row[0] == "node"}
