"""What can be done with the formula that is shown: change it, give it back to the library, add a variable."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import Message, UserError
from desktop_app.core.project.amending import Amended, formula_of, taken_back
from desktop_app.core.project.shop import Shop
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.formula_addition import FormulaAddition
from desktop_app.ui.forms.formula_editor import FormulaEditor
from desktop_app.ui.session.session import Session


class FormulaTools(QWidget):
    """Buttons in a row, for the number that `show_number` names."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._number = ""
        self.change = Button(kind="quiet", icon="pencil-outline", small=True)
        self.back = Button(kind="quiet", icon="restore", small=True)
        self.add = Button(kind="quiet", icon="plus", small=True)
        self.change.clicked.connect(self._change)
        self.back.clicked.connect(self._give_back)
        self.add.clicked.connect(self._add)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.change, self.back):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.add)
        self.retranslate()

    def show_number(self, name: str) -> None:
        """Another number: only a formula of the models can be changed, only an amended one given back."""
        self._number = name
        program = self._session.shop.program
        self.change.setEnabled(name in program.variables and not name.startswith("map."))
        self.back.setVisible(name in self._session.document.amendments)

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self.change.setText(tr("Change…"))
        self.change.setToolTip(tr("Change this formula for this project"))
        self.back.setText(tr("As in the library"))
        self.back.setToolTip(tr("The library's formula again; an added variable goes"))
        self.add.setText(tr("Add a variable…"))

    def _change(self) -> None:
        known = formula_of(self._session.shop, self._number)
        if known is not None:
            FormulaEditor(self._session, known, self.window()).open()
        else:
            self.change.setEnabled(False)
            self.change.setToolTip(self._session.tr("What comes from the map is changed there."))

    def _add(self) -> None:
        FormulaAddition(self._session, self._number.partition(".")[0], self.window()).open()

    def _give_back(self) -> None:
        shop, number = self._session.shop, self._number
        self._session.tasks.run(
            Message("Checking a formula"), lambda progress: _back(shop, number, progress), self._take
        )

    def _take(self, found: Amended | UserError) -> None:
        if isinstance(found, UserError):
            self._session.refused.emit(found)
        else:
            self._session.do(found.edit, shop=found.shop)


def _back(shop: Shop, number: str, progress: Progress) -> Amended | UserError:
    progress.at(0.0)
    try:
        return taken_back(shop, number)
    except UserError as error:
        return error
