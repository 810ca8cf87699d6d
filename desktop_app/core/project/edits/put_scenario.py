"""A scenario as a whole: added where there is none of its id, else put in its place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key
from desktop_app.core.project.edits.scenario_edits import RemoveScenario

_CHANGE_A_LEVER = Message("Change a lever")


@dataclass(frozen=True)
class PutScenario:
    """The first lever that is moved makes the scenario it belongs to; the drag of this number then puts it anew."""

    scenario: Scenario
    gesture: int | None = None
    name: Message = _CHANGE_A_LEVER

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "put", self.scenario.id)

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        before = next((s for s in document.scenarios if s.id == self.scenario.id), None)
        if before is None:
            scenarios = (*document.scenarios, self.scenario)
            return replace(document, scenarios=scenarios), RemoveScenario(self.scenario.id, even_locked=True)
        scenarios = tuple(self.scenario if s is before else s for s in document.scenarios)
        return replace(document, scenarios=scenarios), PutScenario(before, name=self.name)
