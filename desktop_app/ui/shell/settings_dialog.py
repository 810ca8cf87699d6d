"""The settings: language, theme, how large amounts are written, and which hue means better. All hold at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings import SWAPPED
from desktop_app.ui.start.preferences import LANGUAGE_NAMES, theme_choices

ROWS = ("language", "theme", "numbers", "colours")


class SettingsDialog(QDialog):
    """The dialog. It needs no “apply”: every choice can be seen behind it and taken back."""

    topic = "working"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.segments = {name: Segment() for name in ROWS}
        self._labels = {name: TextLabel("", "body", "ink") for name in ROWS}
        self._hint = TextLabel("", "hint", "ink3", wraps=True)
        self._close = Button(kind="primary")
        self._close.clicked.connect(self.accept)
        self._lay_out()
        self.segments["language"].chosen_changed.connect(lambda value: setattr(session.settings, "language", value))
        self.segments["theme"].chosen_changed.connect(lambda value: setattr(session.settings, "theme", value))
        self.segments["numbers"].chosen_changed.connect(lambda value: setattr(session.settings, "numbers", value))
        self.segments["colours"].chosen_changed.connect(self._swap)
        session.settings.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr, settings = self._session.tr, self._session.settings
        self.setWindowTitle(tr("Settings"))
        choices = {
            "language": LANGUAGE_NAMES,
            "theme": theme_choices(tr),
            "numbers": (("short", tr("Short, such as 114.8k")), ("full", tr("In full"))),
            "colours": (("blue", tr("Blue")), ("orange", tr("Orange"))),
        }
        labels = {
            "language": tr("Language"),
            "theme": tr("Theme"),
            "numbers": tr("Large amounts"),
            "colours": tr("Colour of better"),
        }
        for name, segment in self.segments.items():
            self._labels[name].setText(labels[name])
            segment.set_choices(choices[name])
            segment.setAccessibleName(labels[name])
            for key, text in choices[name]:
                segment.button(key).setAccessibleName(f"{labels[name]}: {text}")
        self.segments["language"].choose(settings.language)
        self.segments["theme"].choose(settings.theme)
        self.segments["numbers"].choose(settings.numbers)
        self.segments["colours"].choose("orange" if settings.flag(SWAPPED) else "blue")
        self._hint.setText(tr("Better and worse also differ by their signs ▲ and ▼, and worse is dashed or hatched."))
        self._close.setText(tr("Close"))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        for place, name in enumerate(ROWS):
            grid.addWidget(self._labels[name], place, 0)
            grid.addWidget(self.segments[name], place, 1, Qt.AlignmentFlag.AlignLeft)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(self._hint)
        column.addLayout(foot)

    def _swap(self, colour: str) -> None:
        self._session.settings.keep_flag(SWAPPED, value=colour == "orange")
        self._session.settings.theme_changed.emit(self._session.settings.theme)
