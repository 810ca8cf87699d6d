"""Texts of a chart cut to the room they have: broken into lines, shortened by an ellipsis, measured in its font.

matplotlib neither breaks a text at a width nor tells one in time: a figure is laid out only when it is drawn.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate, pairwise, takewhile

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from desktop_app.ui.charts.style import TEXT_SIZE, font_families, pixels

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
EVEN_STEP = 4
NEVER_FIRST = frozenset(",.;:!?)]}%\u3001\u3002\uff0c\uff1a\uff1b\uff1f\uff01\uff09\u300d\u300b\u201d")
NEVER_LAST = frozenset("([{\uff08\u300c\u300a\u201c")
BREAKS_AFTER = frozenset("-/\u2013")


def wrapped(text: str, room: float, most: int | None = None) -> str:
    r"""The text broken into lines of that width [px], as even as they can be: at spaces, anywhere in Chinese.

    `most` lines at most; what has no room there is left out behind an ellipsis.

    >>> wrapped("Payment and risk", 60)
    'Payment\nand risk'
    """
    lines = [line for part in text.split("\n") for line in _even_lines(part, room)]
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], _rest(text, lines[: most - 1])]
    return "\n".join(lines if most is None else [shortened(line, room) for line in lines])


def shortened(text: str, room: float) -> str:
    """The text, or as much of its beginning as fits the width [px] with an ellipsis behind it."""
    if text_pixels(text) <= room:
        return text
    left = room - text_pixels(ELLIPSIS)
    ends = accumulate(_glyph_pixels(glyph, bold=False) for glyph in text)
    return text[: sum(1 for _ in takewhile(left.__ge__, ends))].rstrip() + ELLIPSIS


@lru_cache(maxsize=4096)
def text_pixels(text: str, *, bold: bool = False) -> float:
    """How wide the text is at the charts' size [px]; of several lines the widest."""
    return max(sum(_glyph_pixels(glyph, bold=bold) for glyph in line) for line in text.split("\n"))


@lru_cache(maxsize=8192)
def _glyph_pixels(glyph: str, *, bold: bool) -> float:
    face = FontProperties(family=list(font_families()), size=TEXT_SIZE, weight="bold" if bold else "normal")
    width, _, _ = text_to_path.get_text_width_height_descent(glyph, face, ismath=False)
    return pixels(float(width))


def _rest(text: str, lines: list[str]) -> str:
    """What stands behind these lines, in one."""
    start = 0
    for line in lines:
        start = text.index(line, start) + len(line)
    return text[start:].replace("\n", " ").strip()


def _even_lines(text: str, room: float) -> list[str]:
    lines = _lines(text, room)
    for narrower in range(int(room), 0, -EVEN_STEP):
        tried = _lines(text, narrower)
        if len(tried) > len(lines) or max(map(text_pixels, tried)) > room:
            break
        lines = tried
    return lines


def _lines(text: str, room: float) -> list[str]:
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and text_pixels((lines[-1] + piece).rstrip()) > room:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


@lru_cache(maxsize=512)
def _pieces(text: str) -> tuple[str, ...]:
    """The parts between which a line may end."""
    pieces = [text[:1]]
    for before, glyph in pairwise(text):
        if _may_break(before, glyph):
            pieces.append("")
        pieces[-1] += glyph
    return tuple(pieces)


def _may_break(before: str, after: str) -> bool:
    if after in NEVER_FIRST or before in NEVER_LAST or after == " ":
        return False
    if before == " " or _is_wide(before) or _is_wide(after):
        return True
    return before in BREAKS_AFTER and after.isalpha()


def _is_wide(glyph: str) -> bool:
    return unicodedata.east_asian_width(glyph) in "WF"
