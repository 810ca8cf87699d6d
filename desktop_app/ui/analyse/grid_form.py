"""What if two things move: two levers, a KPI, and the line where it meets a target."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.grid import PLACES
from desktop_app.core.errors import Message
from desktop_app.ui.analyse.finding import Work
from desktop_app.ui.analyse.form import Form, Obstacle
from desktop_app.ui.analyse.grid_work import GridWork
from desktop_app.ui.analyse.kpi_list import KpiList
from desktop_app.ui.analyse.lever_list import LeverList
from desktop_app.ui.analyse.target_field import TargetField
from desktop_app.ui.session.session import Session

DOWN, ACROSS = "marketing.base_media_spend", "company.return_rate"
SAME_TWICE = Obstacle(
    Message("Choose two different things to move."), Message("See all levers in What-if"), "whatif.company"
)


class GridForm(Form):
    """The KPI, its target, and a lever down and one across."""

    places = PLACES

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.kpi = KpiList(session)
        self.target = TargetField(session, self.kpi.kpi)
        self.down, self.across = LeverList(session, DOWN), LeverList(session, ACROSS)
        self.add(self.kpi, Message("Number to look at"))
        self.add(self.target, Message("Line drawn at"), Message("At first a twentieth better than in the scenario."))
        self.add(self.down, Message("Moved, down"))
        self.add(self.across, Message("Moved, across"))
        self.kpi.currentIndexChanged.connect(self._show_target)
        for box in (self.kpi, self.down, self.across):
            box.currentIndexChanged.connect(self.changed)
        self.target.valueChanged.connect(self.changed)

    def obstacle(self) -> Obstacle | None:
        """Today will do as well as a scenario."""
        return SAME_TWICE if self.down.chosen == self.across.chosen else None

    def refresh(self) -> None:
        """The target follows the scenario until somebody types one."""
        self.target.refresh()

    def retranslate(self) -> None:
        """Every text."""
        super().retranslate()
        for part in (self.kpi, self.down, self.across, self.target):
            part.retranslate()

    def work(self) -> Work:
        """See `Form`."""
        levers = self.down.lever, self.across.lever
        return GridWork(self.ground(), self.kpi.chosen, *levers, self.target.target, self.places)

    def _show_target(self) -> None:
        self.target.show_kpi(self.kpi.kpi)
