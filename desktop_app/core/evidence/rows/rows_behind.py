"""Which rows of a source a measured input was taken from: those of its item that say what its calibration reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pandas as pd

from desktop_app.core.evidence.rows.seen_rows import Places
from desktop_app.core.evidence.shop.base_period import CHOICE, Period, chosen, complete_quarters, quarter_of, within
from desktop_app.core.evidence.shop.grouping import INDEX_COLUMNS, OTHER
from desktop_app.core.evidence.sources.kept_source import source_of
from desktop_app.core.project.document import Document

ORDERS = "T1"
READ: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "log_share": ("lane",),
        "log_weight": ("weight",),
        "log_freight": ("freight",),
        "log_promise": ("promised_days",),
        "log_exp0": ("expedited",),
        "log_mu": ("ship_date",),
        "log_sd": ("ship_date",),
        "log_act0": ("alert_time",),
        "log_prec0": ("alert_time",),
        "mkt_aov": ("order_value",),
        "pay_aov_s": ("order_value",),
        "sc_upo": ("units",),
        "pay_types": ("sku",),
        "g_ret": ("returned",),
        "mkt_spend": ("spend",),
        "mkt_comm": ("commission", "sales"),
        "mkt_q": ("orders", "sessions"),
        "mkt_own": ("own_share", "sessions"),
        "mkt_vmax": ("spend",),
        "mkt_k": ("spend",),
        "mkt_cvr0": ("sessions", "orders"),
        "mkt_share": ("sessions",),
        "mkt_consent": ("consent_share",),
        "sc_s_def": ("defects", "qty"),
        "sc_s_late": ("delay_days",),
        "sc_s_price": ("price", "sku"),
        "sc_s_share": ("qty",),
        "sc_lt": ("lead_time_days",),
        "sc_ltsd": ("lead_time_days",),
        "pay_fraud": ("fraud_label",),
        "pay_disp": ("dispute",),
        "pay_auc0": ("score", "fraud_label"),
        "pay_doc0": ("doc_error",),
        "sc_insp": ("inspected",),
        "sc_det_days": ("held_days",),
        "sc_hold_err": ("held_days", "doc_error"),
        "mkt_c_human": ("cost",),
    }
)
"""The columns of its table that the calibration of an input reads; of an input that is not here, all rows count."""


@dataclass(frozen=True)
class Behind:
    """An input by its spec, one item of its index ('' for a scalar), and all items of that index."""

    spec: str
    index: str = ""
    item: str = ""
    items: tuple[str, ...] = ()


def rows_behind(document: Document, place: int, asked: Behind) -> Places:
    """The numbers of the rows of the source at `place`. Raises EvidenceError where the project holds no rows of it."""
    kept = document.sources[place]
    frame = source_of(kept).frame
    mask = _of_item(frame, asked)
    for column in READ.get(asked.spec, ()):
        mask &= frame[column].notna().to_numpy() if column in frame else False
    if kept.table == ORDERS and "date" in frame:
        mask &= _of_base_period(document, frame)
    return np.asarray(frame.index.to_numpy()[mask], dtype=np.intp)


def _of_item(frame: pd.DataFrame, asked: Behind) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    column = next((column for column, index in INDEX_COLUMNS.items() if index == asked.index), "")
    if not asked.item or column not in frame:
        return np.ones(len(frame), dtype=bool)
    names = frame[column].astype("string")
    named = names == asked.item
    if asked.item == OTHER:
        named |= names.notna() & ~names.isin(asked.items)
    return named.fillna(value=False).to_numpy(dtype=bool)


def _of_base_period(document: Document, frame: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    every = [source_of(source).frame for source in document.sources if source.table == ORDERS]
    with chosen(Period.of(str(document.answers.get(CHOICE, "")))):
        quarters = {str(quarter) for quarter in complete_quarters(pd.concat([one["date"] for one in every]))}
        if quarters:
            return quarter_of(frame["date"]).isin(quarters).to_numpy()
        return np.isin(frame.index, within(frame, "date").index)
