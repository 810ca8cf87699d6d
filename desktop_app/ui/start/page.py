"""The start page. It is made with the settings alone, so that it can be painted before anything heavy is loaded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.i18n import translator
from desktop_app.ui.session.settings import Settings
from desktop_app.ui.start.beginnings import Beginnings
from desktop_app.ui.start.choice_button import ChoiceButton
from desktop_app.ui.start.preferences import Preferences
from desktop_app.ui.start.recent_projects import RecentProjects
from desktop_app.ui.theme import active

Translate = Callable[[str], str]
SIDE = (520, 640)
"""The least and the greatest width of the right half [px]."""


class StartPage(QWidget):
    """Beginnings at the left; recent projects, samples, language and theme at the right."""

    go = Signal(str, object)
    asked = Signal(str, object)
    """An action of the table, with what it is to be done with."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.beginnings = Beginnings()
        self.side = Side(settings)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_scrolled(self.beginnings, Qt.AlignmentFlag.AlignRight), 3)
        row.addWidget(Paper(_scrolled(self.side, Qt.AlignmentFlag.AlignLeft)), 2)
        self.beginnings.asked.connect(lambda name: self.asked.emit(name, None))
        self.side.asked.connect(self.asked)
        settings.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr = translator(self._settings.language)
        self.beginnings.retranslate(tr)
        self.side.retranslate(tr)

    def let_begin(self, *, possible: bool) -> None:
        """Enables what opens a document; not possible while one is being read."""
        for button in (*self.beginnings.buttons.values(), *self.side.samples.values()):
            button.setEnabled(possible)


class Side(QWidget):
    """The right half of the page."""

    asked = Signal(str, object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recent = RecentProjects(settings)
        self.recent.chosen.connect(lambda path: self.asked.emit("file.open", path))
        self._samples_title = QLabel()
        self._samples_title.setProperty("role", "panel")
        icons = {"file.sample_large": "storefront-outline", "file.sample_small": "store-outline"}
        self.samples = {name: ChoiceButton(icon) for name, icon in icons.items()}
        for name, button in self.samples.items():
            button.clicked.connect(lambda *_, asked=name: self.asked.emit(asked, None))
        self.preferences = Preferences(settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 20)
        column.setSpacing(12)
        column.addWidget(self.recent)
        column.addSpacing(12)
        column.addWidget(self._samples_title)
        for button in self.samples.values():
            column.addWidget(button)
        column.addSpacing(12)
        column.addWidget(self.preferences)
        column.addStretch(1)
        self.setMaximumWidth(SIDE[1])

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        self.recent.retranslate(tr)
        self._samples_title.setText(tr("Samples"))
        self.samples["file.sample_large"].say(
            tr("Outdoor shop"), tr("35,000 orders in a quarter, files as messy as real ones. The full programme pays.")
        )
        self.samples["file.sample_small"].say(
            tr("Small shop"), tr("3,000 orders in a quarter, the same files. Here buying little is right.")
        )
        self.preferences.retranslate(tr)


class Paper(QWidget):
    """The ground of the right half, with the line to the left one."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(content)
        self.setMinimumWidth(SIDE[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws both."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), active.colour("surface"))
        painter.setPen(active.colour("line"))
        painter.drawLine(0, 0, 0, self.height())
        painter.end()


def _scrolled(content: QWidget, side: Qt.AlignmentFlag) -> QScrollArea:
    """The content, with a scroll bar where it does not fit; `side` is where it stands when there is room to spare."""
    holder = QWidget()
    holder.setProperty("plain", True)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    if side == Qt.AlignmentFlag.AlignRight:
        row.addStretch(1)
    row.addWidget(content, 1000)
    if side == Qt.AlignmentFlag.AlignLeft:
        row.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(holder)
    return area
