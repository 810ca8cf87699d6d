"""Whether customers come back within a year, by how their first order arrived (table T1)."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated
from desktop_app.core.evidence.calibrations.grouping import share_of
from desktop_app.core.evidence.shop.orders import orders_of
from desktop_app.core.evidence.shop.pooling import has
from desktop_app.core.evidence.sources.source import Source

YEAR = pd.Timedelta(days=365)
LEAST_CUSTOMERS = 100


def loyalty(sources: Sequence[Source]) -> list[Calibrated]:
    """mkt_rep_on and mkt_rep_late: the difference is an association, not a cause.

    Only customers whose first order lies a full year before the end of the data are counted: the others may yet return.
    """
    orders = orders_of(sources)
    if not has(orders, "customer_id", "late"):
        return []
    known = orders.dropna(subset=["customer_id", "date"]).sort_values("date", kind="stable")
    grouped = known.groupby("customer_id", sort=False)
    first = grouped.first()
    second = known[known.groupby("customer_id").cumcount() == 1].set_index("customer_id")["date"]
    back = (second.reindex(first.index) - first["date"]) <= YEAR
    observed = first["date"] <= known["date"].max() - YEAR
    found = []
    for spec, late in (("mkt_rep_on", False), ("mkt_rep_late", True)):
        among = observed & (first["late"] == late).fillna(value=False)
        method = Message("customers who ordered again within 365 days of their first order, Wilson interval")
        found.append(share_of(Aim(spec, "", method, LEAST_CUSTOMERS), back[among]))
    return found
