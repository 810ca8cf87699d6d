"""Who answers: the list of people, who is writing now, and the files by which others answer."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.analysis.assessment.assessment import Respondent
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.assessment.score_text import short_number
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.forms.buttons import Button, IconButton
from desktop_app.ui.forms.card import Rule
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

WIDTH = 236
MOST_WEIGHT = 10.0


class RespondentsPanel(QFrame):
    """The list and the form of the one who answers; the page reads and writes files."""

    import_asked = Signal()
    export_asked = Signal()

    def __init__(self, session: Session, desk: AnswerDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self._people: tuple[Respondent, ...] = ()
        self.setProperty("panel", "true")
        self.setFixedWidth(WIDTH)
        self._title, self._hint = TextLabel("", "head"), TextLabel("", "hint", "ink3", wraps=True)
        self.add_button = IconButton("account-plus-outline")
        self.remove_button = IconButton("account-minus-outline")
        self.list = TableView(row=tokens.TWO_LINE_ROW)
        self._cells = CellModel(1)
        self.name, self.role, self.weight = QLineEdit(), QLineEdit(), QDoubleSpinBox()
        self._labels = tuple(TextLabel("", "small", "ink2") for _ in range(3))
        self.import_button = Button(icon="tray-arrow-down")
        self.export_button = Button(icon="file-export-outline")
        self._set_up()
        self._lay_out()
        self._connect()

    def show_standing(self, standing: Standing) -> None:
        """The people with how far each has come, and the one who answers."""
        self._people, person = standing.assessment.respondents, standing.person
        blocked = self.list.selectionModel().blockSignals(True)
        self._cells.set_rows([[self._cell(one, len(standing.questionnaire.items))] for one in self._people])
        if person is not None:
            self.list.selectRow(self._people.index(person))
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()
        for part in (self.name, self.role, self.weight, self.remove_button):
            part.setEnabled(person is not None)
        self._fill(person or Respondent(""))
        self._hint.setVisible(person is None)

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self._title.setText(tr("Who answers"))
        self._hint.setText(tr("Nobody yet: your first answer adds you. Others can answer here or in a workbook."))
        self.list.setAccessibleName(tr("Who answers"))
        self.add_button.set_tip(tr("Add somebody"))
        self.remove_button.set_tip(tr("Remove this person and all answers"))
        fields = (self.name, tr("Full name")), (self.role, tr("Role")), (self.weight, tr("Weight"))
        for label, (field, text) in zip(self._labels, fields, strict=True):
            label.setText(text)
            field.setAccessibleName(tr("{field} of who answers").format(field=text))
        self.weight.setToolTip(tr("How much the answers count in the group; 0 leaves them out"))
        self.import_button.setText(tr("Import answers…"))
        self.export_button.setText(tr("Workbook to fill in…"))

    def _cell(self, person: Respondent, items: int) -> Cell:
        tr = self._session.tr
        done = tr("{done} of {all} answered").format(done=len(person.answers), all=items)
        weight = tr("weight {weight}").format(weight=short_number(person.weight)) if person.weight != 1 else ""
        below = " · ".join(part for part in (person.role, done, weight) if part)
        name = person.name or tr("without a name")
        spoken: dict[int, object] = {CellRole.BELOW: below, Qt.ItemDataRole.AccessibleTextRole: f"{name}, {below}"}
        return Cell(name, spoken, f"{name}\n{below}")

    def _fill(self, person: Respondent) -> None:
        for field, text in ((self.name, person.name), (self.role, person.role)):
            if field.text() != text:
                field.setText(text)
        self.weight.blockSignals(True)
        self.weight.setValue(person.weight)
        self.weight.blockSignals(False)

    def _set_up(self) -> None:
        self.list.setModel(self._cells)
        self.list.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.list.horizontalHeader().hide()
        self.list.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.weight.setRange(0.0, MOST_WEIGHT)
        self.weight.setSingleStep(0.5)
        self.weight.setDecimals(1)
        self.weight.setKeyboardTracking(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.add_button)
        head.addWidget(self.remove_button)
        form = QFormLayout()
        form.setSpacing(6)
        for label, field in zip(self._labels, (self.name, self.role, self.weight), strict=True):
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, tokens.GAP, tokens.GUTTER, tokens.GUTTER)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self.list, 1)
        column.addLayout(form)
        column.addWidget(Rule())
        column.addWidget(self.import_button)
        column.addWidget(self.export_button)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._desk.remove)
        self.list.selectionModel().currentRowChanged.connect(self._choose)
        self.name.editingFinished.connect(self._describe)
        self.role.editingFinished.connect(self._describe)
        self.weight.valueChanged.connect(self._describe)
        self.import_button.clicked.connect(self.import_asked)
        self.export_button.clicked.connect(self.export_asked)

    def _add(self) -> None:
        self._desk.add()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.name.selectAll()

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid() and current.row() < len(self._people):
            self._desk.choose(self._people[current.row()].id)

    def _describe(self, *_: object) -> None:
        self._desk.describe(self.name.text(), self.role.text(), self.weight.value())
