"""Columns that follow from others: the value of a line from units and price, days late from two dates."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pandas as pd

CREDIT_NOTE = re.compile(r"^C\d+$")
PLAIN_NUMBER = re.compile(r"^\d+$")
MOSTLY = 0.9
SECONDS_PER_DAY = 86_400


def derive(table_id: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the columns that follow from it; a column that the file gives is kept as it is."""
    deriving = DERIVATIONS.get(table_id)
    return frame if deriving is None else deriving(frame.copy(deep=False))


def days_between(start: pd.Series, end: pd.Series) -> pd.Series:
    """Days [day] from start to end, with their fraction where both tell the time."""
    return (end - start).dt.total_seconds() / SECONDS_PER_DAY


def days_late(promised: pd.Series, actual: pd.Series) -> pd.Series:
    """Calendar days [day] by which `actual` is after `promised`; negative when early."""
    return days_between(promised.dt.normalize(), actual.dt.normalize())


def _orders(frame: pd.DataFrame) -> pd.DataFrame:
    if "order_value" not in frame and {"units", "unit_price"} <= set(frame):
        frame["order_value"] = frame["units"] * frame["unit_price"]
    different = list(map(str, set(frame["order_id"].tolist())))
    credit = [order for order in different if order[:1] == "C" and CREDIT_NOTE.match(order)]
    if credit:
        ids = frame["order_id"].astype(str)
        plain = ids.isin([order for order in different if PLAIN_NUMBER.match(order)])
        notes = ids.isin(credit)
        if (notes | plain).mean() >= MOSTLY:
            frame["credit"] = notes
    if {"promised", "delivered"} <= set(frame):
        frame["delay_days"] = days_late(frame["promised"], frame["delivered"])
    return frame


def _shipments(frame: pd.DataFrame) -> pd.DataFrame:
    if "promised_days" not in frame and {"ship_date", "promised_date"} <= set(frame):
        frame["promised_days"] = days_late(frame["ship_date"], frame["promised_date"])
    if "promised_date" not in frame and {"ship_date", "promised_days"} <= set(frame):
        whole = np.ceil(frame["promised_days"])
        frame["promised_date"] = frame["ship_date"].dt.normalize() + pd.to_timedelta(whole, unit="D")
    if {"ship_date", "delivered_date"} <= set(frame):
        frame["transit_days"] = days_between(frame["ship_date"], frame["delivered_date"])
    if {"promised_date", "delivered_date"} <= set(frame):
        frame["delay_days"] = days_late(frame["promised_date"], frame["delivered_date"])
    return frame


def _purchases(frame: pd.DataFrame) -> pd.DataFrame:
    if {"ordered", "received"} <= set(frame):
        frame["lead_time_days"] = days_between(frame["ordered"], frame["received"])
    if {"promised", "received"} <= set(frame):
        frame["delay_days"] = days_late(frame["promised"], frame["received"])
    return frame


DERIVATIONS: dict[str, Callable[[pd.DataFrame], pd.DataFrame]] = {
    "T1": _orders,
    "T2": _shipments,
    "T7": _purchases,
}
