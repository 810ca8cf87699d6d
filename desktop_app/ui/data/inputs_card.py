"""What a table tells: its inputs with value, interval, default, method and badge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from desktop_app.core.analysis.source_words import source_text
from desktop_app.core.analysis.words import group_name
from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.evidence.calibrations.long_findings import POTENTIAL
from desktop_app.core.evidence.into_project.input_line import InputLine
from desktop_app.ui.data.measured_view import MeasuredView, tells_more
from desktop_app.ui.data.words import ASSUMED, interval_text, own_name, status_word, value_text
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.paint.interval import Interval
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

NAME, PICTURE, VALUE, BADGE = range(4)
WIDTHS = {PICTURE: 94, VALUE: 104, BADGE: 108}
ALL = ""
WIDE = 760
"""The width of the card [px] from which interval and value have more room."""
WIDE_WIDTHS = {PICTURE: 260, VALUE: 150, BADGE: 110}


class InputsCard(Card):
    """The card; a list narrows it to one dimension where a table tells about several.

    The row chosen shows what it was measured from; `deeper_asked` when what takes minutes is to be found, too.
    """

    deeper_asked = Signal()
    opened = Signal()
    """What a row was measured from is seen now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._lines: tuple[InputLine, ...] = ()
        self.parts = QComboBox()
        self.parts.activated.connect(self._fill)
        self.deeper_button = Button(icon="magnify-plus-outline", small=True)
        self.deeper_button.clicked.connect(self.deeper_asked)
        self.measured = MeasuredView(session)
        for tool in (self.deeper_button, self.parts):
            self.add_tool(tool)
        self.cells = CellModel(4)
        self.view = TableView(row=tokens.TWO_LINE_ROW)
        self.view.setModel(self.cells)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self.view.selectionModel().currentRowChanged.connect(self._show_current)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.measured)

    @property
    def shown(self) -> tuple[InputLine, ...]:
        """The lines of the dimension chosen."""
        chosen = self.parts.currentData() or ALL
        return tuple(line for line in self._lines if chosen in (ALL, line.part))

    def show_lines(self, title: str, lines: Sequence[InputLine], *, filled: bool) -> None:
        """The inputs that one table can measure; `filled` where a file fills it."""
        tr = self._session.tr
        if [line.input.id for line in lines] != [line.input.id for line in self._lines]:
            self.view.setCurrentIndex(QModelIndex())
            self.view.scrollToTop()
        self._lines = tuple(lines)
        self.set_title(title)
        self._tell(deeper=filled and any(line.input.spec == POTENTIAL for line in lines))
        self._offer_parts()
        self.cells.set_titles((tr("Input"), tr("95 % interval"), tr("Value"), tr("Where from")))
        self.view.setAccessibleName(title)
        self._fill()

    def _tell(self, *, deeper: bool) -> None:
        """What can be done here: a row looked at, and past demand looked into."""
        tr = self._session.tr
        rows = tr("Choose a row to see what it was measured from.") if any(map(tells_more, self._lines)) else ""
        effort = tr(
            "Looking deeper tries forecasts on your past demand to find what a better one would save: about half a "
            "minute for a hundred products. It can be stopped, and undone in one step."
        )
        self.set_note("\n".join(filter(None, (rows, effort if deeper else ""))))
        self.deeper_button.setText(tr("Look deeper"))
        self.deeper_button.setToolTip(effort)
        self.deeper_button.setVisible(deeper)

    def _offer_parts(self) -> None:
        tr, chosen = self._session.tr, self.parts.currentData()
        counts: dict[str, int] = {}
        for line in self._lines:
            counts[line.part] = counts.get(line.part, 0) + 1
        self.parts.clear()
        self.parts.addItem(tr("All inputs: {count}").format(count=len(self._lines)), ALL)
        for part, count in counts.items():
            self.parts.addItem(f"{group_name(part, tr)} {count}", part)
        self.parts.setCurrentIndex(max(self.parts.findData(chosen), 0))
        self.parts.setVisible(len(counts) > 1)
        self.parts.setAccessibleName(tr("Dimension"))

    def resizeEvent(self, event: object) -> None:
        """Gives interval and value more room where there is more."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        for column, width in (WIDE_WIDTHS if self.width() >= WIDE else WIDTHS).items():
            self.view.horizontalHeader().resizeSection(column, width)

    def _fill(self) -> None:
        self.cells.set_rows([self._row(line) for line in self.shown])
        self.view.viewport().update()
        self._show_current()

    def _show_current(self, *_: object) -> None:
        row, was_hidden = self.view.currentIndex().row(), self.measured.isHidden()
        self.measured.show_line(self.shown[row] if 0 <= row < len(self.shown) else None)
        if was_hidden and not self.measured.isHidden():
            self.opened.emit()

    def _row(self, line: InputLine) -> list[Cell]:
        tr, session = self._session.tr, self._session
        name = own_name({session.settings.language: session.name(line.input.name)}, session.settings.language)
        item = session.shop.program.item_label(line.input.id, line.item, session.settings.language) if line.item else ""
        whole = f"{name} · {item}" if item else name
        method = line.method.text(tr) if line.method else ""
        count = tr("n {count}").format(count=fixed_text(line.n, 0)) if line.n else ""
        below = " · ".join(part for part in (item, count, source_text(method or line.input.source, tr)) if part)
        warning = line.warning.text(tr) if line.warning else ""
        tip = "\n".join(part for part in (whole, below, warning) if part)
        status = "assumed" if line.status in ASSUMED else line.status
        grade = line.input.grade if status == "assumed" and line.input.grade in "ABCD" else ""
        value, ends = value_text(line, session), interval_text(line)
        low, high = (line.value if end is None else end for end in (line.low, line.high))
        picture = Interval(low, line.value, high, line.axis, status, line.default)
        word = status_word(status, session)
        spoken = f"{whole}: {value} ({ends}), {word} {grade}" if ends else f"{whole}: {value}, {word} {grade}"
        return [
            Cell(name, {CellRole.BELOW: below, Qt.ItemDataRole.AccessibleTextRole: spoken}, tip),
            Cell("", {CellRole.INTERVAL: picture}, self._yardsticks(line)),
            Cell(value, {CellRole.BELOW: ends or " ", CellRole.STRONG: True}, tip, at_right=True),
            Cell(f"{word} {grade}".strip(), {CellRole.BADGE: (status,), CellRole.TONE: "ink2"}, tip),
        ]

    def _yardsticks(self, line: InputLine) -> str:
        """The interval, and what would be assumed without data."""
        tr = self._session.tr
        texts = [tr("interval {range}").format(range=interval_text(line))] if interval_text(line) else []
        if line.default is not None:
            default = value_text(replace(line, value=line.default), self._session)
            texts.append(tr("default {value}").format(value=default))
        if line.assumed is not None:
            low, high = line.assumed
            texts.append(
                tr("assumed without data {range}").format(range=interval_text(replace(line, low=low, high=high)))
            )
        return "\n".join(texts)
