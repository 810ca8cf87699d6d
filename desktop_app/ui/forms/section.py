"""A section that opens and closes: an icon, a head, a remark at its right, and its rows below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.theme import icons, tokens


class CollapsibleSection(QWidget):
    """Rows under a head; a click on the head (or Space on its arrow) closes and opens them."""

    opened_changed = Signal(bool)

    def __init__(self, icon: str = "", parent: QWidget | None = None, *, opened: bool = True) -> None:
        super().__init__(parent)
        self._opened = opened
        self._icon = IconView(icon, parent=self)
        self._icon.setVisible(bool(icon))
        self._title = ElidedLabel("", "head")
        self._remark = TextLabel("", "hint", "ink2")
        self._arrow = IconButton("chevron-up" if opened else "chevron-down", size=tokens.LINE_ICON)
        self._arrow.clicked.connect(self._turn)
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._title, 1)
        row.addWidget(self._remark)
        row.addWidget(self._arrow)
        self._rows = QWidget()
        self.body = QVBoxLayout(self._rows)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addWidget(self._rows)
        self._rows.setVisible(opened)

    @property
    def is_opened(self) -> bool:
        """Whether the rows are shown."""
        return self._opened

    def set_texts(self, title: str, remark: str = "", tip: str = "") -> None:
        """Head and remark; `tip` explains the head (the theory's word for it)."""
        self._title.setText(title)
        self._title.set_tip(tip)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._arrow.set_tip(title)

    def set_opened(self, *, opened: bool) -> None:
        """Rows shown or not."""
        if opened == self._opened:
            return
        self._opened = opened
        self._rows.setVisible(opened)
        self._arrow.setIcon(icons.icon("chevron-up" if opened else "chevron-down"))
        self.opened_changed.emit(opened)

    def _turn(self) -> None:
        self.set_opened(opened=not self._opened)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the head opens or closes."""
        if self._head.geometry().contains(event.position().toPoint()):
            self._turn()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left closes, right opens, while the arrow has the focus."""
        if self._arrow.hasFocus() and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.set_opened(opened=event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)
