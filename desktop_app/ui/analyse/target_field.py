"""A field for the wanted value of a KPI; until somebody types one it offers a twentieth better than the scenario."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.target import typed_target, usual_target
from desktop_app.core.language.model import Kpi
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

MOST = 1e12
LEAST = 100  # px


class TargetField(QDoubleSpinBox):
    """`target` in the unit of the KPI; the field shows shares in percent."""

    def __init__(self, session: Session, kpi: Kpi, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kpi = kpi
        self._offered = 0.0
        self.setGroupSeparatorShown(True)
        self.setRange(-MOST, MOST)
        self.show_kpi(kpi)

    @property
    def target(self) -> float:
        """The value that is wanted."""
        offered = self._typed.shown(self._offered)
        return self._offered if self.value() == offered else self._typed.meant(self.value())

    def minimumSizeHint(self) -> QSize:
        """Room for the targets there are; Qt would ask for that of the largest number that can be typed."""
        return QSize(LEAST, tokens.FIELD)

    def show_kpi(self, kpi: Kpi) -> None:
        """Another KPI, and what is offered for it."""
        self._kpi = kpi
        self._offer()

    def refresh(self) -> None:
        """What is offered follows the scenario; what was typed stays."""
        if self.value() == self._typed.shown(self._offered):
            self._offer()

    def retranslate(self) -> None:
        """The unit in another language."""
        program, language = self._session.shop.program, self._session.settings.language
        self._typed = typed_target(program, self._kpi, self._offered, language)
        self.setSuffix(self._typed.suffix)

    def _offer(self) -> None:
        self._offered = self._usual()
        self.retranslate()
        self.setDecimals(self._typed.decimals)
        self.setValue(self._typed.shown(self._offered))

    def _usual(self) -> float:
        """What is offered."""
        return usual_target(self._kpi, scalar(self._session.value(self._kpi.variable)))
