"""Lines picked an hour, lines and re-keyings per order, and errors of re-keying (table T11)."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from scipy.special import gammaincinv

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.grouping import LEAST_WEEKS, ratio_of
from desktop_app.core.evidence.calibrations.interval import TAIL, Interval
from desktop_app.core.evidence.shop.pooling import has, pooled
from desktop_app.core.evidence.sources.source import Source

LEAST_ENTRIES = 100
RATIOS = (
    ("log_uph", "lines", "hours", Message("lines picked / hours worked, over days")),
    ("log_lines", "lines", "orders", Message("order lines / orders, over days")),
    ("log_rekey0", "rekeys", "orders", Message("entries keyed again / orders, over days")),
)


def warehouse(sources: Sequence[Source]) -> list[Calibrated]:
    """log_uph [1/hour], log_lines, log_rekey0 and log_key_err."""
    days = pooled(sources, "T11")
    found = [
        ratio_of(Aim(spec, "", method, LEAST_WEEKS), days[top], days[bottom])
        for spec, top, bottom, method in RATIOS
        if has(days, top, bottom)
    ]
    return [*found, _errors(days)] if has(days, "rekeys", "errors") else found


def _errors(days: pd.DataFrame) -> Calibrated:
    """Errors per entry with the exact Poisson interval (Garwood 1936)."""
    aim = Aim("log_key_err", "", Message("errors / entries keyed again, exact Poisson interval"), LEAST_ENTRIES)
    known = days.dropna(subset=["rekeys", "errors"])
    entries, errors = float(known["rekeys"].sum()), float(known["errors"].sum())
    if entries < LEAST_ENTRIES:
        return too_few(aim, int(entries))
    low = float(gammaincinv(errors, TAIL)) if errors > 0 else 0.0
    return measured(
        aim, int(entries), Interval(errors / entries, low / entries, float(gammaincinv(errors + 1, 1 - TAIL)) / entries)
    )
