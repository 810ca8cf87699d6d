"""Every breach of a rule in a whole map, however it came about: drawn, imported, or edited in its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import networkx as nx

from desktop_app.core.errors import Message, Problem
from desktop_app.core.map.capability_map import CapabilityMap, read_by
from desktop_app.core.map.identifier import is_identifier
from desktop_app.core.map.initiative import Initiatives
from desktop_app.core.map.link import Link, Rule
from desktop_app.core.map.node import DIMENSIONS, Node
from desktop_app.core.map.rules import REFUSALS, arrow, moderator_problems, refusal, strength_problems

_ENTERED_RULES: frozenset[Rule] = frozenset({"requires", "raises", "reduces"})
_MINUS_RULES: frozenset[Rule] = frozenset({"reduces", "weakens"})
_TAKEN = Message("this id cannot stand in a formula or is taken by the program.")
_FORM = Message("Use lower-case letters, digits and single underscores, beginning with a letter.")


def check_map(figure: CapabilityMap) -> tuple[Problem, ...]:
    """Every breach of a rule in a map, however it came about; () where it may be computed."""
    problems = [*_node_problems(figure)]
    seen: set[tuple[str, str]] = set()
    for link in figure.links:
        problems += _link_problems(figure, link, doubled=link.ends in seen)
        seen.add(link.ends)
    return (*problems, *_cycle_problems(figure))


def check_initiatives(figure: CapabilityMap, initiatives: Initiatives) -> tuple[Problem, ...]:
    """Every initiative with an id, a target or a requirement that cannot be."""
    known = {initiative.id for initiative in initiatives.all}
    problems: list[Problem] = []
    for initiative in initiatives.all:
        if not is_identifier(initiative.id) or initiative.id in DIMENSIONS:
            problems.append(Problem(initiative.id, _TAKEN, _FORM))
        for node, level in initiative.targets.items():
            if node not in figure or not figure[node].entered:
                cause = Message("“{node}” is no technology, lever, context or challenge of the map.", node=node)
                problems.append(Problem(initiative.id, cause))
            if not 0 <= level <= 1:
                cause = Message("the target for “{node}” must lie between 0 and 1.", node=node)
                problems.append(Problem(initiative.id, cause))
        problems += [
            Problem(initiative.id, Message("there is no initiative “{needed}”.", needed=needed))
            for needed in initiative.requires
            if needed not in known
        ]
    return tuple(problems)


def _node_problems(figure: CapabilityMap) -> Iterator[Problem]:
    for node, count in Counter(node.id for node in figure.nodes).items():
        if count > 1:
            yield Problem(node, Message("{count} nodes have this id.", count=count))
        if not is_identifier(node):
            yield Problem(node, _TAKEN, _FORM)
    for entry in figure.nodes:
        yield from _outside_bounds(figure, entry)


def _outside_bounds(figure: CapabilityMap, node: Node) -> Iterator[Problem]:
    bounds = figure.settings.bounds
    for field, value in (("level", node.level), ("p_fail", node.p_fail or 0.0)):
        low, high = bounds[field]
        if not low <= value <= high:
            yield Problem(
                node.id, Message("{field} must lie between {low} and {high}.", field=field, low=low, high=high)
            )
    for field, value in (("one_off", node.one_off or 0.0), ("running", node.running or 0.0)):
        if not value >= 0:
            yield Problem(node.id, Message("{field} must not be negative.", field=field))


def _link_problems(figure: CapabilityMap, link: Link, *, doubled: bool) -> Iterator[Problem]:
    where = arrow(*link.ends)
    unknown = [node for node in (*link.ends, *(m.node for m in link.moderators)) if node not in figure]
    for node in unknown:
        yield Problem(where, Message("there is no node “{node}”.", node=node))
    if unknown:
        return
    word = "double" if doubled else refusal(figure, link.source, link.target, link.sign, delayed=link.delayed)
    if word:
        yield Problem(where, REFUSALS[word])
    yield from type_problems(figure, link)
    yield from strength_problems(figure, link)
    yield from moderator_problems(figure, link)


def type_problems(figure: CapabilityMap, link: Link) -> Iterator[Problem]:
    """What is wrong with the type of a link between these kinds with this sign."""
    rule = figure.rule(link)
    if (rule in _ENTERED_RULES) != figure[link.target].entered:
        cause = Message("a link of type “{type}” cannot end at this kind of node.", type=link.type)
        yield Problem(arrow(*link.ends), cause)
    if (rule in _MINUS_RULES) != (link.sign == "-"):
        yield Problem(arrow(*link.ends), Message("the sign does not fit the type “{type}”.", type=link.type))


def _cycle_problems(figure: CapabilityMap) -> Iterator[Problem]:
    """One problem for each moderator within a circle it closes, and one for each circle that links alone make."""
    known = [link for link in figure.links if link.source != link.target]
    whole = _graph((m, link.target) for link in known for m in read_by(link))
    groups = {node: number for number, group in enumerate(nx.strongly_connected_components(whole)) for node in group}
    for link in known:
        for moderator in link.moderators:
            if moderator.node not in link.ends and groups[moderator.node] == groups[link.target]:
                yield Problem(arrow(*link.ends), REFUSALS["mod_cycle"])
    plain = _graph(link.ends for link in known if not link.delayed)
    for group in nx.strongly_connected_components(plain):
        if len(group) > 1:
            path = [source for source, _ in nx.find_cycle(plain.subgraph(group))]
            cause = Message("these links close a circle: {path}.", path=arrow(*path, path[0]))
            yield Problem("", cause, Message("Mark one of them as delayed."))


def _graph(edges: Iterable[tuple[str, str]]) -> nx.DiGraph[str]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(edges)
    return graph
