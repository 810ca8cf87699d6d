"""The nodes of a file as nodes of a map: free ids, kinds, values within bounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.core.errors import Message, Problem
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap, ExchangedNode
from desktop_app.core.map.exchange.kind_guess import guessed_kinds
from desktop_app.core.map.exchange.reading import listed
from desktop_app.core.map.identifier import identifier, is_identifier
from desktop_app.core.map.node import DIMENSIONS, KINDS, Kind, Node, page_of

ASSUMED_LEVEL = 0.5
_NO_DIMENSION = "cross"


@dataclass(frozen=True)
class FittingNodes:
    """New nodes, the id in the map of every node of the file, what to say, and nodes that stood there twice.

    `known` are the ids of those nodes of the map that the file names too.
    """

    nodes: tuple[Node, ...]
    ids: Mapping[str, str]
    notes: tuple[Message, ...]
    problems: tuple[Problem, ...]
    known: frozenset[str] = frozenset()


def fitting_nodes(exchanged: ExchangedMap, figure: CapabilityMap, *, join: bool) -> FittingNodes:
    """The nodes of a file that a map does not have; with `join` those of a name that it has are no new ones."""
    guessed = guessed_kinds(exchanged)
    called = _called(figure) if join else {}
    taken = {node.id for node in figure.nodes}
    ids: dict[str, str] = {}
    nodes: list[Node] = []
    new: list[ExchangedNode] = []
    problems: list[Problem] = []
    for node in exchanged.nodes:
        if node.id in ids:
            problems.append(
                Problem(node.name.en, Message("another node of the file has the same id; it was left out."))
            )
            continue
        kind = _kind(node, guessed)
        known = _known(node, called, ids)
        ids[node.id] = known or _free_id(node, kind, taken)
        if not known:
            taken.add(ids[node.id])
            nodes.append(_node(node, ids[node.id], kind, figure))
            new.append(node)
    notes = tuple(_notes(new, guessed, figure))
    return FittingNodes(tuple(nodes), ids, notes, tuple(problems), frozenset(ids.values()) - {n.id for n in nodes})


def _called(figure: CapabilityMap) -> dict[str, list[str]]:
    """The nodes of a map by what they are called in either language, in its order."""
    found: dict[str, list[str]] = {}
    for node in figure.nodes:
        for name in {node.name.en, node.name.zh}:
            found.setdefault(name, []).append(node.id)
    return found


def _known(node: ExchangedNode, called: Mapping[str, Sequence[str]], ids: Mapping[str, str]) -> str:
    """The node of the map that is called so, "" for none; of several that of the same id, else the next of them."""
    meant = [*called.get(node.name.en, ()), *called.get(node.name.zh, ())]
    if node.id in meant:
        return node.id
    taken = set(ids.values())
    return next((name for name in meant if name not in taken), meant[-1] if meant else "")


def _kind(node: ExchangedNode, guessed: Mapping[str, Kind]) -> Kind:
    return next((kind for kind in KINDS if kind == node.kind), None) or guessed.get(node.id, "capability")


def _free_id(node: ExchangedNode, kind: Kind, taken: set[str]) -> str:
    if is_identifier(node.id) and node.id not in taken:
        return node.id
    return identifier(node.name.en or node.name.zh, taken, kind)


def _node(node: ExchangedNode, name: str, kind: Kind, figure: CapabilityMap) -> Node:
    dimension = node.dimension if node.dimension in DIMENSIONS else _NO_DIMENSION
    bounds = figure.settings.bounds
    return Node(
        id=name,
        kind=kind,
        name=node.name,
        dimension=dimension,
        page=node.page or page_of(kind, dimension),
        section=node.section,
        stated=node.stated,
        level=_within(ASSUMED_LEVEL if node.level is None else node.level, bounds["level"]),
        role=node.role,
        one_off=None if node.one_off is None else max(node.one_off, 0.0),
        running=None if node.running is None else max(node.running, 0.0),
        p_fail=None if node.p_fail is None else _within(node.p_fail, bounds["p_fail"]),
        value_element=node.value_element,
        poster=node.poster,
    )


def _within(value: float, bounds: tuple[float, float]) -> float:
    return min(max(value, bounds[0]), bounds[1])


def _notes(new: Sequence[ExchangedNode], guessed: Mapping[str, Kind], figure: CapabilityMap) -> Iterator[Message]:
    kindless = sum(not node.kind for node in new)
    if kindless:
        yield Message("{count} nodes came without a kind; it was guessed from their links.", count=kindless)
    entered = [node for node in new if _kind(node, guessed) != "outcome"]
    unsaid = sum(node.level is None for node in entered)
    if unsaid:
        yield Message("{count} nodes came without a level; 2.5 of 5 is assumed.", count=unsaid)
    outside = [node.name.en for node in new if _outside(node, figure)]
    if outside:
        yield Message("numbers outside their bounds were brought to them: {names}.", names=listed(outside))
    foreign = sorted({node.dimension for node in new} - {"", _NO_DIMENSION, *DIMENSIONS})
    if foreign:
        yield Message("these dimensions are not ours; their nodes stand between all: {names}.", names=listed(foreign))


def _outside(node: ExchangedNode, figure: CapabilityMap) -> bool:
    bounds = figure.settings.bounds
    shares = ((node.level, bounds["level"]), (node.p_fail, bounds["p_fail"]))
    costs = (node.one_off, node.running)
    return any(v is not None and v != _within(v, b) for v, b in shares) or any(c is not None and c < 0 for c in costs)
