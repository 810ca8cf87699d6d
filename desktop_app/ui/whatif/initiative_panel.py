"""The initiatives at the left of the company's view, with what all of the chosen ones cost together."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.what_if.lever_effects import switch_readings
from desktop_app.core.analysis.what_if.payback import payback
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.charts.number_format import NOTHING, number_text, unit_text
from desktop_app.core.errors import Message
from desktop_app.ui.forms.banner import Notice
from desktop_app.ui.forms.card import Rule
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.whatif.arrangement import WIDE_PAGE, column, row, scrolled
from desktop_app.ui.whatif.initiative_row import InitiativeRow
from desktop_app.ui.whatif.lever_desk import LeverDesk
from desktop_app.ui.whatif.result_row import ResultRow

NARROW, WIDE = 268, 320
MARGINS = (tokens.GUTTER, 8, tokens.GUTTER, 8)
ONE_OFF, RUNNING = "map.one_off_cost", "map.running_cost"


class InitiativePanel(QWidget):
    """A switch for each initiative; `noticed` tells what else had to turn with one."""

    noticed = Signal(object)

    def __init__(self, session: Session, desk: LeverDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._desk = session, desk
        self._title = TextLabel("", "head")
        self._unit = TextLabel("", "hint", "ink2")
        self._total = TextLabel("", "small", "ink2", wraps=True)
        self.payback, self.value = ResultRow(), ResultRow()
        self.rows = {i.id: InitiativeRow(session, i) for i in session.shop.content.initiatives.all}
        for known in self.rows.values():
            known.turned.connect(self._turn)
        head = row((self._title, 1), self._unit, margins=MARGINS)
        foot = column(self._total, self.payback, self.value, space=4, margins=MARGINS)
        self.setLayout(column(head, Rule(), (scrolled(self._inner()), 1), Rule(), foot))
        self.retranslate()

    def _inner(self) -> QWidget:
        parts = [part for known in self.rows.values() for part in (known, Rule())]
        inner = QWidget()
        inner.setLayout(column(*parts, 1, space=7, margins=MARGINS))
        return inner

    def set_room(self, width: int) -> None:
        """How wide the panel is in a view of that width."""
        self.setFixedWidth(WIDE if width >= WIDE_PAGE else NARROW)

    def refresh(self) -> None:
        """Every initiative read against the chosen scenario, and their costs together."""
        shop = self._session.shop
        engine = shop.today_column.engine
        for reading in switch_readings(engine, shop.content, shop.today, self._desk.changes, CONTRIBUTION):
            self.rows[reading.initiative].show_reading(reading)
        self._tell_total()

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self._title.setText(tr("Initiatives"))
        currency = unit_text(self._session.document.currency, self._session.settings.language)
        self._unit.setText(tr("gain a quarter, {currency}").format(currency=currency))
        for known in self.rows.values():
            known.retranslate()
        self._tell_total()

    def _tell_total(self) -> None:
        session, tr = self._session, self._session.tr
        values = {} if session.problems() else session.values()
        once, running = (self._money(values.get(name)) for name in (ONE_OFF, RUNNING))
        self._total.setText(tr("Programme: {once} once, {running} a quarter.").format(once=once, running=running))
        self._tell_payback()

    def _tell_payback(self) -> None:
        tr, language = self._session.tr, self._session.settings.language
        found = payback(self._session.values(""), self._session.results())
        rule = tr("At full effect from the first quarter, undiscounted; how it ramps up is not counted.")
        quarters = number_text(found.quarters, "quarters", language)
        never = tr("nothing to pay back") if not found.value else tr("never")
        back = never if found.quarters is None else tr("{count} quarters").format(count=quarters)
        back = NOTHING if math.isnan(found.value) else back
        self.payback.show_result(tr("Pays back in"), back, rule)
        tone = "neg" if found.value < 0 else "ink"
        self.value.show_result(tr("Left after 3 years"), self._money(found.value), rule, tone)

    def _money(self, amount: object) -> str:
        session = self._session
        known = amount if isinstance(amount, float) else None
        return amount_text(known, "money", session.document.currency, session.settings.language, compact=True)

    def _turn(self, initiative: str, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        others = self._desk.turn(initiative, on=on)
        if others:
            self.noticed.emit(self._notice(initiative, others, on=on))

    def _notice(self, initiative: str, others: tuple[str, ...], *, on: bool) -> Notice:
        initiatives = self._session.shop.content.initiatives
        name = self._session.name(initiatives[initiative].name)
        names = self._session.tr(", ").join(self._session.name(initiatives[other].name) for other in others)
        if on:
            what = Message("“{name}” needs {others}: chosen as well.", name=name, others=names)
        else:
            what = Message("{others} needs “{name}”: left out as well.", name=name, others=names)
        return Notice("info", what, None, Message("Undo"))
