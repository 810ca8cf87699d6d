"""From a bar that was moved to the edit: its first quarter is the scenario's, its ramp holds for today and all."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis.portfolio.portfolio_chart import initiative_name
from desktop_app.core.analysis.roadmap.gantt import TAU
from desktop_app.core.analysis.roadmap.planned_bars import (
    PlannedBar,
    in_time,
    planned_bars,
    ramp_to,
    start_at,
    too_early,
)
from desktop_app.core.analysis.roadmap.roadmap import START
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.errors import Message
from desktop_app.core.project.edits import Compound, Edit, SetInput, SetScenarioInput
from desktop_app.ui.analyse.gantt import Gantt, GanttRow
from desktop_app.ui.session.session import Session


class GanttDesk(QObject):
    """Keeps a Gantt at the chosen scenario; `settled` tells that a gesture is over."""

    settled = Signal()

    def __init__(self, session: Session, gantt: Gantt) -> None:
        super().__init__(gantt)
        self._session, self.gantt = session, gantt
        self._gesture: int | None = None
        gantt.gesture_started.connect(self._begin)
        gantt.gesture_ended.connect(self._end)
        gantt.moved.connect(self._move)
        gantt.ramped.connect(self._ramp)
        gantt.reset_asked.connect(self._reset)

    def refresh(self, quarters: int) -> None:
        """The bars of the chosen scenario over so many quarters."""
        tr = self._session.tr
        nothing = tr("This scenario has no initiative to plan. Switch one on in What-if, Company.")
        self.gantt.show_rows(tr("The plan by quarter"), [self._row(bar) for bar in self._bars()], quarters, nothing)

    def doubt(self) -> Message | None:
        """What begins before something that it needs, the first of it; None where nothing does."""
        session = self._session
        late = too_early(self._bars(), session.shop.content.initiatives)
        if not late:
            return None
        name, needed = (self._name(bar.initiative) for bar in late[0])
        return Message(
            "“{name}” begins before “{needed}”, which it needs; its effect is counted all the same.",
            name=name,
            needed=needed,
        )

    def begin_in_time(self) -> None:
        """Puts off whatever begins before something that it needs, as one step."""
        session, chosen, bars = self._session, self._session.chosen, self._bars()
        if chosen is None:
            return
        edits = [
            SetScenarioInput(chosen.id, START + bar.initiative, bar.start)
            for bar in in_time(bars, session.shop.content.initiatives)
            if bar not in bars
        ]
        if edits:
            session.do(Compound(tuple(edits), edits[0].name))
            self.settled.emit()

    def _name(self, initiative: str) -> str:
        session = self._session
        return initiative_name(session.shop.content.initiatives, initiative, session.settings.language)

    def _bars(self) -> tuple[PlannedBar, ...]:
        session = self._session
        if session.chosen is None or session.problems():
            return ()
        return planned_bars(session.chosen, session.shop.today)

    def _bar(self, initiative: str) -> PlannedBar:
        return next(bar for bar in self._bars() if bar.initiative == initiative)

    def _row(self, bar: PlannedBar) -> GanttRow:
        session, initiatives = self._session, self._session.shop.content.initiatives
        language = session.settings.language
        name = self._name(bar.initiative)
        said = session.tr("{initiative}: begins in quarter {start}, nine tenths in use after {end} quarters.").format(
            initiative=name,
            start=number_text(bar.start, "days", language),
            end=number_text(bar.in_use, "quarters", language),
        )
        return GanttRow(bar, name, initiatives[bar.initiative].dimension, said)

    def _begin(self) -> None:
        self._gesture = self._session.new_gesture()

    def _end(self) -> None:
        self._gesture = None
        self.settled.emit()

    def _move(self, initiative: str, quarter: float) -> None:
        session, name = self._session, START + initiative
        chosen = session.chosen
        if chosen is None:
            return
        start = start_at(session.shop.program, initiative, quarter)
        value = None if start == session.shop.today[name] else start
        if chosen.changes.get(name) != value:
            session.do(SetScenarioInput(chosen.id, name, value, self._gesture))

    def _ramp(self, initiative: str, quarter: float) -> None:
        session, name = self._session, TAU + initiative
        tau = ramp_to(session.shop.program, self._bar(initiative), quarter)
        if tau != session.shop.today[name]:
            session.do(SetInput(name, tau, self._gesture))

    def _reset(self, initiative: str) -> None:
        session, chosen = self._session, self._session.chosen
        edits: list[Edit] = []
        if chosen is not None and START + initiative in chosen.changes:
            edits.append(SetScenarioInput(chosen.id, START + initiative, None))
        if TAU + initiative in session.document.entries:
            edits.append(SetInput(TAU + initiative, None))
        if edits:
            session.do(Compound(tuple(edits), edits[0].name))
