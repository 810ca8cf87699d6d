"""Languages of the application: one gettext catalogue for core and window.

Texts stand in the code in English and are marked by `tr("…")` or `Message("…")`; `resources/locale` holds the catalogue.
"""

from __future__ import annotations

import gettext
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
