"""One lever as a row: a node of the map by its level, a decision by its own number, a challenge that follows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.source_words import source_text
from desktop_app.core.analysis.what_if.lever_move import DecisionScale, decision_scale, shown_level, snapped
from desktop_app.core.analysis.what_if.levers import full_cost
from desktop_app.core.charts.amount_text import about_amount
from desktop_app.core.charts.number_format import number_text, unit_text
from desktop_app.core.i18n import sentence_case
from desktop_app.core.language.model import Input, Value
from desktop_app.core.map.node import Node
from desktop_app.ui.forms.level_row import LevelRow
from desktop_app.ui.forms.scale import Scale
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.lever_desk import LeverDesk

ALWAYS_BETTER = {"technology": "higher", "lever": "higher", "challenge": "lower", "context": "none"}


class NodeRow(LevelRow):
    """The maturity of a node; of a challenge it follows from the levers and cannot be dragged."""

    def __init__(self, session: Session, desk: LeverDesk, node: Node, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.node = node
        self._known: Mapping[str, Value] = {}
        self._today = 0.0
        self.slider.set_better(ALWAYS_BETTER.get(node.kind, "none"))
        self.slider.set_derived(derived=node.kind == "challenge")
        if node.kind != "challenge":
            self.slider.gesture_started.connect(desk.begin)
            self.slider.moved.connect(lambda level: desk.move_node(node.id, level))
            self.slider.gesture_ended.connect(desk.end)

    def refresh(self, today: Mapping[str, Value], column: Mapping[str, Value]) -> None:
        """The levels of the columns."""
        if today is not self._known:
            self._known, self._today = today, shown_level(today, self.node.id)
        level = shown_level(column, self.node.id)
        if (self._today, level) != (self.slider.today, self.slider.level):
            self.show_levels(self._today, level)

    def retranslate(self) -> None:
        """Name, cost hint and tooltip."""
        tr = self._session.tr
        spoken = tr("{value} of 5, today {today}")
        self.set_texts(self._session.name(self.node.name), self._hint_text(), spoken=spoken, tip=self._tip())

    def _hint_text(self) -> str:
        cost = full_cost(self.node, self._session.values(""))
        return "" if cost is None else self._session.tr("≈ {cost}").format(cost=self._about(cost.one_off))

    def _tip(self) -> str:
        tr = self._session.tr
        if self.node.kind == "challenge":
            return tr("Follows from the levers; it cannot be moved by itself.")
        cost = full_cost(self.node, self._session.values(""))
        if cost is None:
            return tr("Costs the shop nothing: it is not yours to pay.")
        once, running = self._about(cost.one_off), self._about(cost.running)
        return tr("In full use about {once} once and {running} a quarter.").format(once=once, running=running)

    def _about(self, amount: float) -> str:
        session = self._session
        return about_amount(amount, session.document.currency, session.settings.language)


class DecisionRow(LevelRow):
    """One item of a decision of the person's own, in its own unit."""

    def __init__(
        self, session: Session, desk: LeverDesk, entry: Input, item: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.entry = entry
        self.item = item
        self._desk = desk
        today = item_of(session.values("")[entry.id], item)
        self._fit(decision_scale(entry, today, today))
        self.slider.set_better("none")
        self.slider.gesture_started.connect(desk.begin)
        self.slider.moved.connect(self._move)
        self.slider.gesture_ended.connect(desk.end)
        self.set_number(self._text)

    def refresh(self, today: Mapping[str, Value], column: Mapping[str, Value]) -> None:
        """The numbers of the columns; the scale grows where the scenario goes beyond it."""
        before, after = item_of(today[self.entry.id], self.item), item_of(column[self.entry.id], self.item)
        scale = decision_scale(self.entry, after, before)
        if not self.slider.is_moving and scale != self._scale:
            self._fit(scale)
        if (before, after) != (self.slider.today, self.slider.level):
            self.show_levels(before, after)

    def retranslate(self) -> None:
        """Name with its item and unit, and where today's number comes from."""
        tr, language = self._session.tr, self._session.settings.language
        items = self._session.shop.program.item_labels(self.entry.id, language)
        name = sentence_case(self._session.name(self.entry.name))
        unit = unit_text(self.entry.unit, language)
        label = f"{items[self.item]} · {name}" if items else name
        self.set_texts(label, unit, spoken=tr("{value}, today {today}"), tip=source_text(self.entry.source, tr))
        self.set_number(self._text)

    def _move(self, number: float) -> None:
        today = item_of(self._session.values("")[self.entry.id], self.item)
        self._desk.move_decision(self.entry.id, self.item, snapped(number, today, self._scale))

    def _fit(self, scale: DecisionScale) -> None:
        self._scale = scale
        self.slider.set_scale(Scale(scale.low, scale.high, scale.step, scale.fine, 10 * scale.step, 0))

    def _text(self, number: float) -> str:
        return number_text(number, self._scale.format, self._session.settings.language, compact=True)


def item_of(value: Value, item: int) -> float:
    """One item of a value; a scalar has only one."""
    return value[item] if isinstance(value, tuple) else value
