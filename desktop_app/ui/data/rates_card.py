"""The exchange rates that a file depends on, to be entered as they are today."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.evidence.currency.wanted_rates import WantedRate
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

MOST = 1e9
DECIMALS = 5
FIELD_WIDTH = 124
PER_ROW = 2


class RatesCard(QWidget):
    """The card with room around it; `given` tells {currency: units for one USD} of every field that holds a rate."""

    given = Signal(object)
    put_off = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._card = Card()
        around = QVBoxLayout(self)
        around.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, 0)
        around.addWidget(self._card)
        self.fields: dict[str, QDoubleSpinBox] = {}
        self._labels: dict[str, TextLabel] = {}
        self._form: QWidget | None = None
        self._shown: tuple[WantedRate, ...] = ()
        self.use_button, self.later_button = Button(), Button(kind="quiet")
        self.use_button.clicked.connect(self._give)
        self.later_button.clicked.connect(self.put_off)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.later_button)
        buttons.addWidget(self.use_button)
        self._card.body.addLayout(buttons)
        self.hide()

    def show_rates(self, wanted: Sequence[WantedRate], date: str) -> None:
        """These rates, as of that date; what was typed stays as long as the currencies do."""
        tr = self._session.tr
        self._card.set_title(tr("Exchange rates of {date}: enter today's").format(date=date))
        self._card.set_note(
            tr("How many units make one USD. Rows in a currency without a rate are left out until it has one.")
        )
        self.use_button.setText(tr("Use them and read again"))
        self.later_button.setText(tr("Not now"))
        if tuple(wanted) != self._shown:
            self._shown = tuple(wanted)
            self._fill()
        for rate in self._shown:
            self._name(rate)

    def _fill(self) -> None:
        if self._form is not None:
            self._card.body.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form, self.fields, self._labels = QWidget(), {}, {}
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(10)
        for place, rate in enumerate(self._shown):
            row, column = divmod(place, PER_ROW)
            field, label = _field(rate), TextLabel("", "small")
            label.setBuddy(field)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
            self.fields[rate.currency], self._labels[rate.currency] = field, label
        grid.setColumnStretch(2 * PER_ROW, 1)
        self._card.body.insertWidget(0, self._form)

    def _name(self, rate: WantedRate) -> None:
        tr = self._session.tr
        text = tr("{currency} for one USD, {count} rows") if rate.rows else tr("{currency} for one USD")
        name = text.format(currency=rate.currency, count=fixed_text(rate.rows, 0))
        self._labels[rate.currency].setText(name)
        self.fields[rate.currency].setAccessibleName(name)
        self.fields[rate.currency].setSpecialValueText(tr("no rate yet"))

    def _give(self) -> None:
        self.given.emit({code: field.value() for code, field in self.fields.items() if field.value() > 0})


def _field(rate: WantedRate) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setRange(0.0, MOST)
    field.setDecimals(DECIMALS)
    field.setValue(rate.per_usd or 0.0)
    field.setFixedWidth(FIELD_WIDTH)
    return field
