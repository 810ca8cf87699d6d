"""A lever as a row of 42 px: its name, what it costs, "1.0 → 3.5", and the slider below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.ui.forms.level_slider import LEVELS, LevelSlider, Scale
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.theme import tokens

ARROW = "\N{RIGHTWARDS ARROW}"


def one_decimal(value: float) -> str:
    """A level as it is written."""
    return fixed_text(value, 1)


class LevelRow(QWidget):
    """`slider` tells the gestures; the numbers at the right follow the hand at once."""

    def __init__(self, parent: QWidget | None = None, scale: Scale = LEVELS) -> None:
        super().__init__(parent)
        self._number: Callable[[float], str] = one_decimal
        self._spoken = "{value}"
        self._name = ElidedLabel("", "name")
        self._hint = TextLabel("", "hint", "ink3")
        self._before = TextLabel("", "small", "ink3")
        self._after = TextLabel("", "small")
        heavy = QFont()
        heavy.setWeight(QFont.Weight.DemiBold)
        self._after.setFont(heavy)
        self.slider = LevelSlider(scale=scale)
        self.slider.moved.connect(self._tell)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._name, 1)
        row.addWidget(self._hint)
        row.addWidget(self._before)
        row.addWidget(self._after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.slider)
        self.setMinimumHeight(tokens.TWO_LINE_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_texts(self, name: str, hint: str = "", *, spoken: str = "{value}", tip: str = "") -> None:
        """Name, cost hint and tooltip; `spoken` is a sentence with the gaps {value} and {today} for screen readers."""
        self._name.setText(name)
        self._name.set_tip(tip)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._spoken = spoken
        self.slider.setAccessibleName(name)
        self.slider.setToolTip(tip)
        self._tell()

    def set_number(self, number: Callable[[float], str]) -> None:
        """How the numbers are written, with their unit."""
        self._number = number
        self._tell()

    def show_levels(self, today: float, scenario: float) -> None:
        """Today's and the scenario's value."""
        self.slider.show_levels(today, scenario)
        self._tell()

    def _tell(self) -> None:
        today, value = self._number(self.slider.today), self._number(self.slider.level)
        same = today == value
        self._before.setText("" if same else f"{today} {ARROW}")
        self._before.setVisible(not same)
        self._after.setText(value)
        self.slider.setAccessibleDescription(self._spoken.format(value=value, today=today))
