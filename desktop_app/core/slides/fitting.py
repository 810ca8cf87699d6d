"""How large a text can be written in a box: estimated without fonts, as a deck is shown on machines we do not know."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence

WIDE, NARROW = 1.0, 0.58
"""The mean width of a Chinese and of a Latin letter, in sizes of the type."""
LINE, GAP = 1.2, 0.5
"""The height of a line and the gap between paragraphs, in sizes of the type."""


def fitting_size(paragraphs: Sequence[str], width: float, height: float, sizes: Sequence[int]) -> int:
    """The first of these sizes [pt] in which the paragraphs fit the box [pt]; the last where none does.

    >>> fitting_size(["word " * 40], 400, 60, (24, 18, 12)), fitting_size(["短句"], 400, 60, (24, 18))
    (12, 24)
    """
    return next((size for size in sizes if text_height(paragraphs, width, size) <= height), sizes[-1])


def text_height(paragraphs: Sequence[str], width: float, size: float) -> float:
    """The height of paragraphs below each other [pt]."""
    lines = sum(math.ceil(max(ems(text) * size, 1.0) / width) for text in paragraphs)
    return size * (LINE * lines + GAP * max(len(paragraphs) - 1, 0))


def ems(text: str) -> float:
    """The width of a text in sizes of its type.

    >>> ems("ab"), ems("中")
    (1.16, 1.0)
    """
    return sum(WIDE if unicodedata.east_asian_width(letter) in "WF" else NARROW for letter in text)
