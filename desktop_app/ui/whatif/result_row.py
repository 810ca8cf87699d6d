"""One result in a line: what it is at the left, its number at the right, how it is counted in the tooltip."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.whatif.arrangement import row


class ResultRow(QWidget):
    """Says nothing until it is given a result."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel("", "small", "ink2")
        self._number = TextLabel("", "head")
        self.setLayout(row((self._name, 1), self._number))

    def show_result(self, name: str, number: str, rule: str, tone: str = "ink") -> None:
        """The result; tone "neg" where it is bad."""
        self._name.setText(name)
        self._name.set_tip(rule)
        self._number.setText(number)
        self._number.set_tone(tone)
        self.setToolTip(rule)
