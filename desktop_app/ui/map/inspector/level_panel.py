"""The level of the selected node: its slider, where today's comes from, what the step costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.node_cost import node_cost
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.map.entered_level import unreachable
from desktop_app.core.map.maturity import level_of, maturity
from desktop_app.core.project.level_edit import level_edit, level_reset
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Rule
from desktop_app.ui.forms.level_row import LevelRow
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.inspector.facts import Fact, Facts
from desktop_app.ui.map.inspector.node_state import NodeState
from desktop_app.ui.map.words import level_text
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens


class LevelPanel(QWidget):
    """Writes the level of a node as one undoable edit a gesture, and shows what it rests on."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._state: NodeState | None = None
        self._gesture: int | None = None
        self._note = TextLabel("", "body", "ink2", wraps=True)
        self.row = LevelRow()
        self.row.slider.gesture_started.connect(self._begin)
        self.row.slider.moved.connect(self._move)
        self.row.slider.gesture_ended.connect(self._end)
        self.reset = Button(kind="secondary", icon="restore", small=True)
        self.reset.clicked.connect(self._reset)
        self._facts = Facts()
        self._lay_out()

    def show_state(self, state: NodeState) -> None:
        """Shows a node, or its new levels."""
        self._state = state
        self.refresh()

    def refresh(self) -> None:
        """Shows the levels as they are now, with all texts."""
        state = self._state
        if state is None:
            return
        tr, node, levels = self._session.tr, state.node, state.levels
        slider = self.row.slider
        slider.set_better("lower" if node.kind == "challenge" else "none" if node.kind == "context" else "higher")
        slider.set_derived(derived=not state.movable)
        self.row.set_texts(self._heading(state), spoken=tr("{value} of 5, today {today}"), tip=self._hint(state))
        self.row.show_levels(maturity(levels.today), maturity(levels.level))
        self._note.setText("\n".join([self._sentence(state), *self._out_of_reach(state)]))
        self.reset.setText(tr("As without a change by hand") if state.scenario else tr("Back to the default"))
        self.reset.setEnabled(self._by_hand(state))
        self.reset.setVisible(state.movable)
        self._facts.show_facts(self._rows(state))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, tokens.GUTTER, 12)
        column.setSpacing(10)
        column.addWidget(self.row)
        column.addLayout(buttons)
        column.addWidget(self._note)
        column.addWidget(Rule())
        column.addWidget(self._facts)
        column.addStretch(1)

    def _begin(self) -> None:
        self._gesture = self._session.new_gesture()

    def _move(self, shown: float) -> None:
        state = self._state
        if state is not None and state.movable:
            shop = self._session.shop
            self._session.do(level_edit(shop, state.scenario, state.node.id, level_of(shown), self._gesture))

    def _end(self) -> None:
        self._gesture = None
        self.refresh()

    def _reset(self) -> None:
        if self._state is not None:
            self._session.do(level_reset(self._state.scenario, self._state.node.id))

    def _by_hand(self, state: NodeState) -> bool:
        if state.scenario is None:
            return f"map.level_{state.node.id}" in self._session.document.entries
        chosen = self._session.chosen
        return chosen is not None and f"map.adj_{state.node.id}" in chosen.changes

    def _heading(self, state: NodeState) -> str:
        tr = self._session.tr
        if state.node.kind == "challenge":
            return tr("Severity today") if state.scenario is None else tr("Severity in this scenario")
        return tr("Level today") if state.scenario is None else tr("Level in this scenario")

    def _hint(self, state: NodeState) -> str:
        if not state.movable:
            return ""
        return self._session.tr("Arrow keys 0.1, with Shift 0.01; Home is today")

    def _sentence(self, state: NodeState) -> str:
        tr, kind = self._session.tr, state.node.kind
        if kind == "outcome":
            return tr("An outcome is an index computed from what leads to it. Watch its change; it is no money.")
        if kind == "capability" and state.scenario is not None:
            return tr("A capability follows from its sources. Today's level comes from the assessment.")
        if kind == "capability":
            return tr("Today's level as you see it: 0 not at all, 5 fully and routinely.")
        if state.scenario is None:
            return tr("Today's level as you see it: 0 not in use, 2.5 in use in part, 5 in use everywhere.")
        if kind == "context":
            return tr("Context lies outside the firm: what you set here is an assumption about the world.")
        return tr("What you set here adds to what the scenario's initiatives do. Today stays as it is.")

    def _out_of_reach(self, state: NodeState) -> list[str]:
        """What core says where the level entered for today cannot be had with its sources."""
        today = cast("Mapping[str, float]", state.today)
        return [p.cause.text(self._session.tr) for p in unreachable(state.figure, today) if p.where == state.node.id]

    def _rows(self, state: NodeState) -> list[Fact]:
        tr, node, levels = self._session.tr, state.node, state.levels
        rows = [(tr("Today"), level_text(levels.today))]
        if node.entered:
            rows.append((tr("Today before what leads to it"), level_text(scalar(state.today[f"map.base_{node.id}"]))))
        if state.scenario is not None:
            rows.append((tr("In this scenario"), level_text(levels.level)))
        return rows + self._cost_rows(state)

    def _cost_rows(self, state: NodeState) -> list[Fact]:
        tr, language = self._session.tr, self._session.settings.language
        cost = node_cost(state.node, state.column) if state.scenario else None
        rows: list[Fact] = []
        if cost is not None:
            money = [number_text(part, "money", language, compact=True) for part in (cost.one_off, cost.running)]
            currency = self._session.document.currency
            rows.append((tr("Costs once"), f"{money[0]} {currency}"))
            rows.append((tr("Costs a quarter"), f"{money[1]} {currency}"))
        if state.node.p_fail and state.scenario:
            rows.append((tr("Chance that it delivers nothing"), number_text(state.node.p_fail, "percent", language)))
        return rows
