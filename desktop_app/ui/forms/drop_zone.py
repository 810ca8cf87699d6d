"""A place to drop files on, with a dashed line that turns to ink while files hang over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.theme import active, tokens


class DropZone(QWidget):
    """Whatever is put into `body` stands in the zone; `dropped` tells the paths, a tuple of Path."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hanging = False
        self.setAcceptDrops(True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 12, 12, 12)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if files_of(event.mimeData()):
            event.acceptProposedAction()
            self._hang(hanging=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went away."""
        super().dragLeaveEvent(event)
        self._hang(hanging=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """They are here."""
        self._hang(hanging=False)
        event.acceptProposedAction()
        self.dropped.emit(files_of(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The dashed line."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(active.colour("accent" if self._hanging else "line2"), tokens.OUTLINE)
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.setBrush(active.colour("accent_tint") if self._hanging else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), tokens.CARD_RADIUS, tokens.CARD_RADIUS)

    def _hang(self, *, hanging: bool) -> None:
        self._hanging = hanging
        self.update()


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """The local files of a drag."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
