"""How the name of a node is broken into the lines that its shape has room for."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.ui.theme import active, typography

STEP, SMALLER = 5.0, 0.05
LINE_SPACING = 1.08
CUT = "…"
Lines = tuple[str, ...]
NAME_WEIGHT = QFont.Weight.Medium
_CUTS = (" (", "（", " / ")


def name_lines(name: str, role: str, width: float, most: int = 2) -> tuple[str, ...]:
    """The name in at most so many lines; what stands in brackets goes first where it is too long, then it is cut."""
    return _lines(name, role, round(width), most, active.language())


def fitted_lines(name: str, role: str, room: tuple[float, float], most: int, largest: float) -> tuple[Lines, float]:
    """The lines in a room (width, height) and the factor on their type: the largest at which all is said, 1 else."""
    scale = largest
    while scale > 1.0:
        rows = min(most, int(room[1] / (pitch(role) * scale)))
        lines = name_lines(name, role, room[0] / scale, rows) if rows else ()
        if lines and not any(line.endswith(CUT) for line in lines):
            return lines, scale
        scale -= SMALLER
    return name_lines(name, role, room[0], most), 1.0


def pitch(role: str) -> float:
    """From one line of a name to the next [px]."""
    return round(typography.metrics(role, NAME_WEIGHT).ascent() * LINE_SPACING + 1)


@lru_cache(2048)
def _lines(name: str, role: str, width: int, most: int, language: str) -> tuple[str, ...]:  # noqa: ARG001 decides about sizes of type
    metrics = typography.metrics(role, NAME_WEIGHT)
    for shorter in _shortened(name):
        for breaks in (" ", " -"):
            lines = _even(shorter, metrics, width, breaks)
            if len(lines) <= most and _fits(lines, metrics, width):
                return tuple(lines)
    lines = _wrapped(_shortened(name)[-1], metrics, width)
    kept = lines[: most - 1]
    rest = name[name.find(lines[most - 1]) :] if len(lines) >= most else ""
    lines = [*kept, rest] if rest else lines
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines)


def _shortened(name: str) -> list[str]:
    return [name, *(name.partition(cut)[0] for cut in _CUTS if cut in name)]


def _even(name: str, metrics: QFontMetricsF, width: float, breaks: str) -> list[str]:
    """As few lines as fit, about equally long; a bracket begins a line where there is more than one."""
    lines = _wrapped(name, metrics, width, breaks)
    head, bracket, rest = name.partition("（")
    if len(lines) > 1 and bracket and _fits([head, bracket + rest], metrics, width):
        return [head, bracket + rest]
    narrower = width
    while narrower > STEP:
        narrower -= STEP
        tried = _wrapped(name, metrics, narrower, breaks)
        if len(tried) > len(lines) or not _fits(tried, metrics, narrower):
            break
        lines = tried
    return lines


def _fits(lines: list[str], metrics: QFontMetricsF, width: float) -> bool:
    return all(metrics.horizontalAdvance(line) <= width for line in lines)


def _wrapped(name: str, metrics: QFontMetricsF, width: float, breaks: str = " -") -> list[str]:
    lines = [""]
    for piece in _pieces(name, breaks):
        if lines[-1] and metrics.horizontalAdvance((lines[-1] + piece).rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _pieces(name: str, breaks: str) -> list[str]:
    """Pieces between which a line may end: after these signs, before a bracket, between Chinese characters."""
    pieces = [""]
    for glyph in name:
        last = pieces[-1][-1:]
        between = last and _is_wide(last) and (_is_wide(glyph) or glyph == "（") and glyph not in "）、，"
        if (last and last in breaks) or (between and last != "（") or (last and glyph == "（"):
            pieces.append("")
        pieces[-1] += glyph
    return pieces


def _is_wide(glyph: str) -> bool:
    return unicodedata.east_asian_width(glyph) == "W"
