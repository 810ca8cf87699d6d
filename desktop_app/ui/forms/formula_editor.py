"""A formula changed by somebody who knows better: text, unit, and what it would do, before it is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.core.i18n import sentence_case
from desktop_app.core.language.amendment import OwnFormula
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.formula_check import FormulaCheck
from desktop_app.ui.forms.formula_names import FormulaNames
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

SIZE = (620, 440)
LINES, UNIT_WIDTH = 96, 150


class FormulaEditor(QDialog):
    """Keeps the formula as one step of undo."""

    def __init__(self, session: Session, known: OwnFormula, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._known = session, known
        self.formula, self.unit = QPlainTextEdit(known.formula, tabChangesFocus=True), QLineEdit(known.unit)
        self.names, self.check = FormulaNames(session), FormulaCheck(session)
        self.keep, self.leave = Button(kind="primary"), Button()
        self._arrange()
        self.formula.textChanged.connect(self._want)
        self.unit.textChanged.connect(self._want)
        self.names.wanted.connect(self.formula.insertPlainText)
        self.check.checked.connect(self._let_keep)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.reject)
        self.check.read_out(session.shop.program, known.id)
        self._let_keep()
        self.formula.setFocus()

    def done(self, result: int) -> None:
        """Nothing is checked any more."""
        self.check.stop()
        super().done(result)

    def _arrange(self) -> None:
        tr = self._session.tr
        self.setWindowTitle(tr("Change the formula"))
        self.formula.setFixedHeight(LINES)
        self.formula.setAccessibleName(tr("Formula"))
        self.unit.setAccessibleName(tr("Unit"))
        self.unit.setFixedWidth(UNIT_WIDTH)
        self.keep.setText(tr("Keep the formula"))
        self.leave.setText(tr("Cancel"))
        name = TextLabel(sentence_case(self._session.name(self._known.name)), "panel", wraps=True)
        hint = tr("It holds for this project only, is marked as changed from the library, and can be undone.")
        across, buttons = QHBoxLayout(), QHBoxLayout()
        across.addWidget(self.names, 1)
        across.addWidget(TextLabel(tr("Unit"), "small", "ink2"))
        across.addWidget(self.unit)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for part in (name, TextLabel(hint, "small", "ink2", wraps=True), self.formula):
            column.addWidget(part)
        column.addLayout(across)
        column.addWidget(self.check, 1)
        column.addLayout(buttons)
        self.resize(*SIZE)

    def _want(self) -> None:
        text, unit = self.formula.toPlainText().strip(), self.unit.text().strip()
        is_new = text and (text, unit) != (self._known.formula, self._known.unit)
        self.check.want(replace(self._known, formula=text, unit=unit) if is_new else None)

    def _let_keep(self) -> None:
        self.keep.setEnabled(self.check.found is not None)

    def _keep(self) -> None:
        if self.check.keep():
            self.accept()
