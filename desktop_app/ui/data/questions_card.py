"""The questions about the shop's size that its files leave open, each prefilled; one click passes them all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QWidget

from desktop_app.core.charts.number_format import unit_text
from desktop_app.core.evidence.open_question import OpenQuestion
from desktop_app.ui.data.words import local_unit, own_name
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

MOST = 1e12
FIELD_WIDTH = 140
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
        """Sets the texts that do not belong to a question anew."""
        tr = self._session.tr
        self.set_title(tr("Your files are read. What they do not say:"))
        self.set_note(
            tr("Each answer is what follows from your files and the shops in the literature. Change what you know.")
        )
        self.go_button.setText(tr("Go on to the answer"))
        self.later_button.setText(tr("Later"))

    def _filled(self) -> QWidget:
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(10)
        self.fields = {}
        for place, asked in enumerate(self.questions):
            row, column = divmod(place, PER_ROW)
            field = self._field(asked)
            label = TextLabel(field.accessibleName(), "small")
            label.setBuddy(field)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
            self.fields[asked.question.id] = field
        grid.setColumnStretch(2 * PER_ROW, 1)
        return form

    def _field(self, asked: OpenQuestion) -> QDoubleSpinBox:
        session, share = self._session, asked.question.unit == "1"
        field = QDoubleSpinBox()
        field.setRange(0.0, 100.0 if share else MOST)
        field.setDecimals(1 if share else _decimals(asked.answer))
        field.setGroupSeparatorShown(True)
        unit = unit_text(local_unit(asked.question.unit, session), session.settings.language)
        field.setSuffix(" %" if share else "" if unit.startswith("1/") else f" {unit}")
        field.setValue(shown_answer(asked))
        field.setMinimumWidth(FIELD_WIDTH)
        language = session.settings.language
        field.setAccessibleName(own_name({language: session.name(asked.question.name)}, language))
        return field

    def _pass(self) -> None:
        answers = {}
        for asked in self.questions:
            field = self.fields[asked.question.id]
            if field.value() != round(shown_answer(asked), field.decimals()):
                answers[asked.question.id] = given_answer(asked, field.value())
        self.passed.emit(answers)


def shown_answer(asked: OpenQuestion) -> float:
    """The answer as the field shows it: shares in percent."""
    return asked.answer * 100 if asked.question.unit == "1" else asked.answer


def given_answer(asked: OpenQuestion, shown: float) -> float:
    """The answer that a number in the field means."""
    return shown / 100 if asked.question.unit == "1" else shown


def _decimals(answer: float) -> int:
    return 0 if answer >= 1000 else 2  # noqa: PLR2004 - cents say nothing beyond four digits
