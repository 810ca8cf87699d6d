"""The markets that the files of a project name: how many rows each has, and whether it stands by itself."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.evidence.shop.grouping import MARKET, market_rows
from desktop_app.core.evidence.sources.counted_once import counted_once
from desktop_app.core.evidence.sources.kept_source import source_of
from desktop_app.core.project.document import Document


@dataclass(frozen=True)
class MarketSeen:
    """One market of the data; one that does not stand alone is put together with others."""

    name: str
    rows: int
    is_alone: bool


def markets_of(document: Document) -> tuple[MarketSeen, ...]:
    """The markets, the largest first; none where no file names any."""
    rows = market_rows(counted_once([source_of(kept) for kept in document.sources]))
    items = document.items.get(MARKET) or document.content().roadmap.indexes[MARKET].items
    return tuple(MarketSeen(name, n, name in items) for name, n in sorted(rows.items(), key=lambda m: (-m[1], m[0])))
