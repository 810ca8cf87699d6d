"""How many draws: a few for a first look, up to a million."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.ui.session.session import Session

CHOICES = (512, 2_048, 8_192, 65_536, 1_000_000)
USUAL = 8_192


class DrawsList(QComboBox):
    """`draws` is the number chosen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        for count in CHOICES:
            self.addItem(f"{count:,}", count)
        self.choose(USUAL)

    @property
    def draws(self) -> int:
        """How many."""
        return int(self.currentData())

    def choose(self, count: int) -> None:
        """That many, where it is one of the choices."""
        place = self.findData(count)
        if place >= 0:
            self.setCurrentIndex(place)
