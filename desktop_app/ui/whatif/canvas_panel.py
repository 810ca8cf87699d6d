"""The value canvas: what the shop proposes, creates, delivers and captures, today and in the scenario, side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.core.analysis.what_if.value_canvas import (
    CanvasKpi,
    CanvasNode,
    CanvasPart,
    element_name,
    value_canvas,
)
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.i18n import sentence_case
from desktop_app.core.language.model import Value
from desktop_app.core.map.maturity import FULL
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens
from desktop_app.ui.whatif.arrangement import column, row

ICONS = {"kpi": "chart-line", "technology": "chip", "outcome": "trophy-outline"}
PARTS = 4
SMALLEST = 0.005
"""Levels closer together than this are shown as the same."""


class CanvasPanel(QWidget):
    """Four lists; every row says what a figure or level is today and becomes in the scenario."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.titles = [TextLabel("", "head") for _ in range(PARTS)]
        self.lists = [_List() for _ in range(PARTS)]
        parts = [(column(title, (rows, 1), space=4), 1) for title, rows in zip(self.titles, self.lists, strict=True)]
        self.setLayout(row(*parts, space=tokens.GAP))

    def refresh(self) -> None:
        """The numbers of this moment."""
        session, shop = self._session, self._session.shop
        parts = value_canvas(shop.program, shop.content.figure, session.values(""), session.values())
        for part, title, rows in zip(parts, self.titles, self.lists, strict=True):
            name = element_name(part.element, session.settings.language)
            title.setText(name)
            rows.setAccessibleName(name)
            rows.cells.set_rows(self._rows(part))

    def _rows(self, part: CanvasPart) -> list[list[Cell]]:
        figures = [self._figure(known) for known in part.kpis]
        nodes = [("outcome", node) for node in part.outcomes] + [("technology", node) for node in part.technologies]
        return [[cell] for cell in (*figures, *(self._level(kind, node) for kind, node in nodes))]

    def _figure(self, known: CanvasKpi) -> Cell:
        texts = [self._amount(known, value) for value in (known.today, known.value)]
        return self._cell("kpi", self._session.name(known.name), texts, moved=known.today != known.value)

    def _level(self, kind: str, node: CanvasNode) -> Cell:
        language = self._session.settings.language
        texts = [number_text(FULL * level, "number1", language) for level in (node.today, node.level)]
        moved = abs(node.today - node.level) >= SMALLEST
        return self._cell(kind, self._session.name(node.name), texts, moved=moved)

    def _cell(self, kind: str, name: str, texts: list[str], *, moved: bool) -> Cell:
        before, after = texts
        changed = f"{before} → {after}" if moved else before
        marks: dict[int, object] = {CellRole.ICON: ICONS[kind], CellRole.BELOW: changed, CellRole.STRONG: moved}
        shown = sentence_case(name)
        return Cell(shown, marks, tip=f"{shown}\n{changed}")

    def _amount(self, known: CanvasKpi, value: Value) -> str:
        session = self._session
        compact = session.settings.numbers == "short"
        items = value if isinstance(value, tuple) else (value,)
        language = session.settings.language
        texts = (amount_text(item, known.kpi.format, known.unit, language, compact=compact) for item in items)
        return " / ".join(texts)


class _List(TableView):
    """One column of rows of two lines."""

    def __init__(self) -> None:
        super().__init__(row=tokens.TWO_LINE_ROW)
        self.cells = CellModel(1, self)
        self.setModel(self.cells)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
