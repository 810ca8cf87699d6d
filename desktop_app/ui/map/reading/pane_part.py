"""What each part of the pane is: made for a session, brought up to date when it is seen."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.ui.map.words import ARROW
from desktop_app.ui.session.session import Session


class Refreshed(Protocol):
    """What the pane asks of a part when it is seen."""

    def refresh(self) -> None:
        """Shows the map as it is now, with all texts."""


class PanePart(QWidget):
    """What the parts share; each is `Refreshed` in its own way.

    `way_wanted` tells a `Way` to show alone, `chosen` a `Selection`.
    """

    way_wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 8, 6, 8)
        self.column.setSpacing(6)

    @property
    def figure(self) -> CapabilityMap:
        """The map as it stands."""
        return self.session.shop.content.figure

    def names(self, nodes: tuple[str, ...]) -> str:
        """Nodes one after the other."""
        return f" {ARROW} ".join(self.session.name(self.figure[node].name) for node in nodes)
