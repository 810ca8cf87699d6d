"""A challenge in one row: its name, where it stands, and its severity today and in the scenario."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.map.maturity import maturity
from desktop_app.ui.forms.level_slider import LevelSlider
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.map.level_marks import Levels
from desktop_app.ui.map.words import ARROW, level_text

TRACK, NUMBERS = 72, 64


class SeverityRow(QWidget):
    """Not to be moved here: severity follows from levers, and can be set on the challenge itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel("", "small")
        self._slider = LevelSlider()
        self._slider.set_better("lower")
        self._slider.set_derived(derived=True)
        self._slider.setFixedWidth(TRACK)
        self._numbers = TextLabel("", "small")
        self._numbers.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._numbers.setMinimumWidth(NUMBERS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self._slider)
        row.addWidget(self._numbers)

    def show_levels(self, name: str, levels: Levels, said: str) -> None:
        """Shows a challenge; `said` is how a screen reader says its levels."""
        self._name.setText(name)
        self._slider.setAccessibleName(name)
        self._slider.setAccessibleDescription(said)
        self._slider.show_levels(maturity(levels.today), maturity(levels.level))
        ends = level_text(levels.today), level_text(levels.level)
        self._numbers.setText(ends[1] if ends[0] == ends[1] else f"{ends[0]} {ARROW} {ends[1]}")
