"""How the source shown was read: file, sheet, header row, encoding, rows; and, while correcting, table and sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.evidence.match.preview import Preview
from desktop_app.core.evidence.match.table import Table, tables
from desktop_app.core.i18n import sentence_case
from desktop_app.core.project.document import EvidenceSource
from desktop_app.ui.data.browsed_list import BrowsedList
from desktop_app.ui.data.words import own_name
from desktop_app.ui.forms.buttons import Button, IconButton
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active, tokens

HEIGHT = 52
BAR = QSize(160, 12)
MOST_ROWS = 2_000_000_000


class UsedBar(QWidget):
    """How many of the rows read were used: solid, the rest hollow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used, self._read = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_rows(self, used: int, read: int, spoken: str) -> None:
        """Other numbers of rows."""
        self._used, self._read = used, max(read, 1)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """The bar's size."""
        return BAR

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the bar."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(active.colour("line2"), 1))
            whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(whole, 2, 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(active.colour("ink"))
            # A row that was not used stays visible, however many were.
            width = whole.width() * self._used / self._read - (3 if self._used < self._read else 0)
            painter.drawRoundedRect(QRectF(whole.left(), whole.top(), max(width, 0.0), whole.height()), 2, 2)


class SourceStrip(QFrame):
    """The strip; `reading_chosen` tells (table id, sheet, first row, last row) while correcting."""

    rows_asked = Signal()
    correct_asked = Signal()
    remove_asked = Signal()
    reading_chosen = Signal(str, str, int, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("card", "true")
        self.setMinimumHeight(HEIGHT)
        self._icon = IconView("file-table-outline", "accent", tokens.RAIL_ICON)
        self._title, self._how = ElidedLabel("", "strong"), ElidedLabel("", "hint", "ink2")
        self._rows = (0, 0)
        self._read, self._used = TextLabel("", "small", "ink2"), TextLabel("", "small", "ink")
        self.bar = UsedBar()
        self.tables, self.sheets = BrowsedList(), BrowsedList()
        self.first, self.last = _row_field(), _row_field()
        self.rows_button, self.change_button = Button(icon="table", small=True), Button(small=True)
        self.shop_button = Button(small=True)
        self.remove_button = IconButton("delete-outline")
        self.rows_button.clicked.connect(self.rows_asked)
        self.change_button.clicked.connect(self.correct_asked)
        self.remove_button.clicked.connect(self.remove_asked)
        for choice in (self.tables, self.sheets):
            choice.activated.connect(self._tell)
        for field in (self.first, self.last):
            field.editingFinished.connect(self._tell_rows)
        self._lay_out()

    def show_source(self, source: EvidenceSource, remarks: Sequence[str] = ()) -> None:
        """A source as it was read, with what else there is to be told about that."""
        tr = self._session.tr
        self._title.setText(source.file)
        numbers = {"read": fixed_text(source.rows_read, 0), "used": fixed_text(source.rows_used, 0)}
        numbers["unused"] = fixed_text(source.rows_read - source.rows_used, 0)
        self._how.setText(" · ".join((self._reading(source), *remarks)))
        self._read.setText(tr("{read} rows read").format(**numbers))
        self._used.setText(tr("{used} used, {unused} not").format(**numbers))
        self.bar.show_rows(source.rows_used, source.rows_read, f"{self._read.text()}, {self._used.text()}")
        self._set_mode(rows=True, correcting=False)

    def show_nothing(self, table: Table) -> None:
        """A table that no file fills."""
        language = self._session.settings.language
        self._title.setText(self._session.tr("No file for “{table}” yet").format(table=own_name(table.name, language)))
        self._how.setText(table.description[language])
        self._set_mode(rows=False, correcting=False)

    def show_preview(self, shown: Preview) -> None:
        """A file that is being corrected: its tables and sheets to choose from."""
        tr, language = self._session.tr, self._session.settings.language
        self._title.setText(shown.path.name)
        self._how.setText(tr("Headers in row {row}").format(row=shown.header_row))
        self.tables.clear()
        for table in tables():
            self.tables.addItem(f"{table.id} {own_name(table.name, language)}", table.id)
        self.tables.setCurrentIndex(self.tables.findData(shown.table))
        self.sheets.clear()
        for sheet in shown.sheets:
            self.sheets.addItem(sheet, sheet)
        self.sheets.setCurrentIndex(max(self.sheets.findData(shown.sheet), 0))
        self._rows = shown.rows
        for field, row in zip((self.first, self.last), shown.rows, strict=True):
            field.setValue(row)
        self._set_mode(rows=False, correcting=True)
        self.sheets.setVisible(len(shown.sheets) > 1)

    def _reading(self, source: EvidenceSource) -> str:
        tr = self._session.tr
        parts = [
            tr("Sheet “{sheet}”").format(sheet=source.sheet) if source.sheet else "",
            tr("headers in row {row}").format(row=source.header_row),
            tr("encoding {name}").format(name=source.encoding) if source.encoding else "",
        ]
        text = tr(", ").join(part for part in parts if part)
        return sentence_case(text)

    def _set_mode(self, *, rows: bool, correcting: bool) -> None:
        tr = self._session.tr
        for widget in (self._read, self._used, self.bar, self.rows_button, self.change_button, self.remove_button):
            widget.setVisible(rows)
        for choice in (self.tables, self.sheets, self.first, self.last):
            choice.setVisible(correcting)
        self.rows_button.setText(tr("See the rows"))
        self.rows_button.setToolTip(tr("All rows of the file, with whether and why each was used"))
        self.change_button.setText(tr("Change how it is read"))
        self.remove_button.set_tip(tr("Remove this file"))
        self.tables.setAccessibleName(tr("Table"))
        self.sheets.setAccessibleName(tr("Sheet"))
        for field, name, none in (
            (self.first, tr("First row that counts, the headers'"), tr("from the first row")),
            (self.last, tr("Last row that counts"), tr("to the last row")),
        ):
            field.setAccessibleName(name)
            field.setToolTip(name)
            field.setSpecialValueText(none)

    def _tell(self) -> None:
        rows = self.first.value(), self.last.value()
        self.reading_chosen.emit(self.tables.currentData(), self.sheets.currentData() or "", *rows)

    def _tell_rows(self) -> None:
        """A field that is only left has chosen nothing."""
        if (self.first.value(), self.last.value()) != self._rows:
            self._rows = self.first.value(), self.last.value()
            self._tell()

    def _lay_out(self) -> None:
        names, rows = QVBoxLayout(), QVBoxLayout()
        for column, labels in ((names, (self._title, self._how)), (rows, (self._read, self._used))):
            column.setSpacing(0)
            for label in labels:
                column.addWidget(label)
        for label in (self._read, self._used):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.CARD_PADDING[0], 6, tokens.CARD_PADDING[0], 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(names, 1)
        row.addLayout(rows)
        for widget in (
            self.bar,
            self.tables,
            self.sheets,
            self.first,
            self.last,
            self.shop_button,
            self.rows_button,
            self.change_button,
            self.remove_button,
        ):
            row.addWidget(widget)


def _row_field() -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, MOST_ROWS)
    field.setKeyboardTracking(False)
    return field
