"""A list to choose from that is as narrow as its panel, however long its entries."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

LETTERS = 8


class NarrowList(QComboBox):
    """Qt's list is as wide as its longest entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LETTERS)
