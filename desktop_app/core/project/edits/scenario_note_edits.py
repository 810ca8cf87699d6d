"""Edits of what is said about a scenario: its description and colour, whether it is locked, and its place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.analysis.scenario import Colour
from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key
from desktop_app.core.project.edits.scenario_edits import found_scenario, with_scenario

_DESCRIBE_A_SCENARIO = Message("Describe a scenario")
_COLOUR_A_SCENARIO = Message("Colour a scenario")
_MOVE_A_SCENARIO = Message("Move a scenario")


@dataclass(frozen=True)
class DescribeScenario:
    """What a scenario is about, in a sentence or two. `gesture` is that of a stretch of typing."""

    scenario: str
    description: str
    gesture: int | None = None
    name: Message = _DESCRIBE_A_SCENARIO

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "describe", self.scenario)

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        place, scenario = found_scenario(document, self.scenario)
        after = with_scenario(document, place, replace(scenario, description=self.description))
        return after, DescribeScenario(self.scenario, scenario.description)


@dataclass(frozen=True)
class ColourScenario:
    """The paint in which a scenario is drawn, one of `scenario.COLOURS`; "" for whatever a chart gives it."""

    scenario: str
    colour: Colour
    name: Message = _COLOUR_A_SCENARIO
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        place, scenario = found_scenario(document, self.scenario)
        after = with_scenario(document, place, replace(scenario, colour=self.colour))
        return after, ColourScenario(self.scenario, scenario.colour)


@dataclass(frozen=True)
class LockScenario:
    """Whether a scenario is kept from being changed."""

    scenario: str
    is_locked: bool
    merge_key: None = None

    @property
    def name(self) -> Message:
        """See `Edit`."""
        return Message("Lock a scenario") if self.is_locked else Message("Unlock a scenario")

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        place, scenario = found_scenario(document, self.scenario)
        after = with_scenario(document, place, replace(scenario, is_locked=self.is_locked))
        return after, LockScenario(self.scenario, scenario.is_locked)


@dataclass(frozen=True)
class MoveScenario:
    """Another place in the list for a scenario, counted from 0 without it."""

    scenario: str
    place: int
    name: Message = _MOVE_A_SCENARIO
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        before, scenario = found_scenario(document, self.scenario)
        others = [other for other in document.scenarios if other is not scenario]
        others.insert(self.place, scenario)
        return replace(document, scenarios=tuple(others)), MoveScenario(self.scenario, before)
