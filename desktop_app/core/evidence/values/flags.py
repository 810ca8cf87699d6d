"""Yes and no as exports write them."""

from __future__ import annotations

import unicodedata

from desktop_app.core.evidence.files.grid import Cell, cell_text

YES = frozenset({"yes", "y", "true", "t", "1", "是", "有", "真", "√", "✓", "x", "ja", "oui", "sí", "si", "对", "已"})
NO = frozenset({"no", "n", "false", "f", "0", "否", "无", "假", "×", "✗", "nein", "non", "不", "未", "没有"})


def parse_flag(cell: Cell) -> bool | None:
    """True for yes, False for no, None for anything else.

    >>> parse_flag("是"), parse_flag("Ｎ"), parse_flag(1.0), parse_flag("maybe")
    (True, False, True, None)
    """
    if isinstance(cell, bool):
        return cell
    said = unicodedata.normalize("NFKC", cell_text(cell)).casefold()
    return True if said in YES else False if said in NO else None
