"""The palette: a button for each kind of node, to be clicked or dragged onto the map, and for comments and frames."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop_app.core.map.node import Kind
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.map.quick_add import ADDED, CAPABILITY_ICON
from desktop_app.ui.map.words import kind_text
from desktop_app.ui.theme.dimensions import KIND_ICONS

KIND_MIME = "application/x-dynacap-kind"
OTHERS = {"comment": "comment-text-outline", "frame": "select"}
SEARCH_ICON = "plus-box-outline"
Say = Callable[[str], str]


class KindButton(IconButton):
    """A kind that can be dragged onto the map."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(KIND_ICONS.get(kind, CAPABILITY_ICON))
        self._kind = kind
        self._pressed = QPoint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough away it is a drag."""
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and far >= QApplication.startDragDistance():
            self.setDown(False)
            self.drag().exec(Qt.DropAction.CopyAction)
        else:
            super().mouseMoveEvent(event)

    def drag(self) -> QDrag:
        """The drag of its kind."""
        drag, data = QDrag(self), QMimeData()
        data.setData(KIND_MIME, QByteArray(self._kind.encode()))
        drag.setMimeData(data)
        drag.setPixmap(self.icon().pixmap(self.iconSize()))
        return drag


class Palette(QWidget):
    """Says which command is wanted; where room is short it is one button, which opens the box that adds."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.more = IconButton(SEARCH_ICON)
        self.kinds: dict[Kind, KindButton] = {kind: KindButton(kind) for kind in ADDED}
        self.others = {name: IconButton(sign) for name, sign in OTHERS.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.more)
        self._buttons = {
            "add": self.more,
            **{f"add_{kind}": button for kind, button in self.kinds.items()},
            **self.others,
        }
        for command, button in self._buttons.items():
            button.setAutoRaise(True)
            button.setProperty("command", command)
            button.clicked.connect(self._ask)
            row.addWidget(button)

    def retranslate(self, tr: Say) -> None:
        """Sets what the buttons say."""
        self.more.set_tip(tr("Find or add a node (Space)"))
        for kind, button in self.kinds.items():
            button.set_tip(tr("Add: {kind} (click, or drag onto the map)").format(kind=kind_text(kind, tr)))
        self.others["comment"].set_tip(tr("Write a comment on the map (Ctrl+M)"))
        self.others["frame"].set_tip(tr("Frame what is selected (Ctrl+G)"))

    def show_all(self, *, room: bool) -> None:
        """Shows all buttons, or only the one that opens the box."""
        for button in (*self.kinds.values(), *self.others.values()):
            button.setVisible(room)

    def full_width(self) -> int:
        """The width of all buttons."""
        return sum(button.sizeHint().width() for button in self._buttons.values())

    def _ask(self) -> None:
        self.asked.emit(str(self.sender().property("command")))
