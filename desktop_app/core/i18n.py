"""Languages of the application: one gettext catalogue for core and window.

Texts stand in the code in English, marked by `tr("…")` or `Message("…")`; `resources/locale` holds the catalogue.
"""

from __future__ import annotations

import gettext
import locale
import os
from collections.abc import Callable
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
    catalogue = gettext.translation(DOMAIN, LOCALE_FOLDER, [language], fallback=True)
    return catalogue.gettext


def system_language() -> str:
    """The language of the system where Dynacap speaks it, else "en"."""
    words = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    spoken = next((word for word in words if word), None) or locale.getlocale()[0] or ""
    return next(
        (language for language in LANGUAGES if spoken.lower().startswith((language, _WINDOWS_NAMES[language]))), "en"
    )


_WINDOWS_NAMES = {"en": "english", "zh": "chinese"}
