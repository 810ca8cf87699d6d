"""The KPIs of the program as a list, the contribution first chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.language.model import Kpi
from desktop_app.ui.analyse.named_list import NamedList
from desktop_app.ui.session.session import Session


class KpiList(NamedList):
    """`kpi` is the one chosen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        program = session.shop.program
        self._kpis = {kpi.variable: kpi for kpi in program.kpis if not program.index_of(kpi.variable)}
        super().__init__(session, [(name, program.variables[name].name) for name in self._kpis], parent)
        self.choose(CONTRIBUTION)

    @property
    def kpi(self) -> Kpi:
        """How the output is judged and written."""
        return self._kpis[self.chosen]
