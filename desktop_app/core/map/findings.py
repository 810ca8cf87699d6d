"""What a reader of a map should look at: parts that do nothing, results that nothing leads to, contradictions.

None of this breaks a rule: for what does, see `check`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from desktop_app.core.errors import Translate
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.influence import Influences, Path

FindingKind = Literal["no_effect", "unreachable", "contradiction", "idle_moderator"]
LONGEST_WAY = 3
"""Steps of a way that still counts as one beside another: farther ones contradict each other in every large map."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at, and the nodes it is about in the order in which the sentence names them.

    A contradiction names its two ends; `paths` are one way of each sign between them. An idle moderator is named with
    the ends of its link.
    """

    kind: FindingKind
    nodes: tuple[str, ...]
    paths: tuple[Path, ...] = ()


def findings(figure: CapabilityMap, pinned: Collection[str] = ()) -> tuple[Finding, ...]:
    """Everything to look at on a map; nodes that are `pinned` have an effect outside of it."""
    influences = Influences(figure)
    return (
        *_without_effect(figure, influences, pinned),
        *_unreachable(figure, influences),
        *_contradictions(figure, influences),
        *_idle_moderators(figure),
    )


def finding_text(finding: Finding, figure: CapabilityMap, language: str, tr: Translate) -> str:
    """A finding in one sentence."""
    texts = {
        "no_effect": tr("{0} leads to no outcome and to nothing that money reads."),
        "unreachable": tr("Nothing that can be changed leads to {0}."),
        "contradiction": tr("{0} both raises and lowers {1}."),
        "idle_moderator": tr("{0} does not weaken the link from {1} to {2}: one of both strengths is 0."),
    }
    return texts[finding.kind].format(*(figure[node].name.get(language) for node in finding.nodes))


def _without_effect(figure: CapabilityMap, influences: Influences, pinned: Collection[str]) -> Iterator[Finding]:
    aims = {node.id for node in figure.nodes if node.kind == "outcome"} | set(pinned)
    for node in figure.nodes:
        if node.id not in aims and aims.isdisjoint(influences.downstream(node.id)):
            yield Finding("no_effect", (node.id,))


def _unreachable(figure: CapabilityMap, influences: Influences) -> Iterator[Finding]:
    for node in figure.nodes:
        if node.kind == "outcome" and not any(figure[name].entered for name in influences.upstream(node.id)):
            yield Finding("unreachable", (node.id,))


def _contradictions(figure: CapabilityMap, influences: Influences) -> Iterator[Finding]:
    """Only where a contradiction arises: what lies behind such a node gets both signs from it."""
    for node in figure.nodes:
        ways = _short_ways(node.id, influences)
        split = {end for end, sign in ways if sign == "+" and (end, "-") in ways}
        for target in dict.fromkeys(end for end, _ in ways if end in split):
            both = ways[target, "+"], ways[target, "-"]
            if all(split.isdisjoint(way.nodes[1:-1]) for way in both):
                yield Finding("contradiction", (node.id, target), both)


def _short_ways(start: str, influences: Influences) -> dict[tuple[str, str], Path]:
    """The first short way of each sign to each node, the shortest first."""
    found: dict[tuple[str, str], Path] = {}
    ring = [Path((), 1.0)]
    for _ in range(LONGEST_WAY):
        ring = [path for known in ring for path in _longer(start, known, influences)]
        for path in ring:
            found.setdefault((path.nodes[-1], path.sign), path)
    return found


def _longer(start: str, path: Path, influences: Influences) -> Iterator[Path]:
    passed = path.nodes if path.steps else (start,)
    for influence in influences.of(passed[-1]):
        if influence.target not in passed and (influence.moderates or not influence.link.delayed):
            yield Path((*path.steps, influence), path.strength * influence.strength)


def _idle_moderators(figure: CapabilityMap) -> Iterator[Finding]:
    for link in figure.links:
        for moderator in link.moderators:
            if moderator.k * link.strength == 0:
                yield Finding("idle_moderator", (moderator.node, *link.ends))
