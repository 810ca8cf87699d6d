"""A variable of one's own: a formula or a number, with name, unit and page, checked before it is kept."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.analysis.words import group_name
from desktop_app.core.charts.description import Better
from desktop_app.core.language.amendment import Amendment, OwnFormula, OwnInput
from desktop_app.core.language.model import Names, Role
from desktop_app.core.map.identifier import identifier
from desktop_app.core.map.node import DIMENSIONS
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.formula_check import FormulaCheck
from desktop_app.ui.forms.formula_names import FormulaNames
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

SIZE = (640, 500)
LINES = 72
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
ROLES: tuple[Role, ...] = ("decision", "fact", "estimate")
COMPANY = "company"
PAGES = (COMPANY, *DIMENSIONS)
BETTER: tuple[Better | None, ...] = (None, "higher", "lower")


class FormulaAddition(QDialog):
    """What is typed in the big field makes it: a bare number an input, anything else a formula.

    `page` is the one offered first: that of the number whose formula is looked at.
    """

    def __init__(self, session: Session, page: str = COMPANY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.name, self.unit = QLineEdit(), QLineEdit("1")
        self.page, self.role, self.better = QComboBox(), QComboBox(), QComboBox()
        self.formula = QPlainTextEdit(tabChangesFocus=True)
        self.names, self.check = FormulaNames(session), FormulaCheck(session)
        self.keep, self.leave = Button(kind="primary"), Button()
        self._fill()
        self.page.setCurrentIndex(max(0, self.page.findData(page)))
        self._arrange()
        for line in (self.name, self.unit, self.formula):
            line.textChanged.connect(self._want)
        for box in (self.page, self.role, self.better):
            box.activated.connect(self._want)
        self.names.wanted.connect(self.formula.insertPlainText)
        self.check.checked.connect(self._let_keep)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.reject)
        self._want()

    @property
    def amendment(self) -> Amendment | None:
        """What has been typed; None where a name or the formula is missing."""
        name, text, unit = (part.strip() for part in (self.name.text(), self.formula.toPlainText(), self.unit.text()))
        if not name or not text:
            return None
        names = Names(name, name)
        own = f"{self.page.currentData()}.{self._word(name)}"
        if NUMBER.fullmatch(text):
            return OwnInput(own, names, unit or "1", self.role.currentData(), float(text))
        return OwnFormula(own, names, unit or "1", text, better=self.better.currentData())

    def done(self, result: int) -> None:
        """Nothing is checked any more."""
        self.check.stop()
        super().done(result)

    def _word(self, name: str) -> str:
        program, page = self._session.shop.program, self.page.currentData()
        taken = {known.removeprefix(f"{page}.") for known in (*program.inputs, *program.variables)}
        return identifier(name, taken, "own")

    def _fill(self) -> None:
        tr = self._session.tr
        for page in PAGES:
            self.page.addItem(group_name(page, tr), page)
        for role, text in zip(ROLES, (tr("A decision of mine"), tr("A fact"), tr("An estimate")), strict=True):
            self.role.addItem(text, role)
        for better, text in zip(
            BETTER, (tr("No key figure"), tr("Higher is better"), tr("Lower is better")), strict=True
        ):
            self.better.addItem(text, better)
        self.role.setToolTip(tr("Of a bare number: who sets it."))
        self.better.setToolTip(tr("Of a formula: whether it is a figure of its page."))
        self.formula.setPlaceholderText(tr("A formula, such as 0.02 * company.net_revenue, or a number"))

    def _arrange(self) -> None:
        tr = self._session.tr
        self.setWindowTitle(tr("Add a variable"))
        self.formula.setFixedHeight(LINES)
        self.keep.setText(tr("Add"))
        self.leave.setText(tr("Cancel"))
        form, buttons = QFormLayout(), QHBoxLayout()
        fields = (
            (tr("Name"), self.name),
            (tr("Page"), self.page),
            (tr("Formula or number"), self.formula),
            ("", self.names),
            (tr("Unit"), self.unit),
            (tr("Figure"), self.better),
            (tr("Set by"), self.role),
        )
        for text, field in fields:
            form.addRow(text, field)
            field.setAccessibleName(text or field.accessibleName())
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(TextLabel(tr("A variable of this project"), "panel"))
        column.addLayout(form)
        column.addWidget(self.check, 1)
        column.addLayout(buttons)
        self.resize(*SIZE)

    def _want(self) -> None:
        wanted = self.amendment
        self.role.setEnabled(not isinstance(wanted, OwnFormula))
        self.better.setEnabled(not isinstance(wanted, OwnInput))
        self.check.want(wanted)

    def _let_keep(self) -> None:
        self.keep.setEnabled(self.check.found is not None)

    def _keep(self) -> None:
        if self.check.keep():
            self.accept()
