"""The table of exchange rates: units for one USD, in one direction; those nobody entered yet are marked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.core.analysis.rates import Rates
from desktop_app.core.project.map_cells.cell_words import plain
from desktop_app.ui.data.typed_cells import EDITED, TypedCells
from desktop_app.ui.forms.cell_model import Cell
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

CODE, UNITS, DATE, STATE = range(4)
WIDTHS = {CODE: 110, UNITS: 150, DATE: 110}
ONE = "USD"


class RatesTable(TableView):
    """The table; `typed` tells (currency, text)."""

    typed = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, row=tokens.LIST_ROW)
        self._session = session
        self._codes: tuple[str, ...] = ()
        self.cells = TypedCells(4, frozenset({UNITS}), self)
        self.cells.typed.connect(self._tell)
        self.setModel(self.cells)
        self.setSelectionBehavior(TableView.SelectionBehavior.SelectItems)
        header = self.horizontalHeader()
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        header.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)

    def show_rates(self, rates: Rates, currency: str) -> None:
        """Every currency but the dollar, the project's own `currency` and those entered first."""
        tr = self._session.tr
        known = sorted(rates.known, key=lambda code: (code != currency, code not in rates.entered_on, code))
        self._codes = tuple(code for code in known if code != ONE)
        self.cells.set_titles((tr("Currency"), tr("Units for one USD"), tr("As of"), tr("State")))
        self.setAccessibleName(tr("Table of exchange rates"))
        self.cells.set_rows([self._row(code, rates, own=code == currency) for code in self._codes])

    def _row(self, code: str, rates: Rates, *, own: bool) -> list[Cell]:
        tr, units = self._session.tr, plain(rates.known[code])
        entered = code in rates.entered_on
        tone: dict[int, object] = {CellRole.TONE: "ink" if entered else "ink3"}
        icon = ("check", "ink") if entered else ("help-circle-outline", "ink3")
        word = tr("entered by you") if entered else tr("starting rate: enter today's")
        name = tr("{code}, of this project").format(code=code) if own else code
        return [
            Cell(name, {CellRole.STRONG: own}, name),
            Cell(units, {CellRole.STRONG: True, EDITED: units}, tr("Double-click or F2 to change it"), at_right=True),
            Cell(rates.date_of(code), tone),
            Cell(word, {CellRole.ICON: icon, **tone}, word),
        ]

    def _tell(self, row: int, _column: int, text: str) -> None:
        self.typed.emit(self._codes[row], text)
