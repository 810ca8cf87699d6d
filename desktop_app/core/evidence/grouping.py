"""The items of every index as the data name them, small ones put together so that a model stays readable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.core.evidence.source import Source

INDEX_COLUMNS = {"lane": "lane", "channel": "channel", "market": "market", "class": "sku_class", "supplier": "supplier"}
"""Columns of the tables that name items, and the index whose items they are."""
MOST_ITEMS = 6
OTHER = "Other"


def grouped(
    sources: Sequence[Source], standard: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Source, ...], dict[str, tuple[str, ...]]]:
    """The sources with small items named “Other”, and the items of every index that the data name.

    `standard` are the items of the defaults; where the data name no others, they stay as they are.
    """
    counts: dict[str, Counter[str]] = {}
    for source in sources:
        for column, index in INDEX_COLUMNS.items():
            if column in source.frame:
                counts.setdefault(index, Counter()).update(source.frame[column].dropna().astype(str))
    items = {index: _items(found, standard.get(index, ())) for index, found in counts.items() if found}
    return tuple(_renamed(source, items) for source in sources), items


def _items(found: Counter[str], standard: tuple[str, ...]) -> tuple[str, ...]:
    if set(found) <= set(standard):
        return standard
    ranked = sorted(found, key=lambda name: (-found[name], name))
    if len(ranked) <= MOST_ITEMS:
        return tuple(ranked)
    largest = [name for name in ranked if name != OTHER][: MOST_ITEMS - 1]
    return (*largest, OTHER)


def _renamed(source: Source, items: Mapping[str, tuple[str, ...]]) -> Source:
    frame = source.frame
    for column, index in INDEX_COLUMNS.items():
        if column in frame and index in items:
            names = frame[column].astype("string")
            kept = names.isin(items[index]) | names.isna()
            frame = frame.assign(**{column: names.where(kept, OTHER).astype(object).where(names.notna(), None)})
    return replace(source, frame=frame)
