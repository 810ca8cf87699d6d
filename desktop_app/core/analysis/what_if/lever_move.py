"""What moving a lever means for the inputs: the level that a person sees becomes an adjustment of its node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.language.model import Input, Value
from desktop_app.core.language.to_floats import FloatEngine, Slots
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.entered_level import adjustment
from desktop_app.core.map.maturity import FULL

NOTHING = 1e-9
SMALLEST_STEP = 0.005
"""Levels closer together than this are shown as the same."""
_TIMES_TODAY = 2.0
_STEPS = 100
_FAR = 4.0


class NodeMover:
    """Finds the adjustment that brings a node to a level in a scenario; `base` is today's column.

    While one node is dragged the others rest: the column in which it is not moved is computed once.
    """

    def __init__(self, engine: FloatEngine, figure: CapabilityMap, base: Slots) -> None:
        self.engine, self.figure, self.base = engine, figure, base
        self._unmoved: tuple[str, Mapping[str, Value], dict[str, float]] = ("", {}, {})

    def adjustment(self, changes: Mapping[str, Value], node: str, shown: float) -> float | None:
        """The `adj` for the maturity `shown` [0–5] of a node beside the other changes; None where none is needed."""
        others = {name: value for name, value in changes.items() if name != f"map.adj_{node}"}
        if self._unmoved[:2] != (node, others):
            self._unmoved = node, others, self._sources(node, others)
        found = adjustment(self.figure, node, shown / FULL, self._unmoved[2])
        return None if abs(found) < NOTHING else found

    def _sources(self, node: str, others: Mapping[str, Value]) -> dict[str, float]:
        """What reaches the node while it is not moved by hand."""
        inputs = self.engine.changed(self.base, {**others, f"map.adj_{node}": 0.0})
        unmoved = self.engine.alone(inputs, self.base)
        parts = (f"map.{part}_{node}" for part in ("Q", "U", "want", "in"))
        return {name: scalar(self.engine.get(unmoved, name)) for name in parts if name in self.engine.slots}


def snapped_level(today: Mapping[str, Value], node: str, shown: float) -> float:
    """The maturity, or exactly today's where the two are shown as the same."""
    own = shown_level(today, node)
    return own if abs(shown - own) < SMALLEST_STEP else shown


def shown_level(column: Mapping[str, Value], node: str) -> float:
    """The maturity [0–5] of a node in a column."""
    return FULL * scalar(column[f"map.{node}"])


@dataclass(frozen=True)
class DecisionScale:
    """From where to where a decision is dragged, in which steps [unit of the input], and how it is written."""

    low: float
    high: float
    step: float
    format: str

    @property
    def fine(self) -> float:
        """A tenth of a step."""
        return self.step / 10


def decision_scale(entry: Input, value: float, today: float) -> DecisionScale:
    """The scale of one item of a decision: its bounds, or up to twice today where they lie far beyond."""
    low, high = entry.bounds
    span = max(_TIMES_TODAY * abs(today), abs(value))
    if span and high > _FAR * span:
        high = span
    return DecisionScale(low, high, (high - low) / _STEPS, _format(entry))


def snapped(number: float, today: float, scale: DecisionScale) -> float:
    """The number, or exactly today's where the slider cannot tell them apart."""
    return today if abs(number - today) <= scale.fine / 2 else number


def _format(entry: Input) -> str:
    if entry.unit == "1" and entry.bounds[1] <= 1:
        return "percent"
    if entry.unit in ("day", "week"):
        return "days"
    return "number" if entry.bounds[1] > _STEPS else "ratio"


def with_item(value: Value, item: int, number: float) -> Value:
    """The value with the number of one item replaced; a scalar has only item 0."""
    if not isinstance(value, tuple):
        return number
    return (*value[:item], number, *value[item + 1 :])
