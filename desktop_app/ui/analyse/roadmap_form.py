"""When does it pay, and for how long: over how many quarters, what if it began later, and the plan by quarter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.plans import QUARTERS
from desktop_app.core.analysis.roadmap.bands import DRAWS
from desktop_app.core.analysis.roadmap.roadmap import FEWEST, MOST
from desktop_app.core.errors import Message
from desktop_app.ui.analyse.finding import Work
from desktop_app.ui.analyse.form import Doubt, Form, number_field
from desktop_app.ui.analyse.gantt import Gantt
from desktop_app.ui.analyse.gantt_desk import GanttDesk
from desktop_app.ui.analyse.roadmap_work import RoadmapWork
from desktop_app.ui.session.session import Session

LATER = 4


class RoadmapForm(Form):
    """The quarters looked at, those by which a start could be put off, and when each initiative begins."""

    draws = DRAWS

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.quarters = number_field(FEWEST, MOST, QUARTERS)
        self.later = number_field(1, MOST, LATER)
        self.gantt = Gantt()
        self._plan = GanttDesk(session, self.gantt)
        self._plan.settled.connect(self.settled)
        self.add(self.quarters, Message("Quarters looked at"))
        self.add(self.later, Message("Later by, quarters"), Message("What if everything began so much later?"))
        self.quarters.valueChanged.connect(self.refresh)
        for field in (self.quarters, self.later):
            field.valueChanged.connect(self.changed)

    @property
    def desk(self) -> QWidget:
        """The plan by quarter."""
        return self.gantt

    @property
    def is_moving(self) -> bool:
        """Whether a bar is being dragged."""
        return self.gantt.is_moving

    def doubt(self) -> Doubt | None:
        """An initiative may begin before one that it needs."""
        what = self._plan.doubt()
        return Doubt(what, Message("Begin it in time"), self._plan.begin_in_time) if what is not None else None

    def refresh(self) -> None:
        """The bars of the chosen scenario."""
        self._plan.refresh(round(self.quarters.value()))

    def retranslate(self) -> None:
        """Every text."""
        super().retranslate()
        self.refresh()

    def work(self) -> Work:
        """See `Form`."""
        return RoadmapWork(self.ground(), round(self.quarters.value()), round(self.later.value()), self.draws)
