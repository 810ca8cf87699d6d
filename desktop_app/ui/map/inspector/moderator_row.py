"""One moderator of the link selected: its name, how much it takes away, and a way to take it off the link."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.map.link import Moderator
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.cell_words import share_text
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.map.inspector.share_field import ShareField
from desktop_app.ui.theme import tokens


class ModeratorRow(QWidget):
    """`put` tells the node and the text of its share, `removed` the node."""

    put = Signal(str, str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.node = ""
        self._name = ElidedLabel("", "small")
        self.share = ShareField()
        self.share.put.connect(lambda text: self.put.emit(self.node, text))
        self.remove = IconButton("close", size=tokens.LINE_ICON)
        self.remove.clicked.connect(lambda: self.removed.emit(self.node))
        self._reason = TextLabel("", "hint", "neg", wraps=True)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.share)
        column.addWidget(self._reason)

    def show_moderator(self, moderator: Moderator, reading: CellReading, *, chosen: bool) -> None:
        """Takes over a moderator; the one selected on the canvas is written heavier."""
        tr, name = reading.tr, reading.name(moderator.node)
        self.node = moderator.node
        self._name.setText(name)
        self._name.set_role("name" if chosen else "small")
        words = reading.figure.settings.moderations
        self.share.set_texts(tr("How much {node} weakens the link").format(node=name), words, tr)
        self.share.show_text(share_text(moderator.k))
        self.remove.set_tip(tr("{node} weakens this link no more").format(node=name))
        self._reason.hide()

    def refuse(self, reason: str) -> None:
        """Says why the share was not taken."""
        self._reason.setText(reason)
        self._reason.show()
