"""Why the selected node moves: the exact split by cause, as a sentence and as a waterfall, and what holds it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.analysis.holding_back import HeldBack, holding_back
from desktop_app.core.map.explain import Explanation
from desktop_app.core.map.why import why
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.chip import DeltaChip
from desktop_app.ui.forms.paint.delta import Delta
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.forms.word_label import WordLabel
from desktop_app.ui.map.inspector.node_state import NodeState
from desktop_app.ui.map.inspector.split_bars import by_decision, by_link
from desktop_app.ui.map.inspector.why_bars import WhyBar, WhyBars, WhyWaterfall, signed_text
from desktop_app.ui.map.words import ARROW, level_text
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

MOST_CAUSES, MOST_HELD = 6, 5
BY_DECISION, BY_LINK = "decision", "link"
_SAME = 5e-4


class WhyPanel(QWidget):
    """Shows what core's explanation says; every number on it is one of core's."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._state: NodeState | None = None
        self._before = TextLabel("", "panel", "ink3")
        self._after = TextLabel("", "why")
        self._delta = DeltaChip()
        self._sentence = WordLabel("", "body", wraps=True)
        self._moved = TextLabel("", "name")
        self.split = Segment()
        self.split.chosen_changed.connect(self.refresh)
        self.bars = WhyBars()
        self.more = Button(kind="link", small=True)
        self.more.setCheckable(True)
        self.more.toggled.connect(self.refresh)
        self._held_title = TextLabel("", "head")
        self._held_note = TextLabel("", "hint", "ink3", wraps=True)
        self.held = WhyBars()
        self.copy = Button(kind="secondary", icon="content-copy", small=True)
        self.copy.clicked.connect(self._copy)
        self._lay_out()

    def show_state(self, state: NodeState) -> None:
        """Shows a node, or its new levels."""
        self._state = state
        self.refresh()

    def refresh(self) -> None:
        """Computes the explanation anew and shows it."""
        state = self._state
        if state is None:
            return
        tr, levels = self._session.tr, state.levels
        self._after.setText(level_text(levels.level))
        moved = abs(levels.level - levels.today) > _SAME
        self._before.setText(f"{level_text(levels.today)}  {ARROW}")
        self._before.setVisible(moved)
        self._show_delta(state)
        self._show_causes(state)
        self._show_held(state)
        self._moved.setText(tr("What moved it, in levels of 5"))
        self._held_title.setText(tr("Still holding it back"))
        self._held_note.setText(tr("What its level would change by, were each gone by itself"))
        self.copy.setText(tr("Copy as text"))

    def text(self) -> str:
        """Everything on the panel as lines of text."""
        state = self._state
        if state is None:
            return ""
        ends = f"{level_text(state.levels.today)} {ARROW} {level_text(state.levels.level)}"
        lines = [f"{state.name}: {ends}", self._sentence.text()]
        lines += [f"{bar.name}\t{signed_text(bar.share)}" for bar in self.bars.shown.bars]
        if self.held.shown.bars:
            lines.append(self._held_title.text())
            lines += [f"{bar.name}\t{signed_text(bar.share)}" for bar in self.held.shown.bars]
        return "\n".join(lines)

    def _lay_out(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(10)
        heads: tuple[QWidget, ...] = (self._before, self._after, self._delta)
        for part in heads:
            numbers.addWidget(part)
        numbers.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, tokens.GUTTER, 12)
        column.setSpacing(6)
        column.addLayout(numbers)
        below: tuple[QWidget, ...] = (self._sentence, self._moved, self.split, self.bars, self.more)
        for part in (*below, self._held_title, self._held_note, self.held):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addStretch(1)

    def _show_delta(self, state: NodeState) -> None:
        tr, levels = self._session.tr, state.levels
        change = levels.level - levels.today
        if abs(change) <= _SAME:
            self._delta.show_delta(Delta("", 0, "same"))
            return
        better = (change > 0) == (state.node.kind != "challenge")
        verdict = "none" if state.node.kind == "context" else "better" if better else "worse"
        size = tr("{size} of 5").format(size=level_text(abs(change)))
        self._delta.show_delta(Delta(size, 1 if change > 0 else -1, verdict), tr("better") if better else tr("worse"))

    def _show_causes(self, state: NodeState) -> None:
        tr, language = self._session.tr, self._session.settings.language
        explanation = _explanation(state)
        self.split.set_choices(((BY_DECISION, tr("By decision")), (BY_LINK, tr("By link"))))
        split = by_link if self.split.chosen == BY_LINK else by_decision
        causes = split(explanation, state.node.id, language, tr) if state.scenario else ()
        bars = self._shortened(causes)
        levels = state.levels
        better = state.node.kind != "challenge"
        self.bars.show_waterfall(WhyWaterfall(levels.today, levels.level, tuple(bars), better))
        self.bars.setAccessibleName(tr("What moved it"))
        for part in (self.bars, self._moved, self.split):
            part.setVisible(bool(bars))
        nothing = tr("Choose a scenario to see why levels move.")
        self._sentence.setText(why(explanation, state.node.id, language, tr) if state.scenario else nothing)

    def _shortened(self, causes: tuple[WhyBar, ...]) -> list[WhyBar]:
        """The largest causes and one row for all others, which opens."""
        tr, rest = self._session.tr, causes[MOST_CAUSES:]
        self.more.setVisible(bool(rest))
        self.more.setText(
            tr("Show fewer") if self.more.isChecked() else tr("Show all {count}").format(count=len(causes))
        )
        if not rest or self.more.isChecked():
            return list(causes)
        return [*causes[:MOST_CAUSES], WhyBar(tr("{count} more").format(count=len(rest)), sum(b.share for b in rest))]

    def _show_held(self, state: NodeState) -> None:
        held = _held_back(state)[:MOST_HELD]
        bars = tuple(WhyBar(self._session.name(state.figure[h.node].name), h.gain) for h in held)
        better = state.node.kind != "challenge"
        self.held.show_waterfall(WhyWaterfall(0.0, 0.0, bars, better, hollow=True))
        self.held.setAccessibleName(self._session.tr("Still holding it back"))
        for part in (self.held, self._held_title, self._held_note):
            part.setVisible(bool(bars))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


def _explanation(state: NodeState) -> Explanation:
    content = state.session.shop.content
    before, after = (cast("Mapping[str, float]", column) for column in (state.today, state.column))
    return Explanation(content.figure, content.initiatives, content.mode, before, after)


def _held_back(state: NodeState) -> tuple[HeldBack, ...]:
    shop = state.session.shop
    inputs = shop.columns[state.scenario].scenario.inputs(shop.today) if state.scenario else shop.today
    column = shop.today_column
    return holding_back(state.figure, state.node.id, column.engine, inputs, column.slots)
