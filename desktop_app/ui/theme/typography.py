"""Type by role: sizes, line heights and weights, larger where Chinese needs it; the families of window and charts."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from PySide6 import QtGui
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.theme import active
from desktop_app.ui.theme.fonts import (
    BUNDLED_FONTS,
    LAST_RESORTS,
    LATIN_FAMILIES,
    chinese_font_family,
    chinese_font_file,
)

DESIGN_DPI = 96


class TypeRole(NamedTuple):
    """Size and line height [px] with Latin and with Chinese text, and the weight."""

    latin: tuple[int, int]
    chinese: tuple[int, int]
    weight: QFont.Weight = QFont.Weight.Normal


ROLES = MappingProxyType(
    {
        "hint": TypeRole((11, 15), (12, 17)),
        "small": TypeRole((12, 16), (12, 17)),
        "name": TypeRole((12, 16), (12, 17), QFont.Weight.Medium),
        "body": TypeRole((13, 18), (13, 20)),
        "strong": TypeRole((13, 18), (13, 20), QFont.Weight.DemiBold),
        "head": TypeRole((13, 18), (13, 20), QFont.Weight.DemiBold),
        "panel": TypeRole((15, 20), (15, 21), QFont.Weight.DemiBold),
        "number": TypeRole((22, 28), (22, 28), QFont.Weight.DemiBold),
        "why": TypeRole((28, 32), (28, 32), QFont.Weight.DemiBold),
        "hero": TypeRole((30, 38), (30, 42), QFont.Weight.DemiBold),
        "lead": TypeRole((15, 22), (15, 24)),
    }
)
"""The roles of type. hint is never smaller; head titles cards, panel panels, why is the one number in Why."""
SPOKEN = tuple(name for name, known in ROLES.items() if known.latin[0] != known.chinese[0])
"""Those whose size depends on the language. Widgets have them as their font, not from the style sheet: another sheet
dresses every widget of the program anew, which took a second whenever the language was switched."""
WRITTEN_SMALL = ("QStatusBar", "QHeaderView")
"""Qt's own widgets that are written as hints are."""
ROLE = "role"


def type_size(role: str) -> tuple[int, int]:
    """Size and line height [px] of a role in the language shown now, scaled by the system's wish for larger type."""
    known = ROLES[role]
    size, line = known.chinese if active.language() == "zh" else known.latin
    scale = _scale()
    return round(size * scale), round(line * scale)


def set_role(widget: QWidget, role: str) -> None:
    """Dresses the widget in a role of type."""
    widget.setProperty(ROLE, role)
    if role in SPOKEN:
        widget.setFont(font(role))


def put_on(app: QApplication) -> None:
    """Gives what is there, and what will be, the sizes of the language shown now."""
    for kind in WRITTEN_SMALL:
        app.setFont(font("hint"), kind)  # type: ignore[arg-type]  # PySide declares bytes, and refuses them
    for widget in app.allWidgets():
        if widget.property(ROLE) in SPOKEN:
            widget.setFont(font(widget.property(ROLE)))


def forget() -> None:
    """Fonts and measures are made anew: the language or the application's font is another one."""
    for known in (_font, metrics, advance, height):
        known.cache_clear()


def font(role: str, *, weight: QFont.Weight | None = None) -> QFont:
    """The font of a role, with figures of one width, for painters and for widgets that set no role of their own."""
    return QFont(_font(role, weight))


@cache
def metrics(role: str, weight: QFont.Weight | None = None) -> QFontMetricsF:
    """The measures of a role's font."""
    return QFontMetricsF(_font(role, weight))


@lru_cache(maxsize=1024)
def advance(text: str, role: str, weight: QFont.Weight | None = None) -> float:
    """The room that a text takes in a line [px]."""
    return metrics(role, weight).horizontalAdvance(text)


def width(text: str, role: str, weight: QFont.Weight | None = None) -> int:
    """The same in whole pixels, rounded up."""
    return math.ceil(advance(text, role, weight))


@cache
def height(role: str) -> int:
    """The height of a line [px], rounded up."""
    return math.ceil(metrics(role).height())


@cache
def _font(role: str, weight: QFont.Weight | None) -> QFont:
    made = QFont(QGuiApplication.font())
    made.setPixelSize(type_size(role)[0])
    made.setWeight(ROLES[role].weight if weight is None else weight)
    return made


def application_font() -> QFont:
    """The system's own family, then one with Chinese; the bundled one is loaded where it is the only one."""
    system = QGuiApplication.font()
    families = first_families(system.family(), QFontInfo(system).family())
    chinese = chinese_font_file()
    if chinese is not None:
        if chinese.parent == BUNDLED_FONTS:
            QtGui.QFontDatabase.addApplicationFont(str(chinese))
        families.append(chinese_font_family())
    made = QFont(families)
    made.setPixelSize(type_size("body")[0])
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def first_families(asked: str, shown: str) -> list[str]:
    """The families before the one with Chinese: the system's own, unless what it is shown with is itself that one.

    >>> first_families("Cantarell", "Cantarell")
    ['Cantarell']
    >>> first_families("Sans Serif", "Noto Sans CJK JP")[-2:]
    ['DejaVu Sans', 'Sans Serif']
    """
    # Else a machine that only lacks a Latin font sets English with the wide quotation marks of Chinese.
    return [*LATIN_FAMILIES, asked] if shown.startswith(LAST_RESORTS) else [asked]


def _scale() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() / DESIGN_DPI if screen is not None else 1.0
