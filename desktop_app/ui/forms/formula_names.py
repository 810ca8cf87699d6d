"""The names that a formula may hold, found by any word of them, put in where the cursor stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from desktop_app.core.i18n import sentence_case
from desktop_app.ui.session.session import Session

OF_MAP = "map."


class FormulaNames(QComboBox):
    """`wanted` tells the id of the name that was chosen."""

    wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr, program = session.tr, session.shop.program
        known = [(name, entry.name) for name, entry in program.inputs.items()]
        known += [(name, variable.name) for name, variable in program.variables.items()]
        for name, names in known:
            if not name.startswith(OF_MAP):
                self.addItem(f"{sentence_case(session.name(names))}  ({name})", name)
        for name in program.constants:
            self.addItem(name, name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(tr("Put a name into the formula"))
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(tr("Put a name into the formula"))
            line.setAccessibleName(tr("Find a name"))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.setCurrentIndex(-1)
        self.activated.connect(self._tell)

    def _tell(self, place: int) -> None:
        if place >= 0:
            self.wanted.emit(str(self.itemData(place)))
        self.setCurrentIndex(-1)
