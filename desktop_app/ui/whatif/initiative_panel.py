"""The initiatives at the left of the company's view, with what all of the chosen ones cost together."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.what_if.lever_effects import switch_readings
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.errors import Message
from desktop_app.ui.forms import Notice, Rule, TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.whatif.initiative_row import InitiativeRow
from desktop_app.ui.whatif.lever_desk import LeverDesk

NARROW, WIDE, ROOM = 280, 330, 1700
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
        head = QHBoxLayout()
        head.setContentsMargins(tokens.GUTTER, 8, tokens.GUTTER, 8)
        head.addWidget(self._title, 1)
        head.addWidget(self._unit)
        inner = QWidget()
        inner.setProperty("plain", "true")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(tokens.GUTTER, 8, tokens.GUTTER, 8)
        rows.setSpacing(7)
        self.rows: dict[str, InitiativeRow] = {}
        for initiative in session.shop.content.initiatives.all:
            row = self.rows[initiative.id] = InitiativeRow(session, initiative)
            row.turned.connect(self._turn)
            rows.addWidget(row)
            rows.addWidget(Rule())
        rows.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        foot = QVBoxLayout()
        foot.setContentsMargins(tokens.GUTTER, 8, tokens.GUTTER, 8)
        foot.addWidget(self._total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule())
        column.addWidget(scroll, 1)
        column.addWidget(Rule())
        column.addLayout(foot)
        self.retranslate()

    def set_room(self, width: int) -> None:
        """How wide the panel is in a view of that width."""
        self.setFixedWidth(WIDE if width >= ROOM else NARROW)

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
        self._unit.setText(tr("gain a quarter, {currency}").format(currency=self._session.document.currency))
        for row in self.rows.values():
            row.retranslate()
        self._tell_total()

    def _tell_total(self) -> None:
        values, tr = self._session.values(), self._session.tr
        once, running = (self._money(values[name]) for name in (ONE_OFF, RUNNING))
        self._total.setText(tr("Programme: {once} once, {running} a quarter.").format(once=once, running=running))

    def _money(self, amount: object) -> str:
        language = self._session.settings.language
        return number_text(amount if isinstance(amount, float) else None, "money", language, compact=True)

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
