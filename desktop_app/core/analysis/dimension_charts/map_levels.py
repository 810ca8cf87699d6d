"""The levels of a map that has none of the twelve capabilities: outcomes first, today and in the scenario."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.analysis.dimension_charts.live_numbers import TODAY, LiveNumbers
from desktop_app.core.charts import Axis, Chart, Series, Source, Table, TableColumn
from desktop_app.core.i18n import translator
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.maturity import FULL
from desktop_app.core.map.node import Kind

ORDER: tuple[Kind, ...] = ("outcome", "capability", "challenge", "technology", "lever", "context")
MOST = 12


def map_levels(numbers: LiveNumbers, figure: CapabilityMap, titles: Mapping[str, str], language: str) -> Chart | None:
    """Maturity of a map's nodes; `titles` {state id: heading}, today first. None for a map without nodes."""
    tr = translator(language)
    known = [node for node in figure.nodes if f"map.{node.id}" in numbers.program.variables]
    nodes = sorted(known, key=lambda node: ORDER.index(node.kind))[:MOST]
    if not nodes:
        return None
    title = tr("What becomes of the map's levels?")
    names = TableColumn("node", tr("Node"), tuple(node.name.get(language) for node in nodes))
    columns = tuple(
        numbers.column(state, heading, (Source(f"{FULL!r}*map.{n.id}", state) for n in nodes), "1", "number1")
        for state, heading in titles.items()
    )
    return Chart(
        id="map_levels",
        kind="bar",
        title=title,
        table=Table("map_levels", title, (names, *columns)),
        categories="node",
        series=tuple(
            Series(state, heading, "today", "hollow") if state == TODAY else Series(state, heading, "scenario")
            for state, heading in titles.items()
        ),
        x_axis=Axis(""),
        y_axis=Axis(tr("maturity, 0 to 5"), "1", "number1", FULL),
        horizontal=True,
    )
