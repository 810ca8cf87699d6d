"""The questions as a list: each in plain words, below it what consultants call it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QVBoxLayout, QWidget

from desktop_app.ui.analyse.question import Question
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

WIDTH = 244


class QuestionList(QFrame):
    """`chosen_changed` tells that another one was clicked or reached by the arrows."""

    chosen_changed = Signal()

    def __init__(self, session: Session, questions: Sequence[Question], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._questions = tuple(questions)
        self.setProperty("panel", "true")
        self.setFixedWidth(WIDTH)
        self._model = CellModel(1, self)
        self.rows = TableView(row=tokens.TWO_LINE_ROW)
        self.rows.setModel(self._model)
        self.rows.horizontalHeader().hide()
        self.rows.horizontalHeader().setStretchLastSection(True)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 1, 6)
        column.addWidget(self.rows)
        self.retranslate()
        self.choose(self._questions[0].id)
        self.rows.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def chosen(self) -> str:
        """The id of the question that is chosen."""
        return self._questions[max(0, self.rows.currentIndex().row())].id

    def choose(self, question: str) -> None:
        """That one is chosen now, where there is one."""
        ids = [known.id for known in self._questions]
        if question in ids:
            self.rows.setCurrentIndex(self._model.index(ids.index(question), 0))

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self.rows.setAccessibleName(tr("Questions"))
        self._model.set_rows([[_cell(q.name.text(tr), q.method.text(tr), q.icon)] for q in self._questions])

    def _tell(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen_changed.emit()


def _cell(name: str, method: str, icon: str) -> Cell:
    return Cell(name, {CellRole.ICON: icon, CellRole.BELOW: method}, tip=f"{name}\n{method}")
