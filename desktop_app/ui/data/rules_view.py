"""What is entered by date on the data page: duties, taxes and limits, and exchange rates; one table of each."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.analysis.rates import rates_of
from desktop_app.core.errors import UserError
from desktop_app.core.project.map_cells.cell_words import amount
from desktop_app.core.project.trade_rules.rule_line import RuleLine, rule_lines
from desktop_app.core.project.trade_rules.rule_typing import typed
from desktop_app.ui.data.rates_table import RatesTable
from desktop_app.ui.data.rules_table import RulesTable
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

RULES, RATES = "rules", "rates"


class RulesView(QWidget):
    """The card of both tables.

    `failed` tells the UserError of what cannot stand in a cell, `rate_given` {currency: units for one USD}.
    """

    failed = Signal(object)
    rate_given = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._card, self.rules, self.rates = Card(), RulesTable(session), RatesTable(session)
        self.which, self._stack = Segment(), QStackedWidget()
        self._card.add_tool(self.which)
        self._card.body.addWidget(self._stack, 1)
        for table in (self.rules, self.rates):
            self._stack.addWidget(table)
        around = QVBoxLayout(self)
        around.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, tokens.GUTTER)
        around.addWidget(self._card)
        self.which.chosen_changed.connect(self.refresh)
        self.rules.typed.connect(self._put_rule)
        self.rates.typed.connect(self._put_rate)

    def refresh(self) -> None:
        """The rows as they stand today."""
        tr, document = self._session.tr, self._session.document
        self.which.set_choices(((RULES, tr("Duties, taxes and limits")), (RATES, tr("Exchange rates"))))
        self.which.setAccessibleName(tr("Which table"))
        shows_rates = self.which.chosen == RATES
        self._stack.setCurrentWidget(self.rates if shows_rates else self.rules)
        if shows_rates:
            self.rates.show_rates(rates_of(document.models["rates"]), document.currency)
            self._card.set_title(tr("Exchange rates"))
            self._card.set_note(tr("How many units make one USD. Files converted by a rate are read again with it."))
        else:
            self._show_rules(rule_lines(self._session.shop, _today()))

    def _show_rules(self, lines: tuple[RuleLine, ...]) -> None:
        tr = self._session.tr
        notes = [tr("They feed the inputs of payment and risk. Enter what holds for you; each change can be undone.")]
        expired = sum(line.state == "expired" for line in lines)
        if expired:
            notes.append(tr("Expired: {count}. Look at the source and enter what holds now.").format(count=expired))
        self._card.set_title(tr("Duties, taxes and limits"))
        self._card.set_note("\n".join(notes))
        self.rules.show_lines(lines)

    def _put_rule(self, line: RuleLine, cell: str, text: str) -> None:
        try:
            self._session.do(typed(self._session.shop, line, cell, text, _today()))
        except UserError as error:
            self.failed.emit(error)

    def _put_rate(self, currency: str, text: str) -> None:
        try:
            self.rate_given.emit({currency: amount(text)})
        except UserError as error:
            self.failed.emit(error)


def _today() -> date:
    return datetime.now().astimezone().date()
