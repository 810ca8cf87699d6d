"""Columns that know what they should have foretold: anything measured from them would be too good."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.checks.check import Check, examples
from desktop_app.core.evidence.sources.source import Source

KIND = "leakage"
MOSTLY = 0.5
LEAST_ROWS = 30
LEAST_FRAUDS = 10
REMEDY = Message("Export what was known at the time, not what was filled in afterwards.")


def leakage(source: Source) -> Iterator[Check]:
    """Alerts after the parcel came, forecasts equal to what was sold, scores that part fraud perfectly."""
    find = {"T2": _late_alerts, "T6": _knowing_forecasts, "T8": _perfect_score}.get(source.table)
    if find is not None:
        yield from find(source)


def _late_alerts(source: Source) -> Iterator[Check]:
    frame = source.frame
    if not {"alert_time", "delivered_date"} <= set(frame):
        return
    late = frame.index[frame["alert_time"] > frame["delivered_date"] + pd.Timedelta(days=1)]
    if len(late):
        finding = Message("{n} alerts came after their parcel had arrived", n=len(late))
        yield Check(KIND, finding, len(late), len(late) / source.rows_read, examples(late), REMEDY)


def _knowing_forecasts(source: Source) -> Iterator[Check]:
    frame = source.frame
    if "forecast_used" not in frame:
        return
    known = frame[(frame["units"] > 0) & frame["forecast_used"].notna()]
    equal = known.index[known["forecast_used"] == known["units"]]
    if len(known) >= LEAST_ROWS and len(equal) > MOSTLY * len(known):
        share = f"{len(equal) / len(known):.0%}"
        finding = Message("{share} of the forecasts equal what was sold to the unit", share=share)
        yield Check(KIND, finding, len(equal), len(equal) / source.rows_read, examples(equal), REMEDY)


def _perfect_score(source: Source) -> Iterator[Check]:
    frame = source.frame
    if not {"score", "fraud_label"} <= set(frame):
        return
    known = frame.dropna(subset=["score", "fraud_label"])
    fraud = known["fraud_label"].astype(bool)
    frauds, honest = known.loc[fraud, "score"], known.loc[~fraud, "score"]
    if len(frauds) >= LEAST_FRAUDS and len(honest) >= LEAST_ROWS and frauds.min() > honest.max():
        finding = Message("the score parts all {n} frauds from all others", n=len(frauds))
        yield Check(KIND, finding, len(frauds), len(frauds) / source.rows_read, examples(frauds.index), REMEDY)
