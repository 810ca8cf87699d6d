"""The bar of long work: how much of it is done, or that it waits for its turn."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop_app.core.charts.number_format import number_text
from desktop_app.ui.theme import active

STEPS = 1000
BUSY = 0
"""In the place of the steps: Qt then moves a light to and fro."""


class ShareBar(QProgressBar):
    """Shows a share of work [0–1]; at 0, which is also where work stands that waits behind other, no share but life."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, textVisible=False, maximum=STEPS)
        self.words = ""
        """The share in words, "" at 0."""

    def minimumSizeHint(self) -> QSize:
        """No higher than the style sheet lets it be."""
        return super().minimumSizeHint().boundedTo(self.maximumSize())

    def set_share(self, share: float) -> None:
        """Another share."""
        self.setMaximum(STEPS if share > 0 else BUSY)
        self.setValue(round(STEPS * share))
        written = number_text(round(share, 2), "percent", active.language()).replace(".0", "")
        self.words = written if share > 0 else ""
