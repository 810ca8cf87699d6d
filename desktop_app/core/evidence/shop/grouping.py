"""The items of every index as the data name them, small ones put together so that a model stays readable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.evidence.values.one_spelling import one_spelling

INDEX_COLUMNS = {"lane": "lane", "channel": "channel", "market": "market", "class": "sku_class", "supplier": "supplier"}
"""Columns of the tables that name items, and the index whose items they are."""
MARKET = "market"
MOST_ITEMS = 6
MOST_CHOSEN = 12
"""How many markets somebody may choose to stand by themselves."""
OTHER = "Other"
CHOICE = "markets"
"""The answer of a project that holds the markets so chosen, one a line."""


def grouped(
    sources: Sequence[Source], standard: Mapping[str, tuple[str, ...]], markets: Sequence[str] = ()
) -> tuple[tuple[Source, ...], dict[str, tuple[str, ...]]]:
    """The sources with small items named “Other”, and the items of every index that the data name.

    `standard` are the items of the defaults; where the data name no others, they stay as they are. `markets` are
    those that somebody chose to stand by themselves: all others are put together.
    """
    counts, same = _counts(sources)
    if same:
        sources = [_one_market_each(source, same) for source in sources]
    items = {index: _items(found, standard.get(index, ())) for index, found in counts.items() if found}
    if own := _chosen(counts.get(MARKET, Counter()), markets):
        items[MARKET] = own
    return tuple(_renamed(source, items) for source in sources), items


def market_rows(sources: Sequence[Source]) -> Counter[str]:
    """How many rows name each market, whichever way they spell it."""
    return _counts(sources)[0].get(MARKET, Counter())


def _counts(sources: Sequence[Source]) -> tuple[dict[str, Counter[str]], dict[str, str]]:
    """The rows that name each item, by index; and one name for markets that are spelled in several ways."""
    counts: dict[str, Counter[str]] = {}
    for source in sources:
        for column, index in INDEX_COLUMNS.items():
            if column in source.frame:
                counts.setdefault(index, Counter()).update(source.frame[column].dropna().astype(str))
    same = one_spelling(counts.get(MARKET, {}))
    if same:
        counts[MARKET] = _together(counts[MARKET], same)
    return counts, same


def _one_market_each(source: Source, same: Mapping[str, str]) -> Source:
    if MARKET not in source.frame:
        return source
    named = source.frame[MARKET].map(lambda name: same.get(name, name), na_action="ignore")
    return replace(source, frame=source.frame.assign(**{MARKET: named}))


def _together(counts: Counter[str], same: Mapping[str, str]) -> Counter[str]:
    total: Counter[str] = Counter()
    for name, count in counts.items():
        total[same.get(name, name)] += count
    return total


def _items(found: Counter[str], standard: tuple[str, ...]) -> tuple[str, ...]:
    if set(found) <= set(standard):
        return standard
    ranked = sorted(found, key=lambda name: (-found[name], name))
    if len(ranked) <= MOST_ITEMS:
        return tuple(ranked)
    largest = [name for name in ranked if name != OTHER][: MOST_ITEMS - 1]
    return (*largest, OTHER)


def _chosen(found: Counter[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """The markets of the data that are wanted, the largest first, then the others as one; none where none is."""
    own = sorted((name for name in wanted if found[name]), key=lambda name: (-found[name], name))[:MOST_CHOSEN]
    rest = set(found) - set(own)
    return (*own, OTHER) if own and rest else tuple(own)


def _renamed(source: Source, items: Mapping[str, tuple[str, ...]]) -> Source:
    frame = source.frame
    for column, index in INDEX_COLUMNS.items():
        if column in frame and index in items:
            names = frame[column].astype("string")
            kept = names.isin(items[index]) | names.isna()
            frame = frame.assign(**{column: names.where(kept, OTHER).astype(object).where(names.notna(), None)})
    return replace(source, frame=frame)
