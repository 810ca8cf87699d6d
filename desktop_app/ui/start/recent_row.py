"""A project that was open before: its name, where it is, and when it was saved last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.theme import active
from desktop_app.ui.theme.icons import paint_icon
from desktop_app.ui.theme.tokens import TWO_LINE_ROW
from desktop_app.ui.theme.typography import set_role

LOCALES = {"en": QLocale(QLocale.Language.English), "zh": QLocale(QLocale.Language.Chinese)}


class RecentRow(QPushButton):
    """One line of the list of recent projects."""

    def __init__(self, path: Path, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._name, self._place, self._saved = QLabel(path.stem), QLabel(), QLabel(_saved(path, language))
        for label, role, tone in (
            (self._name, "strong", "ink"),
            (self._place, "hint", "ink3"),
            (self._saved, "hint", "ink2"),
        ):
            set_role(label, role)
            label.setProperty("tone", tone)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._place)
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 3, 6, 3)
        row.addLayout(words, 1)
        row.addWidget(self._saved)
        self.setFixedHeight(TWO_LINE_ROW + 4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(path.stem)
        self.setAccessibleDescription(str(path))
        self.setToolTip(str(path))

    def sizeHint(self) -> QSize:
        """Any width will do: the place is shortened in its middle."""
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shortens name and place to the room that they have."""
        super().resizeEvent(event)
        room = self.width() - 34 - 6 - self._saved.sizeHint().width() - 16
        for label, text, mode in (
            (self._name, self.path.stem, Qt.TextElideMode.ElideRight),
            (self._place, str(self.path.parent), Qt.TextElideMode.ElideMiddle),
        ):
            label.ensurePolished()
            label.setText(label.fontMetrics().elidedText(text, mode, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground, the line below and the icon."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.underMouse() or self.hasFocus():
                painter.setBrush(active.colour("sunken"))
                painter.setPen(QPen(active.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.drawRoundedRect(box, 6, 6)
            painter.setPen(QPen(active.colour("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
            mark = QRectF(8, (self.height() - 18) / 2, 18, 18)
            paint_icon(painter, mark, "file-document-outline", active.colour("ink2"))


def _saved(path: Path, language: str) -> str:
    try:
        seconds = int(path.stat().st_mtime)
    except OSError:
        return ""
    return moment_text(seconds, language)


def moment_text(seconds: int, language: str) -> str:
    """Date and time of day, as that language writes them shortly; `seconds` since 1970."""
    return LOCALES[language].toString(QDateTime.fromSecsSinceEpoch(seconds), QLocale.FormatType.ShortFormat)
