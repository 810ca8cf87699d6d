"""One initiative as a switch: what it brings alone and within the scenario, what it costs, what it needs first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.analysis.what_if.lever_effects import SwitchReading
from desktop_app.core.charts.amount_text import short_amount
from desktop_app.core.language.model import Names
from desktop_app.core.map.initiative import Initiative
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.forms.toggle import Toggle
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.dimensions import DIMENSION_ICONS, HUES
from desktop_app.ui.whatif.arrangement import column, row

MONEY = "money"


class InitiativeRow(QWidget):
    """`turned` tells that the person switched it."""

    turned = Signal(str, bool)

    def __init__(self, session: Session, initiative: Initiative, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.initiative = initiative
        self._reading: SwitchReading | None = None
        self._name = TextLabel("", "name", wraps=True)
        self.toggle = Toggle()
        self.toggle.clicked.connect(lambda on: self.turned.emit(initiative.id, on))
        self._gain = TextLabel("", "name")
        self._effect = ElidedLabel("", "hint", "ink2")
        self._cost = ElidedLabel("", "hint", "ink3")
        self._needs = TextLabel("", "hint", "warn", wraps=True)
        icon = IconView(DIMENSION_ICONS[initiative.dimension], HUES[initiative.dimension])
        head = row(icon, (self._name, 1), self.toggle, space=6)
        middle = row((self._effect, 1), self._gain, space=6)
        self.setLayout(column(head, middle, self._cost, self._needs, space=1))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_reading(self, reading: SwitchReading) -> None:
        """Another reading of it."""
        self._reading = reading
        self.toggle.setChecked(reading.on)
        self._tell()

    def retranslate(self) -> None:
        """Every text."""
        name = self._session.name(self.initiative.name)
        self._name.setText(name)
        self._name.setToolTip(self._session.name(self.initiative.description))
        self.toggle.setAccessibleName(name)
        self.toggle.setToolTip(self._session.tr("Choose this initiative or leave it out"))
        self._tell()

    def _tell(self) -> None:
        reading, tr = self._reading, self._session.tr
        if reading is None:
            return
        alone = tr("alone {gain} a quarter").format(gain=self._money(reading.alone, signed=True))
        shown = reading.alone if reading.within is None else reading.within
        self._effect.setText(alone if reading.on else tr("if chosen alone, a quarter"))
        self._effect.set_tip(tr("After its running cost. Beside it: what the scenario would lose without it."))
        self._gain.setText(self._money(shown, signed=True))
        self._gain.set_tone("pos" if shown > 0 else "neg" if shown < 0 else "ink2")
        once, running = self._money(reading.one_off), self._money(reading.running)
        self._cost.setText(tr("once {once} · {running} a quarter").format(once=once, running=running))
        needed = tr(", ").join(self._session.name(self._names(i)) for i in reading.missing)
        self._needs.setText(tr("needs {needed}").format(needed=needed))
        self._needs.setVisible(bool(reading.missing))
        self.toggle.setAccessibleDescription(f"{alone}, {self._cost.text()}")

    def _names(self, initiative: str) -> Names:
        return self._session.shop.content.initiatives[initiative].name

    def _money(self, amount: float, *, signed: bool = False) -> str:
        compact = self._session.settings.numbers == "short"
        session = self._session
        currency, language = session.document.currency, session.settings.language
        return short_amount(amount, MONEY, currency, language, compact=compact, signed=signed)
