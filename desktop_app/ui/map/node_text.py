"""How the name of a node is broken into the lines that its shape has room for."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

_CUTS = (" (", "（", " / ")


def name_lines(name: str, metrics: QFontMetricsF, width: float, most: int = 2) -> tuple[str, ...]:
    """The name in at most so many lines; what stands in brackets goes first where it is too long, then it is cut."""
    for shorter in _shortened(name):
        lines = _wrapped(shorter, metrics, width)
        if len(lines) <= most and all(metrics.horizontalAdvance(line) <= width for line in lines):
            return tuple(lines)
    lines = _wrapped(_shortened(name)[-1], metrics, width)
    kept = lines[: most - 1]
    rest = name[name.find(lines[most - 1]) :] if len(lines) >= most else ""
    lines = [*kept, rest] if rest else lines
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines)


def _shortened(name: str) -> list[str]:
    found = [name]
    for cut in _CUTS:
        if cut in name:
            found.append(name.partition(cut)[0])
    return found


def _wrapped(name: str, metrics: QFontMetricsF, width: float) -> list[str]:
    lines = [""]
    for piece in _pieces(name):
        if lines[-1] and metrics.horizontalAdvance((lines[-1] + piece).rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _pieces(name: str) -> list[str]:
    """Pieces between which a line may end: after spaces and hyphens, before a bracket, between Chinese characters."""
    pieces = [""]
    for glyph in name:
        last = pieces[-1][-1:]
        between = last and _is_wide(last) and (_is_wide(glyph) or glyph == "（") and glyph not in "）、，"
        if last in (" ", "-") or (between and last != "（") or (last and glyph == "（"):
            pieces.append("")
        pieces[-1] += glyph
    return pieces


def _is_wide(glyph: str) -> bool:
    return unicodedata.east_asian_width(glyph) == "W"
