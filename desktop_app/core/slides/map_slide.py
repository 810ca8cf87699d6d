"""The map on a slide: what the plan moves on it, said in words beside the picture."""

from __future__ import annotations

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.i18n import sentence_case
from desktop_app.core.map.maturity import maturity
from desktop_app.core.map.node import Node
from desktop_app.core.slides.notes import basis, notes
from desktop_app.core.slides.slide import Slide
from desktop_app.core.slides.studied import Studied

MOST = 5
NOTHING = 0.01  # of a level


def map_slide(studied: Studied) -> Slide | None:
    """The map with the capabilities that move most; None for a map without nodes."""
    tr, figure = studied.tr, studied.shop.content.figure
    if not figure.nodes:
        return None
    moved = sorted(_moved(studied), key=lambda node: -abs(_change(studied, node)))
    size = tr("The map: {nodes} nodes, {links} links; levels from 0 to 5.")
    said = [size.format(nodes=len(figure.nodes), links=len(figure.links))]
    said += [_course(studied, node) for node in moved[:MOST]]
    title = tr("How technology becomes capability, and capability money")
    if moved:
        title = tr("The plan moves {count} capabilities; most of all {capability}").format(
            count=len(moved), capability=moved[0].name.get(studied.language)
        )
    how = tr("A ring shows today in grey and what the plan adds in ink; dashed orange links weaken, dotted ones delay.")
    return Slide("map", tr("Map"), title, tuple(said), shows_map=True, notes=notes(basis(studied), how))


def _moved(studied: Studied) -> list[Node]:
    cells = [node for node in studied.shop.content.figure.nodes if node.kind == "capability"]
    return [node for node in cells if abs(_change(studied, node)) > NOTHING]


def _change(studied: Studied, node: Node) -> float:
    name = f"map.{node.id}"
    return scalar(studied.column[name]) - scalar(studied.today[name])


def _course(studied: Studied, node: Node) -> str:
    name = f"map.{node.id}"
    today, value = (fixed_text(maturity(scalar(column[name])), 1) for column in (studied.today, studied.column))
    return studied.tr("{name}: {today} → {value}").format(
        name=sentence_case(node.name.get(studied.language)), today=today, value=value
    )
