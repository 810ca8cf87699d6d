"""What a cell or an attribute of a foreign file says: a number, a yes or no, the weight of a link."""

from __future__ import annotations

import math
import unicodedata
from types import MappingProxyType

WEIGHT_WORDS = MappingProxyType({"h": 0.75, "m": 0.5, "l": 0.25, "high": 0.75, "medium": 0.5, "low": 0.25})
_NUMBER_WORDS = MappingProxyType(
    {"strong": 0.75, "weak": 0.25, "高": 0.75, "中": 0.5, "低": 0.25, "强": 0.75, "弱": 0.25}
)
_TRUE = frozenset({"true", "yes", "1", "1.0", "y", "是", "x"})
_MINUS = str.maketrans("−–—", "---")


def text_of(cell: object) -> str:
    """The cell as text, "" for nothing; whole numbers without ".0"."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def number_of(cell: object) -> float | None:
    """The finite number in a cell; None where there is none.

    >>> number_of("−0,5"), number_of("０.５"), number_of("n/a"), number_of(True)
    (-0.5, 0.5, None, None)
    """
    if isinstance(cell, bool):
        return None
    text = unicodedata.normalize("NFKC", str(cell)).strip().translate(_MINUS)
    if "," in text and "." not in text:
        text = text.replace(",", ".")
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def truth_of(cell: object) -> bool:
    """Whether a cell says yes. The words "False" and "0" say no.

    >>> truth_of("True"), truth_of("False"), truth_of("0"), truth_of(1.0)
    (True, False, False, True)
    """
    return str(cell).strip().casefold() in _TRUE


def weight_of(cell: object) -> float | None:
    """The signed weight of a link as a number or in words (H+, M-, low, 强); None where there is none.

    >>> weight_of("H+"), weight_of("M-"), weight_of("-0.4"), weight_of("?")
    (0.75, -0.5, -0.4, None)
    """
    number = number_of(cell)
    if number is not None:
        return number
    word = str(cell).strip().casefold().translate(_MINUS)
    size = {**WEIGHT_WORDS, **_NUMBER_WORDS}.get(word.strip("+-").strip())
    return None if size is None else -size if "-" in word else size
