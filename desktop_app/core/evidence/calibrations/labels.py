"""Payments whose fraud label can be trusted: labelled, and old enough for a dispute to have come."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.shop.pooling import has, yes

MATURE = pd.Timedelta(days=90)
ENOUGH_FRAUDS, ENOUGH_LEGIT = 100, 1_000
UNRIPE = Message("Most payments are younger than 90 days: disputes may still come, so that fraud may be too low.")


@dataclass(frozen=True)
class Labelled:
    """Payments with `fraud` [bool], and what is to be kept in mind about their labels."""

    rows: pd.DataFrame
    warning: Message | None


def matured(rows: pd.DataFrame) -> pd.DataFrame:
    """The payments made at least 90 days before the last one, by source; all where these alone are too few."""
    if not has(rows, "date"):
        return rows
    last = rows["date"].groupby(rows["source"]).transform("max")
    old = rows[rows["date"] <= last - MATURE]
    labels = old["fraud_label"]
    frauds = int(yes(labels).sum())
    return old if frauds >= ENOUGH_FRAUDS and int(labels.notna().sum()) - frauds >= ENOUGH_LEGIT else rows


def labelled(rows: pd.DataFrame) -> Labelled:
    """The mature payments that carry a label; with a warning where all had to be taken, or young ones were left out."""
    kept = matured(rows)
    known = kept[kept["fraud_label"].notna()]
    known = known.assign(fraud=yes(known["fraud_label"]))
    if len(kept) < len(rows):
        young = Message(
            "{n} payments younger than 90 days are left out: their disputes may still come.", n=len(rows) - len(kept)
        )
        return Labelled(known, young)
    return Labelled(known, UNRIPE if has(rows, "date") else None)


def unlabelled_declines(rows: pd.DataFrame) -> int:
    """How many declined payments carry no label: nobody knows whether they were fraud."""
    if not has(rows, "decision"):
        return 0
    return int(((rows["decision"] == "declined") & rows["fraud_label"].isna()).sum())


def selection(rows: pd.DataFrame) -> Message | None:
    """A warning where declined payments carry no label, so that what is measured holds among the others only."""
    count = unlabelled_declines(rows)
    if not count:
        return None
    return Message("{n} declined payments carry no label: the area is that among the others.", n=count)
