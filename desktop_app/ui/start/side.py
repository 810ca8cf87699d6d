"""The right half of the start page: recent projects, samples, language and theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.forms.caption import Caption
from desktop_app.ui.session.settings import Settings
from desktop_app.ui.start.choice_button import ChoiceButton
from desktop_app.ui.start.preferences import Preferences
from desktop_app.ui.start.recent_projects import RecentProjects

Translate = Callable[[str], str]
WIDEST = 640


class Side(QWidget):
    """The right half of the page."""

    asked = Signal(str, object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recent = RecentProjects(settings)
        self.recent.chosen.connect(lambda path: self.asked.emit("file.open", path))
        self._samples_title = Caption(role="panel")
        icons = {"file.sample_large": "storefront-outline", "file.sample_small": "store-outline"}
        self.samples = {name: ChoiceButton(icon) for name, icon in icons.items()}
        for name, button in self.samples.items():
            button.clicked.connect(lambda *_, asked=name: self.asked.emit(asked, None))
        self.tour = ChoiceButton("sign-direction")
        self.tour.clicked.connect(self._ask_for_tour)
        self.preferences = Preferences(settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 20)
        column.setSpacing(12)
        column.addWidget(self.recent)
        column.addSpacing(12)
        column.addWidget(self._samples_title)
        for button in self.samples.values():
            column.addWidget(button)
        column.addWidget(self.tour)
        column.addSpacing(12)
        column.addWidget(self.preferences)
        column.addStretch(1)
        self.setMaximumWidth(WIDEST)

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
        self.tour.say(
            tr("Three-minute tour"), tr("A guide through every page, on the sample shop. It can be left at any step.")
        )
        self.preferences.retranslate(tr)

    def _ask_for_tour(self) -> None:
        self.asked.emit("help.tour", None)
