"""Edits of the scenarios: which there are, what they are called, and what they change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import InputError, Message
from desktop_app.core.language.model import Names, Value
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key, with_key

_ADD_A_SCENARIO = Message("Add a scenario")
_DELETE_A_SCENARIO = Message("Delete a scenario")
_RENAME_A_SCENARIO = Message("Rename a scenario")


@dataclass(frozen=True)
class SetScenarioInput:
    """The value that a scenario gives an input; None leaves it as today. `gesture` is the number of the drag."""

    scenario: str
    input: str
    value: Value | None
    gesture: int | None = None

    @property
    def name(self) -> Message:
        """See `Edit`."""
        return Message("Change a lever") if self.value is not None else Message("Reset a lever")

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "scenario", self.scenario, self.input)

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        place, scenario = _unlocked(document, self.scenario)
        before = scenario.changes.get(self.input)
        after = replace(scenario, changes=with_key(scenario.changes, self.input, self.value))
        return with_scenario(document, place, after), SetScenarioInput(self.scenario, self.input, before)


@dataclass(frozen=True)
class AddScenario:
    """One more scenario, in this place of the list; None for the last. Raises ValueError where its id is taken."""

    scenario: Scenario
    place: int | None = None
    name: Message = _ADD_A_SCENARIO
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        if any(scenario.id == self.scenario.id for scenario in document.scenarios):
            raise ValueError(self.scenario.id)
        place = len(document.scenarios) if self.place is None else self.place
        scenarios = (*document.scenarios[:place], self.scenario, *document.scenarios[place:])
        return replace(document, scenarios=scenarios), RemoveScenario(self.scenario.id, even_locked=True)


@dataclass(frozen=True)
class RemoveScenario:
    """One scenario less; one that is locked only where it is taken back with `even_locked`."""

    scenario: str
    even_locked: bool = False
    name: Message = _DELETE_A_SCENARIO
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        place, scenario = (found_scenario if self.even_locked else _unlocked)(document, self.scenario)
        scenarios = (*document.scenarios[:place], *document.scenarios[place + 1 :])
        return replace(document, scenarios=scenarios), AddScenario(scenario, place)


@dataclass(frozen=True)
class RenameScenario:
    """Another name for a scenario."""

    scenario: str
    names: Names
    name: Message = _RENAME_A_SCENARIO
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        place, scenario = _unlocked(document, self.scenario)
        after = with_scenario(document, place, replace(scenario, name=self.names))
        return after, RenameScenario(self.scenario, scenario.name)


def found_scenario(document: Document, scenario_id: str) -> tuple[int, Scenario]:
    """The scenario and its place in the list. Raises KeyError where there is none of this id."""
    for place, scenario in enumerate(document.scenarios):
        if scenario.id == scenario_id:
            return place, scenario
    raise KeyError(scenario_id)


def with_scenario(document: Document, place: int, scenario: Scenario) -> Document:
    """The document with another scenario in this place."""
    scenarios = (*document.scenarios[:place], scenario, *document.scenarios[place + 1 :])
    return replace(document, scenarios=scenarios)


def _unlocked(document: Document, scenario_id: str) -> tuple[int, Scenario]:
    place, scenario = found_scenario(document, scenario_id)
    if scenario.is_locked:
        remedy = Message("Unlock it to change it.")
        raise InputError.of(scenario.name.get(document.language), Message("this scenario is locked."), remedy)
    return place, scenario
