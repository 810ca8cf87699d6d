"""What drives the uncertainty: of which number, by which ends, and how thoroughly."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.monte_carlo import DRAWS
from desktop_app.core.analysis.swung import PERCENT
from desktop_app.core.errors import Message
from desktop_app.ui.analyse.drivers_work import DriversWork
from desktop_app.ui.analyse.finding import Work
from desktop_app.ui.analyse.form import Form, number_field
from desktop_app.ui.analyse.kpi_list import KpiList
from desktop_app.ui.analyse.named_list import NamedList
from desktop_app.ui.session.session import Session

ENDS = (
    ("own", Message("its own low and high end")),
    ("percent", Message("the same percent up and down")),
    ("percentiles", Message("its percentiles")),
)
ROWS = (("256", Message("quick")), ("1024", Message("thorough")), ("4096", Message("very thorough")))
USUAL = "1024"
MOST_PERCENT = 100


class DriversForm(Form):
    """The KPI, how far each input is moved, and how many rows Sobol's sequence has."""

    draws = DRAWS

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.kpi = KpiList(session)
        self.ends = NamedList(session, ENDS)
        self.percent = number_field(1, MOST_PERCENT, 100 * PERCENT)
        self.percent.setSuffix(" %")
        self.rows = NamedList(session, ROWS)
        self.rows.choose(USUAL)
        self.add(self.kpi, Message("Number to look at"))
        self.add(self.ends, Message("Each input moves to"), Message("In the tornado."))
        self.add(self.percent, Message("By"), Message("Where all inputs move by the same percent."))
        self.add(self.rows, Message("How thoroughly"), Message("For the shares of the variance."))
        for box in (self.kpi, self.ends, self.rows):
            box.currentIndexChanged.connect(self.changed)
        self.percent.valueChanged.connect(self.changed)
        self.ends.currentIndexChanged.connect(self._let_choose_percent)
        self._let_choose_percent()

    def retranslate(self) -> None:
        """Every text."""
        super().retranslate()
        for part in (self.kpi, self.ends, self.rows):
            part.retranslate()

    def work(self) -> Work:
        """See `Form`."""
        percent = self.percent.value() / 100
        return DriversWork(self.ground(), self.kpi.chosen, self.ends.chosen, percent, int(self.rows.chosen), self.draws)

    def _let_choose_percent(self) -> None:
        self.percent.setEnabled(self.ends.chosen == "percent")
