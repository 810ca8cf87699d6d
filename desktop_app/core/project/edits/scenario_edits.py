"""Edits of the scenarios: which there are, what they are called, and what they change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import Message
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
        place, scenario = _found(document, self.scenario)
        before = scenario.changes.get(self.input)
        after = replace(scenario, changes=with_key(scenario.changes, self.input, self.value))
        return _put(document, place, after), SetScenarioInput(self.scenario, self.input, before)


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
        return replace(document, scenarios=scenarios), RemoveScenario(self.scenario.id)


@dataclass(frozen=True)
class RemoveScenario:
    """One scenario less."""

    scenario: str
    name: Message = _DELETE_A_SCENARIO
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        place, scenario = _found(document, self.scenario)
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
        place, scenario = _found(document, self.scenario)
        return _put(document, place, replace(scenario, name=self.names)), RenameScenario(self.scenario, scenario.name)


def _found(document: Document, scenario_id: str) -> tuple[int, Scenario]:
    for place, scenario in enumerate(document.scenarios):
        if scenario.id == scenario_id:
            return place, scenario
    raise KeyError(scenario_id)


def _put(document: Document, place: int, scenario: Scenario) -> Document:
    scenarios = (*document.scenarios[:place], scenario, *document.scenarios[place + 1 :])
    return replace(document, scenarios=scenarios)
