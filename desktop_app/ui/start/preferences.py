"""Language and theme, each as a row of choices."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.forms.caption import Caption
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.session.settings import Settings

Translate = Callable[[str], str]
LANGUAGE_NAMES = (("en", "English"), ("zh", "中文"))
"""Each language in itself, so that it can be found in a window that speaks another."""


def theme_choices(tr: Translate) -> tuple[tuple[str, str], ...]:
    """The themes to choose from, with their names."""
    return (("system", tr("System")), ("light", tr("Light")), ("dark", tr("Dark")))


class Preferences(QWidget):
    """Language and theme side by side; what is chosen holds at once."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._labels = {"language": Caption(role="small", tone="ink2"), "theme": Caption(role="small", tone="ink2")}
        self.language, self.theme = Segment(), Segment()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for name, segment in (("language", self.language), ("theme", self.theme)):
            column = QVBoxLayout()
            column.setSpacing(6)
            column.addWidget(self._labels[name])
            line = QHBoxLayout()
            line.addWidget(segment)
            line.addStretch(1)
            column.addLayout(line)
            row.addLayout(column, 1)
        self.language.chosen_changed.connect(lambda language: setattr(settings, "language", language))
        self.theme.chosen_changed.connect(lambda theme: setattr(settings, "theme", theme))
        settings.theme_changed.connect(self.theme.choose)

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        self._labels["language"].setText(tr("Language"))
        self._labels["theme"].setText(tr("Theme"))
        self.language.set_choices(LANGUAGE_NAMES)
        self.theme.set_choices(theme_choices(tr))
        self.language.choose(self._settings.language)
        self.theme.choose(self._settings.theme)
        for name, segment in (("language", self.language), ("theme", self.theme)):
            for key, text in LANGUAGE_NAMES if name == "language" else theme_choices(tr):
                segment.button(key).setAccessibleName(f"{self._labels[name].text()}: {text}")
