"""A field that lies over what it names: a node's name, a comment's text, a frame's title, written in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.ui.map.pointer_tip import AWAY, PointerTip

LEAST_WIDTH, LINE, BELOW, AROUND = 160, 30, 4, 28


class TextField(QPlainTextEdit):
    """Enter or going elsewhere keeps what is written, Shift+Enter begins a line, Esc leaves it as it was."""

    written = Signal(str, str)
    """What it is about, and the text."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._about = ""
        self._many = False
        self._says = PointerTip(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def ask(self, about: str, text: str, place: QRect, label: str, *, says: str = "", lines: bool = False) -> None:
        """Opens over a place of its parent with a text, all of it selected; `says` stands below it."""
        self._about, self._many = about, lines
        self.setAccessibleName(label)
        self.setPlainText(text)
        self.setLineWrapMode(self.LineWrapMode.WidgetWidth if lines else self.LineWrapMode.NoWrap)
        height = max(place.height(), 3 * LINE) if lines else LINE
        whole = 0 if lines else self.fontMetrics().horizontalAdvance(text) + AROUND
        box = QRect(0, 0, max(place.width(), whole, LEAST_WIDTH), height)
        box.moveCenter(place.center())
        self.setGeometry(box)
        self.show()
        self.raise_()
        if says:
            self._says.show_at(box.bottomLeft() - AWAY + QPoint(0, BELOW), says)
        self.setAccessibleDescription(says)
        self.selectAll()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        key = Qt.Key(event.key())
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (self._many and shift):
            self._keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keeps what is written."""
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._keep()

    def event(self, event: QEvent) -> bool:
        """Its keys are its own, not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def _keep(self) -> None:
        about, text = self._about, self.toPlainText().strip()
        self._close()
        self.written.emit(about, text if self._many else " ".join(text.split()))

    def _close(self) -> None:
        if self.isVisible():
            self._about = ""
            self.hide()
            self._says.hide()
            self.closed.emit()
