"""The theme and the language that the window shows now; painted widgets ask here at every paint.

They are kept on the application object, so that nothing outlives it. What follows from them is worked out once after
every change: while a lever moves, colours are asked for hundreds of times.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from desktop_app.core.charts.palette import Palette, Theme, palette

THEME = "dynacapTheme"
LANGUAGE = "dynacapLanguage"
SWAPPED = "dynacapSwapped"


class Shown(NamedTuple):
    """What the window shows now, with the colours by token as painters want them."""

    theme: Theme
    language: str
    swapped: bool
    colours: Palette
    inks: Mapping[str, QColor]


def put_on(app: QCoreApplication, theme: Theme, language: str, *, swapped: bool) -> None:
    """Makes these the theme, the language and the hues of the application."""
    app.setProperty(THEME, theme)
    app.setProperty(LANGUAGE, language)
    app.setProperty(SWAPPED, swapped)
    shown.cache_clear()


@cache
def shown() -> Shown:
    """All of it at once; made anew after `put_on`."""
    theme: Theme = "dark" if _property(THEME) == "dark" else "light"
    exchanged = bool(_property(SWAPPED))
    own = colours_of(theme, swapped=exchanged)
    inks = {token: QColor(shade) for token, shade in own.tokens().items()}
    return Shown(theme, str(_property(LANGUAGE) or "en"), exchanged, own, MappingProxyType(inks))


def theme() -> Theme:
    """The theme shown now: light until `apply_theme` was called."""
    return shown().theme


def language() -> str:
    """The language shown now; it decides about sizes of type, texts come translated."""
    return shown().language


def colours() -> Palette:
    """The colours shown now."""
    return shown().colours


def colour(role: str) -> QColor:
    """A colour shown now by its token, such as "ink2" or "pos_tint"; a copy that may be changed."""
    return QColor(shown().inks[role])


@cache
def colours_of(name: Theme, *, swapped: bool) -> Palette:
    """The colours of a theme, with better and worse exchanged where wanted."""
    own = palette(name)
    if not swapped:
        return own
    return own._replace(pos=own.neg, pos_tint=own.neg_tint, neg=own.pos, neg_tint=own.pos_tint)


def _property(name: str) -> object:
    app = QCoreApplication.instance()
    return None if app is None else app.property(name)
