"""What the user has chosen once for all projects: language, theme, numbers; and how the window was left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Signal

from desktop_app.core.i18n import LANGUAGES, first_spoken
from desktop_app.ui.session.profile import Profile

THEMES = ("system", "light", "dark")
"""Light and dark as the system has it, or one of them for good."""
NUMBERS = ("short", "full")
"""Large amounts: shortened (114.8k, 11.48 万) or written out."""
SWAPPED = "swapped"
"""The flag of whoever wants the hues of better and worse exchanged."""
MOST_RECENT = 10


class Settings(QObject):
    """The settings of one profile, kept as soon as they are made."""

    language_changed = Signal(str)
    theme_changed = Signal(str)
    numbers_changed = Signal()
    recent_changed = Signal()

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = QSettings(str(profile.settings), QSettings.Format.IniFormat)
        # Asked once: every text of the window asks for the language.
        self._system_language = system_language()
        self._read: dict[str, str] = {}

    @property
    def language(self) -> str:
        """One of LANGUAGES; at the first start the system's."""
        return self._choice("language", LANGUAGES, self._system_language)

    @language.setter
    def language(self, language: str) -> None:
        if self._choose("language", language, LANGUAGES, self.language):
            self.language_changed.emit(language)

    @property
    def theme(self) -> str:
        """One of THEMES; at first the system's."""
        return self._choice("theme", THEMES, "system")

    @theme.setter
    def theme(self, theme: str) -> None:
        if self._choose("theme", theme, THEMES, self.theme):
            self.theme_changed.emit(theme)

    @property
    def numbers(self) -> str:
        """One of NUMBERS."""
        return self._choice("numbers", NUMBERS, "short")

    @numbers.setter
    def numbers(self, numbers: str) -> None:
        if self._choose("numbers", numbers, NUMBERS, self.numbers):
            self.numbers_changed.emit()

    @property
    def recent(self) -> tuple[Path, ...]:
        """The files opened or saved last, the latest first."""
        kept = self._kept.value("recent", [])
        # Qt gives a list of one back as its one text.
        listed = kept if isinstance(kept, list) else [kept]
        return tuple(Path(path) for path in listed if isinstance(path, str) and path)

    def remember(self, path: Path) -> None:
        """Puts a file in front of the recent ones."""
        self._set_recent((path, *(p for p in self.recent if p != path))[:MOST_RECENT])

    def forget(self, path: Path) -> None:
        """Takes a file out of the recent ones, such as one that is no longer there."""
        self._set_recent(tuple(p for p in self.recent if p != path))

    def state(self, name: str) -> QByteArray:
        """How a window or splitter of this name was left; empty where that is not known."""
        kept = self._kept.value(f"state/{name}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Keeps how a window or splitter is left."""
        self._kept.setValue(f"state/{name}", state)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or no by name, such as whether the legend is shown."""
        return self._kept.value(f"flag/{name}", str(default).lower()) == "true"

    def keep_flag(self, name: str, *, value: bool) -> None:
        """Keeps a yes or no."""
        self._kept.setValue(f"flag/{name}", str(value).lower())

    def text(self, name: str) -> str:
        """A text by name, such as what is remembered of files; "" where there is none."""
        kept = self._kept.value(f"text/{name}", "")
        return kept if isinstance(kept, str) else ""

    def keep_text(self, name: str, text: str) -> None:
        """Keeps a text."""
        self._kept.setValue(f"text/{name}", text)

    def flush(self) -> None:
        """Writes everything to the file now."""
        self._kept.sync()

    def _choice(self, key: str, known: tuple[str, ...], default: str) -> str:
        if key not in self._read:
            kept = self._kept.value(key, default)
            self._read[key] = kept if isinstance(kept, str) and kept in known else default
        return self._read[key]

    def _choose(self, key: str, value: str, known: tuple[str, ...], current: str) -> bool:
        if value not in known:
            raise ValueError(value)
        self._kept.setValue(key, value)
        self._read[key] = value
        return value != current

    def _set_recent(self, paths: tuple[Path, ...]) -> None:
        self._kept.setValue("recent", [str(path) for path in paths])
        self.recent_changed.emit()


def system_language() -> str:
    """The first of the system's languages that Dynacap speaks. Qt knows them all, in order, also without a terminal."""
    return first_spoken(QLocale.system().uiLanguages())
