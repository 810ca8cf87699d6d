"""What should I find out first: how many draws it is worked out on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.monte_carlo import SEED
from desktop_app.core.errors import Message
from desktop_app.ui.analyse.draws_list import DrawsList
from desktop_app.ui.analyse.finding import Work
from desktop_app.ui.analyse.form import Form, Obstacle, number_field
from desktop_app.ui.analyse.information_work import InformationWork
from desktop_app.ui.session.session import Session

MOST_SEED = 999_999
NO_CHOICE = Obstacle(
    Message("There is no scenario yet to choose for or against."), Message("Choose initiatives"), "whatif.company"
)


class InformationForm(Form):
    """Draws and seed; the choice is between all scenarios and doing nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.draws = DrawsList(session)
        self.seed = number_field(0, MOST_SEED, SEED)
        self.seed.setGroupSeparatorShown(False)
        self.add(self.draws, Message("Draws"))
        self.add(self.seed, Message("Seed"), Message("The same seed gives the same draws."))
        self.draws.currentIndexChanged.connect(self.changed)
        self.seed.valueChanged.connect(self.changed)

    def obstacle(self) -> Obstacle | None:
        """Without a scenario there is nothing to choose."""
        return None if self.session.shop.scenarios else NO_CHOICE

    def work(self) -> Work:
        """See `Form`."""
        ground = self.ground().with_changes({})
        return InformationWork(ground, self.session.shop.scenarios, self.draws.draws, round(self.seed.value()))
