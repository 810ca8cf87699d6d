"""A field for a limit on a KPI that every plan must keep; until somebody types one it offers the usual."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.portfolio.rules import KpiLimit, usual_limits
from desktop_app.ui.analyse.target_field import TargetField
from desktop_app.ui.session.session import Session


class LimitField(TargetField):
    """`limit` is the one that holds; the field shows shares in percent."""

    def __init__(self, session: Session, offered: KpiLimit, parent: QWidget | None = None) -> None:
        self._limit = offered
        kpi = next(kpi for kpi in session.shop.program.kpis if kpi.variable == offered.kpi)
        super().__init__(session, kpi, parent)

    @property
    def limit(self) -> KpiLimit:
        """As it was typed, else the usual one."""
        return replace(self._limit, value=self.target)

    def _usual(self) -> float:
        shop = self._session.shop
        known = usual_limits(shop.program, shop.today_column)
        return next((limit.value for limit in known if limit.kpi == self._limit.kpi), self._limit.value)
