"""The theme and the language that the window shows now; painted widgets ask here at every paint.

They are kept on the application object, so that nothing outlives it and no module holds a state.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from desktop_app.core.charts.palette import Palette, Theme, palette

THEME = "dynacapTheme"
LANGUAGE = "dynacapLanguage"
SWAPPED = "dynacapSwapped"


def theme() -> Theme:
    """The theme shown now: light until `apply_theme` was called."""
    return "dark" if _property(THEME) == "dark" else "light"


def language() -> str:
    """The language shown now; it decides about sizes of type, texts come translated."""
    return str(_property(LANGUAGE) or "en")


def swapped() -> bool:
    """Whether the user wants the hues of better and worse exchanged."""
    return bool(_property(SWAPPED))


def colours() -> Palette:
    """The colours shown now."""
    return colours_of(theme(), swapped=swapped())


def colour(role: str) -> QColor:
    """A colour shown now by its token, such as "ink2" or "pos_tint"."""
    return QColor(getattr(colours(), role))


@cache
def colours_of(name: Theme, *, swapped: bool) -> Palette:
    """The colours of a theme, with better and worse exchanged where wanted."""
    own = palette(name)
    if not swapped:
        return own
    return replace(own, pos=own.neg, pos_tint=own.neg_tint, neg=own.pos, neg_tint=own.pos_tint)


def _property(name: str) -> object:
    app = QCoreApplication.instance()
    return None if app is None else app.property(name)
