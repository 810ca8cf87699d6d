"""Languages of the application: one gettext catalogue for core and window.

Texts stand in the code in English, marked by `tr("…")` or `Message("…")`; `resources/locale` holds the catalogue.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "zh")
DOMAIN = "dynacap"
LOCALE_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "locale"


@cache
def translator(language: str) -> Callable[[str], str]:
    """A function that says an English text of ours in `language`; English where no translation is known.

    Raises ValueError for a language that Dynacap does not speak.
    """
    if language not in LANGUAGES:
        raise ValueError(language)
    catalogue = LOCALE_FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    if not catalogue.exists():
        return gettext.NullTranslations().gettext
    with catalogue.open("rb") as file:
        return gettext.GNUTranslations(file).gettext


def running_text(sentences: Iterable[str], language: str) -> str:
    """Sentences one after the other, as people of the language write them; empty ones are left out.

    >>> running_text(["One.", "", "Two."], "en"), running_text(["一。", "二。"], "zh")
    ('One. Two.', '一。二。')
    """
    return ("" if language == "zh" else " ").join(sentence for sentence in sentences if sentence)


def sentence_case(text: str) -> str:
    """The text with a capital at its beginning, as the name of a row or a line begins.

    >>> sentence_case("on-time rate")
    'On-time rate'
    """
    return text[:1].upper() + text[1:]


def system_language() -> str:
    """The language of the system where Dynacap speaks it, else "en"."""
    words = [word for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (word := os.environ.get(name))]
    return first_spoken(words[:1] or [_locale()])


def _locale() -> str:
    import locale

    return locale.getlocale()[0] or ""


def first_spoken(names: Iterable[str]) -> str:
    """The first of these languages that Dynacap speaks, else "en"; each as a system names it.

    >>> first_spoken(["fr_FR", "zh-Hans-CN", "en"]), first_spoken(["Chinese (Simplified)_China"]), first_spoken(["C"])
    ('zh', 'zh', 'en')
    """
    for name in names:
        for language in LANGUAGES:
            if name.lower().startswith((language, _WINDOWS_NAMES[language])):
                return language
    return "en"


_WINDOWS_NAMES = {"en": "english", "zh": "chinese"}
