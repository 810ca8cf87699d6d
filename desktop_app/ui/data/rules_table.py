"""The table of duties, taxes and limits, edited in place; what has expired is amber, with sign and word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.core.analysis.source_words import source_text
from desktop_app.core.charts.input_text import unit_after
from desktop_app.core.i18n import sentence_case
from desktop_app.core.project.trade_rules.rule_line import OWN, RuleLine
from desktop_app.core.project.trade_rules.rule_typing import AS_OF, EXPIRES, SOURCE, VALUE, shown_value
from desktop_app.ui.data.typed_cells import EDITED, TypedCells
from desktop_app.ui.data.words import local_unit
from desktop_app.ui.forms.cell_model import Cell
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

STATE, CELLS = "state", ("what", "market", VALUE, AS_OF, EXPIRES, "state", SOURCE)
TYPED = (VALUE, AS_OF, EXPIRES, SOURCE)
WIDTHS = {"market": 112, VALUE: 110, AS_OF: 92, EXPIRES: 92, STATE: 110}
NARROW, NARROW_WIDTHS = 760, {**WIDTHS, "market": 116, VALUE: 100, AS_OF: 86, EXPIRES: 86, STATE: 52, SOURCE: 70}
"""Below this width of the table [px] the state is its sign, and what a row is about has the room instead."""


class RulesTable(TableView):
    """The table; `typed` tells (RuleLine, cell, text)."""

    typed = Signal(object, str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, row=tokens.LIST_ROW)
        self._session = session
        self._lines: tuple[RuleLine, ...] = ()
        self.cells = TypedCells(len(CELLS), frozenset(map(CELLS.index, TYPED)), self)
        self.cells.typed.connect(self._tell)
        self.setModel(self.cells)
        self.setSelectionBehavior(TableView.SelectionBehavior.SelectItems)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares out the room that there is."""
        super().resizeEvent(event)
        widths = NARROW_WIDTHS if self.viewport().width() < NARROW else WIDTHS
        header = self.horizontalHeader()
        for place, cell in enumerate(CELLS):
            if cell in widths:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(place, widths[cell])
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def show_lines(self, lines: Sequence[RuleLine]) -> None:
        """Other rows."""
        tr = self._session.tr
        self._lines = tuple(lines)
        titles = (tr("What"), tr("Market"), tr("Value"), tr("As of"), tr("Expires"), tr("State"), tr("Source"))
        self.cells.set_titles(titles)
        self.setAccessibleName(tr("Table of duties, taxes and limits"))
        self.cells.set_rows([self._row(line) for line in lines])

    def _row(self, line: RuleLine) -> list[Cell]:
        cells = {**self._said(line), **self._edited(line)}
        ground: dict[int, object] = {CellRole.GROUND: "warn_t"} if line.state == "expired" else {}
        return [self._cell(cell, *cells[cell], ground) for cell in CELLS]

    def _said(self, line: RuleLine) -> dict[str, tuple[str, dict[int, object]]]:
        """What cannot be edited here: what the rule is about, its market, and whether it holds."""
        session, language = self._session, self._session.settings.language
        item = session.shop.program.item_label(line.input.id, line.rule.item, language) if line.rule.item else ""
        icon, tone, word = self._state(line)
        return {
            "what": (sentence_case(session.name(line.input.name)), {}),
            "market": (item or session.tr("all"), {CellRole.TONE: "ink" if item else "ink3"}),
            STATE: (word, {CellRole.ICON: (icon, tone), CellRole.TONE: tone}),
        }

    def _edited(self, line: RuleLine) -> dict[str, tuple[str, dict[int, object]]]:
        tr, language, rule = self._session.tr, self._session.settings.language, line.rule
        unit = "" if line.is_share else unit_after(local_unit(line.input.unit, self._session), language)
        unit = unit.replace(" 1/", "/")
        source = source_text(rule.source, tr) if rule.source else tr("assumption")
        quiet: dict[int, object] = {CellRole.TONE: "ink" if rule.source else "ink3"}
        return {
            VALUE: (shown_value(line) + unit, {CellRole.STRONG: True, EDITED: shown_value(line)}),
            AS_OF: (_day(rule.as_of), {EDITED: _day(rule.as_of)}),
            EXPIRES: (_day(rule.expires), {EDITED: _day(rule.expires)}),
            SOURCE: (source, {**quiet, EDITED: "" if rule.source == OWN else rule.source}),
        }

    def _cell(self, cell: str, text: str, marks: dict[int, object], ground: dict[int, object]) -> Cell:
        tip = text
        if cell in TYPED:
            tip = "\n".join(filter(None, (text, self._session.tr("Double-click or F2 to change it"))))
        return Cell(text, {**marks, **ground}, tip, at_right=cell == VALUE)

    def _state(self, line: RuleLine) -> tuple[str, str, str]:
        tr = self._session.tr
        if line.state == "expired":
            return "alert-outline", "warn", tr("expired")
        if line.state == "assumed":
            return "help-circle-outline", "ink3", tr("assumed")
        return "check", "ink", tr("holds")

    def _tell(self, row: int, column: int, text: str) -> None:
        self.typed.emit(self._lines[row], CELLS[column], text)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
