"""What still holds a node of the map back: what its level would gain were a challenge, or what weakens it, gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.core.language.model import Value
from desktop_app.core.language.to_floats import FloatEngine, Slots
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import Node

_NOTHING = 5e-4


@dataclass(frozen=True, slots=True)
class HeldBack:
    """How much the level [0–1] would change were the grip of `node` on it gone."""

    node: str
    gain: float


def holding_back(
    figure: CapabilityMap, node: str, engine: FloatEngine, inputs: Mapping[str, Value], today: Slots
) -> tuple[HeldBack, ...]:
    """What would be gained at a node, largest first, one cause at a time, in the column of these inputs.

    The strengths with which the cause acts on this node are put to 0 and the column is computed again.
    """
    target = figure[node]
    level = f"map.{node}"
    plain = _level(engine, inputs, today, level)
    found = []
    for cause, strengths in _grips(figure, target).items():
        gone = _level(engine, {**inputs, **dict.fromkeys(strengths, 0.0)}, today, level)
        found.append(HeldBack(cause, gone - plain))
    wanted = -1.0 if target.kind == "challenge" else 1.0
    worth = (held for held in found if held.gain * wanted > _NOTHING)
    return tuple(sorted(worth, key=lambda held: (-abs(held.gain), held.node)))


def _grips(figure: CapabilityMap, target: Node) -> dict[str, list[str]]:
    """The strengths by which each node works against the target, {node: input ids}."""
    found: dict[str, list[str]] = {}
    for cause, strength in _all_grips(figure, target):
        found.setdefault(cause, []).append(strength)
    return found


def _all_grips(figure: CapabilityMap, target: Node) -> Iterator[tuple[str, str]]:
    against = {"raises"} if target.kind == "challenge" else {"reduces", "weakens"}
    for link in figure.incoming(target.id):
        between = f"{link.source}__{link.target}"
        if figure.rule(link) in against:
            yield link.source, f"map.w_{between}"
        else:
            for moderator in link.moderators:
                yield moderator.node, f"map.k_{moderator.node}__{between}"


def _level(engine: FloatEngine, inputs: Mapping[str, Value], today: Slots, level: str) -> float:
    value = engine.get(engine.alone(engine.pack(inputs), today), level)
    assert isinstance(value, float | int)  # noqa: S101 levels are scalars
    return float(value)
