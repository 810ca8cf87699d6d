"""The formula of a number in a window of its own, for pages that have no room for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.formula_panel import FormulaPanel
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

SIZE = (680, 520)


class FormulaDialog(QDialog):
    """Shows a number of the chosen scenario until it is closed."""

    def __init__(self, session: Session, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(session.tr("Formula"))
        self.panel = FormulaPanel(session)
        close = Button(session.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(TextLabel(title, "panel", wraps=True))
        column.addWidget(self.panel, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(*SIZE)
        self.panel.show_number(name)
        self.panel.tree.setFocus()
