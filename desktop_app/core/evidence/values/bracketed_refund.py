"""Amounts with a refund behind them in brackets, 131.77(已退款89.84), as two columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.core.evidence.files.coded_cells import CodedCells, coded, different_of
from desktop_app.core.evidence.files.grid import Cell

PART = re.compile(
    r"^(?P<amount>.*\d[^(（]*?)\s*[(（]\s*(?:已退款|退款|refunded)\s*[:：]?\s*(?P<refund>[^)）]*\d[^)）]*)[)）]\s*$",
    re.IGNORECASE,
)
FULL = re.compile(
    r"^(?P<amount>.*\d[^(（]*?)\s*[(（]\s*(?:已全额退款|全额退款|fully refunded)\s*[)）]\s*$", re.IGNORECASE
)


def split_refunds(cells: Sequence[Cell]) -> tuple[CodedCells, CodedCells] | None:
    """The amounts and, for each, its refund or nothing; None where no cell has one."""
    if all(_split(cell)[1] is None for cell in different_of(cells)):
        return None
    known = coded(cells)
    return known.mapped(lambda cell: _split(cell)[0]), known.mapped(lambda cell: _split(cell)[1])


def _split(cell: Cell) -> tuple[Cell, Cell]:
    if not isinstance(cell, str) or not cell.endswith((")", "）")):
        return cell, None
    if part := PART.match(cell):
        return part["amount"], part["refund"]
    full = FULL.match(cell)
    return (full["amount"], full["amount"]) if full else (cell, None)
