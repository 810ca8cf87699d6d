"""matplotlib's colours as Qt's."""

from __future__ import annotations

from functools import lru_cache

from matplotlib.colors import to_rgba
from PySide6.QtGui import QColor

ColourLike = str | tuple[float, ...]


@lru_cache(maxsize=64)
def qt_colour(colour: ColourLike) -> QColor:
    """The colour that matplotlib means by a name, a hex text or a tuple of shares."""
    return QColor.fromRgbF(*to_rgba(colour))  # type: ignore[arg-type]
