"""One number that is moved: a scalar input, one item of an indexed one, or all its items in proportion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.pairs import Pairs, array, arrays, pairs
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.what_if.lever_move import with_item
from desktop_app.core.errors import InputError, Message
from desktop_app.core.i18n import sentence_case
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
FAR = 10.0
"""Bounds that lie further away than so many times the number itself are no place to look."""
MOST_FACTOR = 4.0


@dataclass(frozen=True)
class Lever:
    """What is moved: the `item` of an input; without one the scalar, or all items by one factor, 1 being as it is."""

    input: str
    item: int | None = None

    def read(self, value: Value) -> float:
        """The lever's number while the input has this value."""
        if isinstance(value, tuple):
            return 1.0 if self.item is None else value[self.item]
        return value

    def moved(self, value: Value, number: float) -> Value:
        """The value of the input with the lever at that number."""
        if isinstance(value, tuple) and self.item is None:
            return tuple(part * number for part in value)
        return with_item(value, self.item or 0, number)

    def columns(self, value: Value, numbers: Array) -> Array:
        """The input over columns in which the lever is at each of the numbers (C,): (C,), indexed (I, C)."""
        if not isinstance(value, tuple):
            return numbers
        if self.item is None:
            return array(value) * numbers
        moved = np.repeat(array(value), numbers.size, axis=1)
        moved[self.item] = numbers
        return moved

    def name(self, program: Program, language: str) -> str:
        """What the lever is called, with its item."""
        name = sentence_case(program.inputs[self.input].name.get(language))
        return name if self.item is None else f"{name} ({program.items_of(self.input)[self.item]})"

    def unit(self, program: Program) -> str:
        """The unit of the lever's number; "1" for a factor."""
        is_factor = self.item is None and bool(program.index_of(self.input))
        return "1" if is_factor else program.inputs[self.input].unit


def lever_of(program: Program, name: str, item: str | None = None) -> Lever:
    """The lever named by an input's id, also of the specification, and by an item. Raises InputError."""
    found = program.find(name)
    if found is None or found not in program.inputs:
        raise InputError.of(name, Message("there is no such input in this program."))
    if item is None:
        return Lever(found)
    items = program.items_of(found)
    if item not in items:
        known = ", ".join(items)
        raise InputError.of(name, Message("there is no item “{item}”; known are {known}.", item=item, known=known))
    return Lever(found, items.index(item))


def lever_ends(program: Program, value: Value, lever: Lever) -> tuple[float, float]:
    """From where to where a lever is worth moving: its bounds, or ten times its number where they lie far beyond.

    A factor ends where the first item meets its bound, at the latest at four.
    """
    low, high = program.inputs[lever.input].bounds
    if isinstance(value, tuple) and lever.item is None:
        largest = max(value)
        return (0.0, min(MOST_FACTOR, high / largest)) if low <= 0 < largest else (1.0, 1.0)
    reach = FAR * abs(lever.read(value))
    return (max(low, -reach), min(high, reach)) if reach else (low, high)


def moves_today(study: Study, name: str) -> bool:
    """Whether an input moves today and the scenario alike: facts and estimates do, but for what the scenario sets."""
    return study.program.inputs[name].role in ("fact", "estimate") and name not in study.scenario.changes


def moved_pairs(engine: NumpyEngine, study: Study, moved: Mapping[str, Array], progress: Progress = SILENT) -> Pairs:
    """The output of a study in pairs in which some inputs are moved, (C,) or (I, C) each. Raises CancelledError."""
    both = {name: values for name, values in moved.items() if moves_today(study, name)}
    today = {**arrays(study.today), **both}
    scenario = {**arrays(study.scenario.inputs(study.today)), **moved}
    return pairs(engine, today, scenario, study.output, progress)
