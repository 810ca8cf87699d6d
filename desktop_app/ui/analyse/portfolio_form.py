"""Which plan fits my budget: the rules that a plan must keep to."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.core.analysis.plans import QUARTERS
from desktop_app.core.analysis.portfolio.portfolio import DRAWS, scaled_budget
from desktop_app.core.analysis.portfolio.rules import FAIRNESS, HEADROOM, usual_limits
from desktop_app.core.analysis.roadmap.roadmap import FEWEST, MOST
from desktop_app.core.charts.number_format import unit_text
from desktop_app.core.errors import Message
from desktop_app.ui.analyse.finding import Work
from desktop_app.ui.analyse.form import Form, Obstacle, field_grid, number_field
from desktop_app.ui.analyse.limit_field import LimitField
from desktop_app.ui.analyse.portfolio_work import PortfolioWork
from desktop_app.ui.analyse.rules_table import RulesTable
from desktop_app.ui.forms.section import CollapsibleSection
from desktop_app.ui.session.session import Session

MOST_MONEY = 1e12
LIMITS = {HEADROOM: Message("Network headroom at least"), FAIRNESS: Message("Fairness gap at most")}
NONE_THERE = Obstacle(Message("This project has no initiatives to choose from."), Message("Open the map"), "map")


class PortfolioForm(Form):
    """Budget, cash, quarters, limits on two KPIs, and what must be in or out."""

    draws = DRAWS

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._offered = self._usual()
        self.budget = number_field(0, MOST_MONEY, self._offered)
        self.cash = number_field(0, MOST_MONEY, 0)
        self.quarters = number_field(FEWEST, MOST, QUARTERS)
        self.limits = QCheckBox()
        self.limits.setChecked(True)
        usual = usual_limits(session.shop.program, session.shop.today_column)
        self.limit_fields = {limit.kpi: LimitField(session, limit) for limit in usual}
        self.rules = RulesTable(session, session.shop.content.initiatives)
        self.section = CollapsibleSection("checkbox-multiple-marked-outline", opened=False)
        grid = field_grid()
        self.section.body.addLayout(grid)
        self.section.body.addWidget(self.rules)
        self.add(self.budget, Message("One-off cost at most"), Message("At first as large as the shop asks for."))
        self.add(self.cash, Message("Cash needed at most"), Message("0 stands for no limit."))
        self.add(self.quarters, Message("Quarters looked at"))
        self.add(self.limits, Message("Limits"))
        for kpi, field in self.limit_fields.items():
            self.add(field, LIMITS[kpi], Message("At first no worse than today, or with room left."), grid)
            field.valueChanged.connect(self.changed)
            self.limits.toggled.connect(field.setEnabled)
        self.column.addWidget(self.section)
        for signal in (self.budget.valueChanged, self.cash.valueChanged, self.quarters.valueChanged):
            signal.connect(self.changed)
        self.limits.toggled.connect(self.changed)
        self.rules.changed.connect(self.changed)

    def obstacle(self) -> Obstacle | None:
        """Plans are compared whatever the scenario."""
        return None if self.session.shop.content.initiatives.all else NONE_THERE

    def refresh(self) -> None:
        """The budget follows the size of the shop until somebody types one."""
        offered = self._usual()
        if self.budget.value() == self._offered:
            self.budget.setValue(offered)
        self._offered = offered
        for field in self.limit_fields.values():
            field.refresh()

    def retranslate(self) -> None:
        """Every text."""
        super().retranslate()
        session, tr = self.session, self.session.tr
        unit = f" {unit_text(session.document.currency, session.settings.language)}"
        self.budget.setSuffix(unit)
        self.cash.setSuffix(unit)
        self.cash.setSpecialValueText(tr("no limit"))
        self.limits.setText(tr("keep those below"))
        self.limits.setToolTip(tr("Headroom under the card networks' limit, and scores no less fair than today."))
        self.section.set_texts(tr("The limits, what must be in, and what never"))
        for field in self.limit_fields.values():
            field.retranslate()
        self.rules.retranslate()

    def work(self) -> Work:
        """See `Form`."""
        return PortfolioWork(
            ground=self.ground().without_switches(),
            budget=self.budget.value(),
            cash=self.cash.value() or None,
            quarters=round(self.quarters.value()),
            limits=tuple(field.limit for field in self.limit_fields.values()) if self.limits.isChecked() else (),
            must=self.rules.must,
            out=self.rules.out,
            draws=self.draws,
        )

    def _usual(self) -> float:
        shop = self.session.shop
        return round(scaled_budget(shop.program, shop.content.initiatives, shop.today_column))
