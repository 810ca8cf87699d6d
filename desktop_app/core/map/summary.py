"""The whole map in two sentences: how many capabilities move, which most, and which is lowest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.core.errors import Translate
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.maturity import maturity
from desktop_app.core.map.node import Node

_MOVED = 5e-4


def summary(
    figure: CapabilityMap, before: Mapping[str, float], after: Mapping[str, float], language: str, tr: Translate
) -> str:
    """What a scenario does to the capabilities of a map, in `language`, said by `tr`; "" without capabilities."""
    cells = [node for node in figure.nodes if node.kind == "capability"]
    if not cells:
        return ""
    steps = {node.id: after[f"map.{node.id}"] - before[f"map.{node.id}"] for node in cells}
    sentences = [_moves(cells, steps, before, after, language, tr)]
    lowest = min(cells, key=lambda node: after[f"map.{node.id}"])
    template = tr("{node} is lowest, at {level} of 5.")
    sentences.append(template.format(node=lowest.name.get(language), level=_text(after[f"map.{lowest.id}"])))
    return ("" if language == "zh" else " ").join(sentences)


def _moves(
    cells: Sequence[Node],
    steps: Mapping[str, float],
    before: Mapping[str, float],
    after: Mapping[str, float],
    language: str,
    tr: Translate,
) -> str:
    most = max(cells, key=lambda node: abs(steps[node.id]))
    if abs(steps[most.id]) < _MOVED:
        return tr("No capability moves.")
    counts = {
        "rising": sum(step >= _MOVED for step in steps.values()),
        "falling": sum(step <= -_MOVED for step in steps.values()),
    }
    said = {"node": most.name.get(language), "all": len(cells)}
    ends = {"before": _text(before[f"map.{most.id}"]), "after": _text(after[f"map.{most.id}"])}
    template = tr("{rising} of {all} capabilities rise; {node} moves most ({before} → {after}).")
    if counts["falling"]:
        template = tr("{rising} of {all} capabilities rise, {falling} fall; {node} moves most ({before} → {after}).")
    return template.format(**counts, **said, **ends)


def _text(level: float) -> str:
    return f"{maturity(level):.1f}"
