"""What would it take: one lever, one KPI, and where that should be."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.errors import Message
from desktop_app.ui.analyse.finding import Work
from desktop_app.ui.analyse.form import Form, Obstacle
from desktop_app.ui.analyse.goal_work import GoalWork
from desktop_app.ui.analyse.kpi_list import KpiList
from desktop_app.ui.analyse.lever_list import LeverList
from desktop_app.ui.analyse.target_field import TargetField
from desktop_app.ui.session.session import Session

FIRST = "company.return_rate"


class GoalForm(Form):
    """The lever, the KPI and its target."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.kpi = KpiList(session)
        self.target = TargetField(session, self.kpi.kpi)
        self.lever = LeverList(session, FIRST)
        self.add(self.kpi, Message("Number to bring"))
        self.add(self.target, Message("To the value"), Message("At first a twentieth better than in the scenario."))
        self.add(self.lever, Message("By moving"), Message("An input with several items is moved as a whole."))
        self.kpi.currentIndexChanged.connect(self._show_target)
        for signal in (self.kpi.currentIndexChanged, self.lever.currentIndexChanged, self.target.valueChanged):
            signal.connect(self.changed)

    def obstacle(self) -> Obstacle | None:
        """Today will do as well as a scenario."""
        return None

    def refresh(self) -> None:
        """The target follows the scenario until somebody types one."""
        self.target.refresh()

    def retranslate(self) -> None:
        """Every text."""
        super().retranslate()
        for part in (self.kpi, self.lever, self.target):
            part.retranslate()

    def work(self) -> Work:
        """See `Form`."""
        return GoalWork(self.ground(), self.kpi.chosen, self.lever.lever, self.target.target)

    def _show_target(self) -> None:
        self.target.show_kpi(self.kpi.kpi)
