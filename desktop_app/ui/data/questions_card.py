"""The questions about the shop's size that its files leave open, each prefilled; one click passes them all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QWidget

from desktop_app.core.charts.number_format import unit_text
from desktop_app.core.evidence.shop.open_question import OpenQuestion
from desktop_app.ui.data.words import local_unit, own_name
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

MOST = 1e12
FIELD_WIDTH = 126
PER_ROW = 2


class QuestionsCard(Card):
    """The card; `passed` tells {question id: answer} of those that were changed, empty where none was."""

    passed = Signal(object)
    put_off = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.questions: tuple[OpenQuestion, ...] = ()
        self.fields: dict[str, QDoubleSpinBox] = {}
        self._labels: dict[str, TextLabel] = {}
        self._form: QWidget | None = None
        self.go_button, self.later_button = Button(kind="primary"), Button(kind="quiet")
        self.go_button.clicked.connect(self._pass)
        self.later_button.clicked.connect(self.put_off)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.later_button)
        buttons.addWidget(self.go_button)
        self.body.addLayout(buttons)

    def show_questions(self, questions: Sequence[OpenQuestion]) -> None:
        """These questions, with the answers that follow from the files."""
        if self._form is not None:
            self.body.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self.questions = tuple(questions)
        self._form = self._filled()
        self.body.insertWidget(0, self._form)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew; what was typed stays."""
        tr = self._session.tr
        self.set_title(tr("Your files are read. What they do not say:"))
        self.set_note(
            tr("Each answer is what follows from your files and the shops in the literature. Change what you know.")
        )
        self.go_button.setText(tr("Go on to the answer"))
        self.later_button.setText(tr("Later"))
        for asked in self.questions:
            self._name(asked)

    def _filled(self) -> QWidget:
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(10)
        self.fields, self._labels = {}, {}
        for place, asked in enumerate(self.questions):
            row, column = divmod(place, PER_ROW)
            field, label = _field(asked), TextLabel("", "small")
            label.setBuddy(field)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
            self.fields[asked.question.id], self._labels[asked.question.id] = field, label
        grid.setColumnStretch(2 * PER_ROW, 1)
        return form

    def _name(self, asked: OpenQuestion) -> None:
        session, key = self._session, asked.question.id
        language = session.settings.language
        name = own_name({language: session.name(asked.question.name)}, language)
        unit = unit_text(local_unit(asked.question.unit, session), language)
        self._labels[key].setText(name)
        self.fields[key].setAccessibleName(name)
        self.fields[key].setSuffix(" %" if asked.is_share else "" if unit.startswith("1/") else f" {unit}")

    def _pass(self) -> None:
        fields = ((asked, self.fields[asked.question.id].value()) for asked in self.questions)
        self.passed.emit({asked.question.id: asked.meant(value) for asked, value in fields if value != asked.shown})


def _field(asked: OpenQuestion) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setRange(0.0, 100.0 if asked.is_share else MOST)
    field.setDecimals(asked.decimals)
    field.setGroupSeparatorShown(True)
    field.setValue(asked.shown)
    field.setMinimumWidth(FIELD_WIDTH)
    return field
