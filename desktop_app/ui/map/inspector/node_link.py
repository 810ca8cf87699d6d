"""A node as a link of one line: a click goes there; a name longer than its room ends in dots."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.forms.buttons import Button

LEAST, SLACK = 40, 4


class NodeLink(Button):
    """Its tooltip and accessible name say the whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="link", parent=parent)
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_node(self, name: str, tip: str) -> None:
        """Takes over a node."""
        self._name = name
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setText(name)
        self.updateGeometry()
        self._shorten()

    def sizeHint(self) -> QSize:
        """Room for the whole name."""
        whole = self._metrics().horizontalAdvance(self._name) + self._around() + SLACK
        return QSize(whole, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(LEAST, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name follows the room."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        room = self.width() - self._around()
        self.setText(self._metrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room))

    def _around(self) -> int:
        """What the style puts around a text."""
        return super().sizeHint().width() - self._metrics().horizontalAdvance(self.text())

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.font())
