"""From the gesture on a lever to the edit of a scenario; what a lever means is core's to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.what_if.lever_effects import required, resting, switch
from desktop_app.core.analysis.what_if.lever_move import NodeMover, snapped_level, with_item
from desktop_app.core.errors import Message
from desktop_app.core.language.model import Value
from desktop_app.core.project.edits import Compound, Edit, SetScenarioInput
from desktop_app.core.project.edits.put_scenario import PutScenario
from desktop_app.core.project.scenario_names import first_scenario
from desktop_app.ui.session.session import Session


class LeverDesk(QObject):
    """Moves levers of the chosen scenario; where there is none yet, the first move makes one, in the same undo step."""

    rested = Signal()
    """A drag is over; where sources do not allow a level, the lever goes back to what they do."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._gesture: int | None = None
        self._fresh: Scenario | None = None
        self._mover: NodeMover | None = None

    @property
    def is_moving(self) -> bool:
        """Whether a lever is being dragged."""
        return self._gesture is not None

    def begin(self) -> None:
        """A drag begins: what follows until its end is one step."""
        self._gesture = self._session.new_gesture()

    def end(self) -> None:
        """The drag is over."""
        self._gesture = None
        self._fresh = None
        self.rested.emit()

    @property
    def changes(self) -> Mapping[str, Value]:
        """What the chosen scenario changes."""
        chosen = self._session.chosen
        return chosen.changes if chosen is not None else {}

    def move_node(self, node: str, shown: float) -> None:
        """Brings a node of the map to a maturity [0–5]."""
        level = snapped_level(self._session.shop.today_column, node, shown)
        self._set(f"map.adj_{node}", self._node_mover().adjustment(self.changes, node, level))

    def move_decision(self, name: str, item: int, number: float) -> None:
        """Sets one item of a decision."""
        today = self._session.shop.today[name]
        value = with_item(self.changes.get(name, today), item, number)
        self._set(name, None if value == today else value)

    def turn(self, initiative: str, *, on: bool) -> tuple[str, ...]:
        """Chooses an initiative with all it needs, or drops it with all that need it; the others that turned too."""
        content = self._session.shop.content
        chain = required(content, initiative) if on else resting(content, initiative, self.changes)
        turned = tuple(i for i in chain if bool(self.changes.get(switch(i))) != on)
        self._set_all({switch(i): 1.0 if on else None for i in turned})
        return tuple(i for i in turned if i != initiative)

    def reset(self, names: Iterable[str]) -> None:
        """Leaves these inputs as they are today."""
        moved = [name for name in names if name in self.changes]
        if moved:
            self._set_all(dict.fromkeys(moved), Message("Reset the levers of a page"))

    def _node_mover(self) -> NodeMover:
        """The same for all of a drag."""
        shop = self._session.shop
        figure, base = shop.content.figure, shop.today_column
        if self._mover is None or self._mover.figure is not figure or self._mover.base is not base.slots:
            self._mover = NodeMover(base.engine, figure, base.slots)
        return self._mover

    def _set(self, name: str, value: Value | None) -> None:
        chosen = self._session.chosen
        if chosen is None or (self._fresh is not None and chosen.id == self._fresh.id):
            self._begin_scenario({name: value})
        elif self.changes.get(name) != value:
            self._session.do(SetScenarioInput(chosen.id, name, value, self._gesture))

    def _set_all(self, values: Mapping[str, Value | None], title: Message | None = None) -> None:
        chosen = self._session.chosen
        if chosen is None:
            self._begin_scenario(values)
            return
        edits: tuple[Edit, ...] = tuple(SetScenarioInput(chosen.id, name, value) for name, value in values.items())
        self._session.do(Compound(edits, title or edits[0].name))

    def _begin_scenario(self, values: Mapping[str, Value | None]) -> None:
        changes = {name: value for name, value in values.items() if value is not None}
        made = first_scenario(self._session.document, changes) if self._fresh is None else self._fresh
        made = Scenario(made.id, made.name, changes)
        self._fresh = made if self.is_moving else None
        self._session.do(PutScenario(made, self._gesture))
        self._session.choose(made.id)
