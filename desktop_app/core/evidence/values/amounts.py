"""Numbers as people and exports write them: separators, currency, percent, full-width digits, brackets for minus."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.evidence.files.grid import Cell

NOTHING = frozenset({"", "-", "--", "—", "–", "n/a", "na", "nan", "null", "none", "#n/a", "无", "空", "."})
GROUPING = re.compile(r"[\s'’_\u00a0\u202f\u2009]")
CURRENCY = re.compile(
    r"^(?:[A-Z]{0,3}[$€£¥₹₩₽₺฿]|[A-Z]{3}\b|RMB|Rs\.?|kr\.?|zł|元)\s*|\s*(?:[$€£¥₹₩₽₺฿元%]|[A-Z]{3}|RMB|kr|zł)$"
)
COUNTED = re.compile(
    r"(?<=[\d.])\s*(?:件|个|单|笔|次|人|天|日|周|套|台|箱|公斤|千克|克|kg|g|pcs?|pieces?|units?|items?|days?|weeks?|x)\.?$",
    re.IGNORECASE,
)
USUAL = re.compile(r"-?\d+(?:\.\d+)?\Z", re.ASCII)
"""What most programs write, which is read the same way by every rule below."""
MYRIADS = {"万": 1e4, "亿": 1e8}
PLAIN = re.compile(r"^\d*\.?\d+(?:[eE][+-]?\d+)?$|^\d+\.$")
THOUSANDS = {",": re.compile(r"^\d{1,3}(?:,\d{2,3})*,\d{3}$"), ".": re.compile(r"^\d{1,3}(?:\.\d{3})+$")}


@dataclass(frozen=True)
class Amount:
    """A number, and whether it was written with a percent sign (then it is already divided by 100)."""

    value: float
    percent: bool = False


def is_nothing(cell: Cell) -> bool:
    """Whether a number cell is empty or one of the usual signs for nothing."""
    return cell is None or (isinstance(cell, str) and cell.strip().casefold() in NOTHING)


def decimal_mark(cells: Iterable[Cell]) -> str | None:
    """The decimal mark that the texts of a column show: ',' or '.', None where they do not tell."""
    votes = {",": 0, ".": 0}
    for text in map(_bare, (cell for cell in cells if isinstance(cell, str))):
        mark = _shown_mark(text)
        if mark:
            votes[mark] += 1
    if votes[","] == votes["."]:
        return None
    return "," if votes[","] > votes["."] else "."


def parse_amount(cell: Cell, mark: str = ".") -> Amount | None:
    """The number in a cell, decimals after `mark`; None where it is no number.

    >>> parse_amount("1.234,56 €", ","), parse_amount("(１２％)")
    (Amount(value=1234.56, percent=False), Amount(value=-0.12, percent=True))
    """
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        return Amount(float(cell))
    if not isinstance(cell, str):
        return None
    if mark == "." and USUAL.match(cell):
        return Amount(float(cell))
    text = unicodedata.normalize("NFKC", cell).strip()
    percent = text.rstrip(") ").endswith("%")
    negative = bool(re.match(r"^\(.*\)$|^[^\d]*[-−]|.*[-−]$", text))
    body = _bare(text)
    factor = MYRIADS.get(body[-1:], 1.0)
    body = body.rstrip("万亿")
    grouping, mark = (".", ",") if mark == "," else (",", ".")
    if _shown_mark(body) == grouping:
        grouping, mark = mark, grouping
    body = body.replace(grouping, "").replace(mark, ".")
    if not PLAIN.match(body):
        return None
    value = float(body) * factor * (-1 if negative else 1)
    return Amount(value / 100 if percent else value, percent)


def _bare(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).strip().strip("()").replace("−", "-").strip().strip("+-").strip()
    text = CURRENCY.sub("", CURRENCY.sub("", COUNTED.sub("", text))).strip().strip("+-")
    return GROUPING.sub("", text)


def _shown_mark(text: str) -> str | None:
    comma, dot = text.rfind(","), text.rfind(".")
    if comma >= 0 and dot >= 0:
        return "," if comma > dot else "."
    for mark, place in ((",", comma), (".", dot)):
        if place >= 0 and not THOUSANDS[mark].match(text):
            return mark
        if place >= 0 and text.count(mark) > 1:
            return "," if mark == "." else "."
    return None
