"""Random edits, drags, undo, redo, save and reopen, beside a plain record of what should be there."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.project.edits import (
    AddScenario,
    RemoveScenario,
    RenameScenario,
    SetInput,
    SetNote,
    SetScenarioInput,
    SetTitle,
)
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from tests.ui.session.shops import small_shop

INPUTS = ("map.level_tech_ml", "map.level_tech_genai")
LEVERS = ("map.on_data_foundation", "map.on_aigc_content")
levels = st.floats(0, 1)
words = st.text("abc 店", min_size=1, max_size=3)


@dataclass
class Plain:
    """What a project should hold, as plain lists and dicts."""

    title: str
    notes: dict[str, str] = field(default_factory=dict)
    inputs: dict[str, float] = field(default_factory=dict)
    scenarios: list[tuple[str, str, dict[str, object]]] = field(default_factory=list)


class History(RuleBasedStateMachine):
    """One session under a random user; `steps` are the states that undo and redo lead through."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "shop.dynacap"
        self.session = Session(Profile(Path(self.folder.name) / "profile"))
        document = small_shop().document
        self.session.start(document, shop=small_shop())
        first = Plain(document.title, scenarios=[(s.id, s.name.en, dict(s.changes)) for s in document.scenarios])
        self.steps = [first]
        self.place = 0
        self.saved: Plain | None = first
        self.file: Plain | None = None
        self.count = 0

    def teardown(self) -> None:
        self.session.close()
        self.folder.cleanup()

    @property
    def now(self) -> Plain:
        return self.steps[self.place]

    def _step(self, after: Plain) -> None:
        if after == self.now:
            return
        if self.saved is not None and not any(self.saved is state for state in self.steps[: self.place + 1]):
            self.saved = None
        del self.steps[self.place + 1 :]
        self.steps.append(after)
        self.place += 1

    @rule(title=words)
    def retitle(self, title: str) -> None:
        after = deepcopy(self.now)
        after.title = title
        self.session.do(SetTitle(title))
        self._step(after)

    @rule(node=st.sampled_from(("tech_ml", "lev_integration")), text=words | st.just(""))
    def write_note(self, node: str, text: str) -> None:
        after = deepcopy(self.now)
        after.notes.pop(node, None)
        if text:
            after.notes[node] = text
        self.session.do(SetNote(node, text))
        self._step(after)

    @rule(name=st.sampled_from(INPUTS), values=st.lists(levels, min_size=1, max_size=4))
    def drag_level(self, name: str, values: list[float]) -> None:
        after = deepcopy(self.now)
        after.inputs[name] = values[-1]
        gesture = self.session.new_gesture()
        moved = self._differing(self.now.inputs.get(name), values)
        for value in values:
            self.session.do(SetInput(name, value, gesture))
        self._dragged(after, moved=moved)

    @rule(name=st.sampled_from(INPUTS))
    def reset_level(self, name: str) -> None:
        after = deepcopy(self.now)
        after.inputs.pop(name, None)
        self.session.do(SetInput(name, None))
        self._step(after)

    @precondition(lambda self: self.now.scenarios)
    @rule(data=st.data(), name=st.sampled_from(LEVERS), values=st.lists(levels, min_size=1, max_size=4))
    def drag_lever(self, data: st.DataObject, name: str, values: list[float]) -> None:
        after = deepcopy(self.now)
        scenario, _, changes = data.draw(st.sampled_from(after.scenarios))
        moved = self._differing(changes.get(name), values)
        changes[name] = values[-1]
        gesture = self.session.new_gesture()
        for value in values:
            self.session.do(SetScenarioInput(scenario, name, value, gesture))
        self._dragged(after, moved=moved)

    @rule(name=words, data=st.data())
    def add_scenario(self, name: str, data: st.DataObject) -> None:
        after = deepcopy(self.now)
        self.count += 1
        place = data.draw(st.integers(0, len(after.scenarios)))
        after.scenarios.insert(place, (f"s{self.count}", name, {}))
        self.session.do(AddScenario(Scenario(f"s{self.count}", Names(name, name)), place))
        self._step(after)

    @precondition(lambda self: self.now.scenarios)
    @rule(data=st.data())
    def remove_scenario(self, data: st.DataObject) -> None:
        after = deepcopy(self.now)
        place = data.draw(st.integers(0, len(after.scenarios) - 1))
        scenario, _, _ = after.scenarios.pop(place)
        self.session.do(RemoveScenario(scenario))
        self._step(after)

    @precondition(lambda self: self.now.scenarios)
    @rule(data=st.data(), name=words)
    def rename_scenario(self, data: st.DataObject, name: str) -> None:
        after = deepcopy(self.now)
        place = data.draw(st.integers(0, len(after.scenarios) - 1))
        scenario, old, changes = after.scenarios[place]
        after.scenarios[place] = (scenario, name, changes)
        chinese = next(s.name.zh for s in self.session.document.scenarios if s.id == scenario)
        self.session.do(RenameScenario(scenario, Names(name, chinese)))
        if old != name:
            self._step(after)

    @rule()
    def undo(self) -> None:
        self.session.undo_stack.undo()
        self.place = max(0, self.place - 1)

    @rule()
    def redo(self) -> None:
        self.session.undo_stack.redo()
        self.place = min(len(self.steps) - 1, self.place + 1)

    @rule()
    def save(self) -> None:
        self.session.save(self.path)
        self.saved = self.now
        self.file = deepcopy(self.now)

    @precondition(lambda self: self.file is not None)
    @rule()
    def reopen(self) -> None:
        assert self.file is not None
        self.session.open(self.path)
        self.steps, self.place = [deepcopy(self.file)], 0
        self.saved = self.now

    @invariant()
    def holds_what_was_done(self) -> None:
        document = self.session.document
        assert document.title == self.now.title
        assert dict(document.notes) == self.now.notes
        assert {name: entry.value for name, entry in document.entries.items()} == self.now.inputs
        assert [(s.id, s.name.en, dict(s.changes)) for s in document.scenarios] == self.now.scenarios

    @invariant()
    def knows_whether_it_is_saved(self) -> None:
        assert self.session.is_modified == (self.saved is not self.now)

    @invariant()
    def has_as_many_steps_as_were_made(self) -> None:
        assert (self.session.undo_stack.count(), self.session.undo_stack.index()) == (len(self.steps) - 1, self.place)

    @invariant()
    def shows_what_it_holds(self) -> None:
        for name, value in self.now.inputs.items():
            assert self.session.today(name) == value
        assert list(self.session.shop.columns) == [scenario for scenario, _, _ in self.now.scenarios]
        chosen = self.session.chosen
        assert (chosen is None) == (not self.now.scenarios)

    @staticmethod
    def _differing(before: object, values: list[float]) -> bool:
        return any(value != before for value in values)

    def _dragged(self, after: Plain, *, moved: bool) -> None:
        """A drag is one step, also one that ends where it began."""
        if moved and after == self.now:
            after = deepcopy(after)
            self._step_always(after)
        else:
            self._step(after)

    def _step_always(self, after: Plain) -> None:
        if self.saved is not None and not any(self.saved is state for state in self.steps[: self.place + 1]):
            self.saved = None
        del self.steps[self.place + 1 :]
        self.steps.append(after)
        self.place += 1


@pytest.mark.usefixtures("qapp")
def test_random_users() -> None:
    run_state_machine_as_test(History, settings=settings(max_examples=10, stateful_step_count=30))
