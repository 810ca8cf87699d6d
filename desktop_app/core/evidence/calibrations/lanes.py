"""Shares, promises, weight, freight by lane, and the expedited share (table T2)."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated
from desktop_app.core.evidence.calibrations.grouping import LEAST, by_item, mean_of, share_of
from desktop_app.core.evidence.shop.pooling import has, pooled
from desktop_app.core.evidence.sources.source import Source

MEANS = (("log_weight", "weight"), ("log_freight", "freight"), ("log_promise", "promised_days"))


def lanes(sources: Sequence[Source]) -> list[Calibrated]:
    """log_share, log_weight, log_freight, log_promise by lane and log_exp0."""
    parcels = pooled(sources, "T2")
    found: list[Calibrated] = []
    if has(parcels, "lane"):
        method = Message("share of the parcels, Wilson interval")
        known = parcels["lane"].dropna().astype(str)
        found += [
            share_of(Aim("log_share", lane, method, LEAST), known == lane) for lane, _ in by_item(parcels, "lane")
        ]
    for spec, column in MEANS:
        if has(parcels, column):
            method = Message("mean of {column} by lane, t interval", column=column)
            found += [mean_of(Aim(spec, lane, method, LEAST), rows[column]) for lane, rows in by_item(parcels, "lane")]
    if has(parcels, "expedited"):
        method = Message("share of the parcels expedited, Wilson interval")
        found.append(share_of(Aim("log_exp0", "", method, LEAST), parcels["expedited"]))
    return found
