"""How the name of a node is broken into the lines that its shape has room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.ui.map.name_pieces import MANNERS, Manner, anywhere
from desktop_app.ui.theme import active, typography

STEP, SMALLER = 5.0, 0.05
NARROW = (0.95, 0.9, 0.85)
"""How much narrower letters may be where a name would be cut else."""
LAST_RESORT = ((1.0, 0.8), (0.95, 0.9), (0.9, 0.9), (0.9, 0.85), (0.85, 0.85))
"""The factors on size and width of letters for a name that would still be cut."""
LINE_SPACING = 1.08
SPARE_ROW = 0.15
"""The share of its height that a line may lack: it begins with room above its letters."""
CUT = "…"
Lines = tuple[str, ...]
NAME_WEIGHT = QFont.Weight.Medium
_CUTS = (" (", "（", " / ")


def name_lines(name: str, role: str, width: float, most: int = 2) -> tuple[str, ...]:
    """The name in at most so many lines; what stands in brackets goes first where it is too long, then it is cut."""
    return _lines(name, role, round(width), most, active.language())


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines of a name, the factor on its type, and how narrow its letters are then made [share of their width]."""

    lines: Lines
    scale: float = 1.0
    narrow: float = 1.0

    @property
    def is_cut(self) -> bool:
        """Whether something is left out at the end of a line."""
        return any(line.endswith(CUT) for line in self.lines)


def fitted(name: str, role: str, room: tuple[float, float], most: Sequence[int], largest: float) -> Fitted:
    """A name in a room (width, height): as large as all of it can be said, up to `largest`; small before it is cut.

    `most` are the numbers of lines that it may have at most, the one preferred first.
    """
    usual = (*_larger(largest), (1.0, 1.0), *((1.0, narrow) for narrow in NARROW))
    for lines, letters in ((lines, letters) for letters in (usual, LAST_RESORT) for lines in most):
        for scale, narrow in letters:
            rows = _rows(role, room[1], lines, scale)
            made = Fitted(name_lines(name, role, room[0] / scale / narrow, max(rows, 1)), scale, narrow)
            if rows and not made.is_cut:
                return made
    return Fitted(name_lines(name, role, room[0], max(_rows(role, room[1], most[0]), 1)))


def _rows(role: str, height: float, most: int, scale: float = 1.0) -> int:
    """How many lines a height has room for; for type that is not enlarged it may be a little less than they take."""
    return min(most, int(height / pitch(role) / scale + (SPARE_ROW if scale <= 1 else 0)))


def _larger(largest: float) -> Iterator[tuple[float, float]]:
    scale = largest
    while scale > 1.0:
        yield scale, 1.0
        scale -= SMALLER


def pitch(role: str) -> float:
    """From one line of a name to the next [px]."""
    return round(typography.metrics(role, NAME_WEIGHT).ascent() * LINE_SPACING + 1)


@lru_cache(2048)
def _lines(name: str, role: str, width: int, most: int, language: str) -> tuple[str, ...]:  # noqa: ARG001 decides about sizes of type
    metrics = typography.metrics(role, NAME_WEIGHT)
    for shorter in _shortened(name):
        for manner in MANNERS:
            lines = _even(shorter, metrics, width, manner)
            if len(lines) <= most and _fits(lines, metrics, width):
                return tuple(lines)
    lines = _wrapped(_shortened(name)[-1], metrics, width)
    kept = lines[: most - 1]
    rest = name[name.find(lines[most - 1]) :] if len(lines) >= most else ""
    lines = [*kept, rest] if rest else lines
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines)


def _shortened(name: str) -> list[str]:
    return [name, *(name.partition(cut)[0] for cut in _CUTS if cut in name)]


def _even(name: str, metrics: QFontMetricsF, width: float, manner: Manner) -> list[str]:
    """As few lines as fit, about equally long; a bracket begins a line where there is more than one."""
    lines = _wrapped(name, metrics, width, manner)
    head, bracket, rest = name.partition("（")
    if len(lines) > 1 and bracket and _fits([head, bracket + rest], metrics, width):
        return [head, bracket + rest]
    narrower = width
    while narrower > STEP:
        narrower -= STEP
        tried = _wrapped(name, metrics, narrower, manner)
        if len(tried) > len(lines) or not _fits(tried, metrics, narrower):
            break
        lines = tried
    return lines


def _fits(lines: list[str], metrics: QFontMetricsF, width: float) -> bool:
    return all(metrics.horizontalAdvance(line) <= width for line in lines)


def _wrapped(name: str, metrics: QFontMetricsF, width: float, manner: Manner = anywhere) -> list[str]:
    lines = [""]
    for piece in manner(name):
        if lines[-1] and metrics.horizontalAdvance((lines[-1] + piece).rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]
