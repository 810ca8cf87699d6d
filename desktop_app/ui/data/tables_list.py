"""The left side of the page: every table of evidence, which are filled, and from which files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.evidence.into_project.filled_table import FilledSource, FilledTable
from desktop_app.core.evidence.match.table import tables
from desktop_app.ui.data.words import own_name
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

ID, NAME, ROWS, STATE = range(4)
WIDTHS = {ID: 40, ROWS: 58, STATE: 32}
NO_SOURCE = -1
DONE, DOUBTFUL, EMPTY = ("check", "ink"), ("alert-outline", "warn"), ("circle-outline", "ink3")


@dataclass(frozen=True)
class Choice:
    """A table, and the place of one of its sources among all; NO_SOURCE where it has none."""

    table: str
    place: int


def first_choice() -> Choice:
    """The first table, which has no source yet."""
    return Choice(tables()[0].id, NO_SOURCE)


def still_there(chosen: Choice, filled: Sequence[Choice]) -> Choice:
    """The choice, or the nearest to it that the document still has."""
    if chosen in filled:
        return chosen
    same = [choice for choice in filled if choice.table == chosen.table]
    return same[0] if same else Choice(chosen.table, NO_SOURCE)


class TablesList(TableView):
    """The list; `chosen_changed` tells the Choice that the user made."""

    chosen_changed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, row=tokens.LIST_ROW)
        self._session = session
        self._cells = CellModel(4)
        self._choices: list[Choice] = []
        self.setModel(self._cells)
        header = self.horizontalHeader()
        header.hide()
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The rows from top to bottom."""
        return tuple(self._choices)

    def show_tables(self, tables: Sequence[FilledTable], chosen: Choice) -> None:
        """The tables; one of several files has a row for each of them below its own."""
        rows: list[list[Cell]] = []
        choices: list[Choice] = []
        for table in tables:
            first = table.sources[0].place if table.sources else NO_SOURCE
            choices.append(Choice(table.table.id, first))
            rows.append(self._table_row(table))
            if len(table.sources) > 1:
                choices += [Choice(table.table.id, source.place) for source in table.sources]
                rows += [self._source_row(source) for source in table.sources]
        self._choices = choices
        blocked = self.selectionModel().blockSignals(True)
        self._cells.set_rows(rows)
        self.clearSpans()
        for row, filled in enumerate(rows):
            if not filled[NAME].text:
                # The name of a file takes the room of the table's number, too.
                self.setSpan(row, ID, 1, 2)
        self.selectRow(self._row_of(chosen))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()
        self.setAccessibleName(self._session.tr("Tables"))

    def _row_of(self, chosen: Choice) -> int:
        rows = [row for row, choice in enumerate(self._choices) if choice == chosen]
        return rows[-1] if rows else 0

    def _table_row(self, filled: FilledTable) -> list[Cell]:
        tr, language = self._session.tr, self._session.settings.language
        name = own_name(filled.table.name, language)
        tone: dict[int, object] = {CellRole.TONE: "ink" if filled.sources else "ink3"}
        count = fixed_text(filled.rows, 0) if filled.sources else ""
        icon, state = EMPTY, tr("no file yet")
        if filled.sources:
            icon, state = (DOUBTFUL, tr("read, with notes")) if filled.doubts else (DONE, tr("read"))
        rows = tr("{count} rows used").format(count=count) if count else ""
        tip = "\n".join(filter(None, (f"{filled.table.id} {name}: {state}", rows, filled.table.description[language])))
        return [
            Cell(filled.table.id, {CellRole.TONE: "ink3"}, tip),
            Cell(name, tone, tip),
            Cell(count, {CellRole.TONE: "ink2"}, tip, at_right=True),
            Cell("", {CellRole.ICON: icon}, tip),
        ]

    def _source_row(self, source: FilledSource) -> list[Cell]:
        tip = source.source.file
        quiet: dict[int, object] = {CellRole.TONE: "ink2"}
        icon = DOUBTFUL if source.doubts else DONE
        return [
            Cell(source.source.name, quiet, tip),
            Cell("", quiet, tip),
            Cell(fixed_text(source.source.rows_used, 0), {CellRole.TONE: "ink3"}, tip, at_right=True),
            Cell("", {CellRole.ICON: (icon[0], "ink3" if icon is DONE else icon[1])}, tip),
        ]

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen_changed.emit(self._choices[current.row()])
