"""The headers of a file and the columns that they stand for; while correcting, each has a list to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from desktop_app.core.errors import Message
from desktop_app.core.evidence.match.column_words import kind_of
from desktop_app.core.evidence.match.confidence import alternatives, confidence
from desktop_app.core.evidence.match.matched_header import MatchedHeader, lacking, matched_headers
from desktop_app.core.evidence.match.preview import Preview
from desktop_app.core.evidence.match.table import Column, Table, table_called
from desktop_app.ui.data.browsed_list import BrowsedList
from desktop_app.ui.data.words import own_name, said, sureness
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

HEADER, COLUMN, SAMPLE, STATE = range(4)
WIDTHS = {SAMPLE: 112, STATE: 32}
NOT_USED = ""


class MatchCard(Card):
    """The card.

    `correct_asked` asks for a Preview to correct; `column_chosen` tells (header, column id); `read_asked` and
    `stop_asked` end correcting.
    """

    correct_asked = Signal()
    column_chosen = Signal(str, str)
    read_asked = Signal()
    stop_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._matched: tuple[MatchedHeader, ...] = ()
        self.correct_button = Button(icon="pencil-outline", small=True)
        self.people_button = Button(small=True)
        self.read_button = Button(kind="primary", small=True)
        self.stop_button = Button(kind="quiet", small=True)
        self.correct_button.clicked.connect(self.correct_asked)
        self.read_button.clicked.connect(self.read_asked)
        self.stop_button.clicked.connect(self.stop_asked)
        for button in (self.people_button, self.correct_button, self.stop_button, self.read_button):
            self.add_tool(button)
        self.cells = CellModel(4)
        self.view = TableView(row=tokens.TWO_LINE_ROW)
        self.view.setModel(self.cells)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.view.horizontalHeader()
        for column in (HEADER, COLUMN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self.body.addWidget(self.view, 1)

    def show_matched(self, table: Table, matched: tuple[MatchedHeader, ...], people: Sequence[Message] = ()) -> None:
        """How the headers of a source were matched; `people` are the notes on those below which people stand."""
        self._show(table, matched)
        self.set_note("\n".join(note.text(self._session.tr) for note in people))
        self._set_correcting(correcting=False)
        self.correct_button.setVisible(True)

    def show_wanted(self, table: Table) -> None:
        """What a file for this table may hold, where there is none yet."""
        self.set_title(self._session.tr("What a file for this table may hold"))
        self.set_note(self._session.tr("Columns with * are needed; headers in your own words will do."))
        self._set_titles()
        self._set_correcting(correcting=False)
        self.correct_button.setVisible(False)
        self._matched = ()
        self.cells.set_rows([self._wanted_row(column) for column in table.columns])
        self._close_lists()

    def show_preview(self, shown: Preview) -> None:
        """The file as it would be read now, every header with its list."""
        table = table_called(shown.table)
        self._show(table, matched_headers(table, shown.headers, shown.columns))
        missing = lacking(table, shown.columns)
        names = self._session.tr(", ").join(self._name(column) for column in missing)
        text = self._session.tr("Still needed: {columns}").format(columns=names) if missing else ""
        self.set_note(text or self._session.tr("Choose what each header stands for, then read the file again."))
        self._set_correcting(correcting=True)
        self.read_button.setEnabled(not missing)
        for row, matched in enumerate(self._matched):
            self.view.setIndexWidget(self.cells.index(row, COLUMN), self._list(table, matched))

    def list_of(self, header: str) -> QComboBox:
        """The list of a header while correcting. Raises StopIteration or TypeError where there is none."""
        row = next(row for row, matched in enumerate(self._matched) if matched.header.text == header)
        found = self.view.indexWidget(self.cells.index(row, COLUMN))
        if not isinstance(found, QComboBox):
            raise TypeError(found)
        return found

    def _show(self, table: Table, matched: tuple[MatchedHeader, ...]) -> None:
        tr = self._session.tr
        self._matched = matched
        count = sum(header.column is not None for header in matched)
        self.set_title(tr("Columns matched: {matched} of {headers}").format(matched=count, headers=len(matched)))
        self._set_titles()
        self.cells.set_rows([self._row(table, header) for header in matched])
        self._close_lists()

    def _set_titles(self) -> None:
        tr = self._session.tr
        self.cells.set_titles((tr("Header in the file"), tr("Column"), tr("First cell"), ""))
        self.view.setAccessibleName(tr("Headers of the file and their columns"))
        self.correct_button.setText(tr("Correct"))
        self.read_button.setText(tr("Read again"))
        self.stop_button.setText(tr("Cancel"))

    def _set_correcting(self, *, correcting: bool) -> None:
        self.correct_button.setVisible(not correcting)
        self.read_button.setVisible(correcting)
        self.stop_button.setVisible(correcting)

    def _close_lists(self) -> None:
        for row in range(self.cells.rowCount()):
            self.view.setIndexWidget(self.cells.index(row, COLUMN), None)  # type: ignore[arg-type] # Qt's way to take it out
        self.view.viewport().update()

    def _row(self, table: Table, matched: MatchedHeader) -> list[Cell]:
        tr, column = self._session.tr, matched.column
        if column is None:
            state = (("help-circle-outline", "ink3"), tr("no column of the table; not kept"))
            name, tone, tip, below = tr("not used"), "ink3", "", self._maybe(table, matched)
        else:
            name, tone = self._name(column), "ink"
            sure = sureness(confidence(column, matched.header.text), self._session)
            below = tr("{sure} · read as {kind}").format(sure=sure, kind=kind_of(column, self._session.tr))
            tip = f"{self._name(column)}: {below}"
            state = (("check", "ink"), tr("recognised"))
        if matched.doubt is not None:
            state = (("alert-outline", "warn"), said(matched.doubt, table, self._session))
        sample = matched.header.sample
        return [
            Cell(
                matched.header.text,
                {CellRole.TONE: tone, CellRole.BELOW: below},
                f"{matched.header.text}\n{below}".strip(),
            ),
            Cell(name, {CellRole.TONE: tone, CellRole.ICON: ("arrow-right", "ink3")}, tip),
            Cell(sample, {CellRole.TONE: "ink2"}, sample, at_right=True),
            Cell("", {CellRole.ICON: state[0]}, state[1]),
        ]

    def _wanted_row(self, column: Column) -> list[Cell]:
        kind = kind_of(column, self._session.tr)
        aliases = ", ".join(column.aliases[1:5])
        return [
            Cell(aliases, {CellRole.TONE: "ink3"}, aliases),
            Cell(self._name(column), {CellRole.ICON: ("arrow-right", "ink3")}, self._name(column)),
            Cell(kind, {CellRole.TONE: "ink3"}, kind, at_right=True),
            Cell("", {}, ""),
        ]

    def _list(self, table: Table, matched: MatchedHeader) -> QWidget:
        made = BrowsedList()
        made.addItem(self._session.tr("not used"), NOT_USED)
        first = alternatives(table, matched.header.text, matched.column.id if matched.column else "")
        for column in (*first, *(column for column in table.columns if column not in first)):
            if first and made.count() == len(first) + 1:
                made.insertSeparator(made.count())
            made.addItem(self._name(column), column.id)
            made.setItemData(made.count() - 1, kind_of(column, self._session.tr), Qt.ItemDataRole.ToolTipRole)
        made.setCurrentIndex(max(made.findData(matched.column.id if matched.column else NOT_USED), 0))
        made.setToolTip(made.currentText())
        made.setAccessibleName(self._session.tr("Column for “{header}”").format(header=matched.header.text))
        header = matched.header.text
        made.activated.connect(lambda place: self.column_chosen.emit(header, made.itemData(place)))
        return made

    def _maybe(self, table: Table, matched: MatchedHeader) -> str:
        """What a header that is not used might be."""
        near = [self._name(column) for column in alternatives(table, matched.header.text)]
        return self._session.tr("perhaps {columns}").format(columns=self._session.tr(", ").join(near)) if near else ""

    def _name(self, column: Column) -> str:
        return own_name(column.name, self._session.settings.language) + (" *" if column.required else "")
