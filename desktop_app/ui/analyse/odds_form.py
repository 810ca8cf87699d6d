"""What are the odds: draws, seed, what all assumptions have in common, and a target."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.distribution import Shape
from desktop_app.core.analysis.monte_carlo import SEED
from desktop_app.core.errors import Message
from desktop_app.ui.analyse.draws_list import DrawsList
from desktop_app.ui.analyse.finding import Work
from desktop_app.ui.analyse.form import Form, number_field
from desktop_app.ui.analyse.information_form import MOST_SEED
from desktop_app.ui.analyse.kpi_list import KpiList
from desktop_app.ui.analyse.named_list import NamedList
from desktop_app.ui.analyse.odds_work import OddsWork
from desktop_app.ui.analyse.target_field import TargetField
from desktop_app.ui.session.session import Session

OPTIMISM = (
    ("0", Message("nothing: each by itself")),
    ("0.5", Message("half of their spread")),
    ("1", Message("all: right or wrong together")),
)
SHAPES: tuple[tuple[Shape, Message], ...] = (
    ("pert", Message("PERT: mostly near the middle")),
    ("triangular", Message("triangular")),
    ("uniform", Message("uniform: anything between its ends")),
    ("normal", Message("normal")),
    ("lognormal", Message("lognormal: skewed upwards")),
)


class OddsForm(Form):
    """KPI and target, draws and seed, the common optimism, and the shape of what is assumed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.kpi = KpiList(session)
        self.target = TargetField(session, self.kpi.kpi)
        self.draws = DrawsList(session)
        self.seed = number_field(0, MOST_SEED, SEED)
        self.seed.setGroupSeparatorShown(False)
        self.optimism, self.shape = NamedList(session, OPTIMISM), NamedList(session, SHAPES)
        self.add(self.kpi, Message("Number to look at"))
        self.add(self.target, Message("Target"), Message("At first a twentieth better than in the scenario."))
        self.add(self.draws, Message("Draws"))
        self.add(self.seed, Message("Seed"), Message("The same seed gives the same draws."))
        self.add(
            self.optimism,
            Message("Common to what AI can do"),
            Message("Whether all cited effects are too high or too low together."),
        )
        self.add(
            self.shape,
            Message("Shape of what is assumed"),
            Message("What was measured keeps the shape that was found."),
        )
        self.kpi.currentIndexChanged.connect(self._show_target)
        for box in (self.kpi, self.draws, self.optimism, self.shape):
            box.currentIndexChanged.connect(self.changed)
        for field in (self.target, self.seed):
            field.valueChanged.connect(self.changed)

    def refresh(self) -> None:
        """The target follows the scenario until somebody types one."""
        self.target.refresh()

    def retranslate(self) -> None:
        """Every text."""
        super().retranslate()
        for part in (self.kpi, self.target, self.optimism, self.shape):
            part.retranslate()

    def work(self) -> Work:
        """See `Form`."""
        return OddsWork(
            ground=self.ground(),
            output=self.kpi.chosen,
            target=self.target.target,
            draws=self.draws.draws,
            seed=round(self.seed.value()),
            optimism=float(self.optimism.chosen),
            shape=cast("Shape", self.shape.chosen),
        )

    def _show_target(self) -> None:
        self.target.show_kpi(self.kpi.kpi)
