"""The carriers' parcel list as a workbook: a title above the header, parcels still under way, a total line below."""

import numpy as np

from sample_shop.firm import LANES, Firm
from sample_shop.parcels import Parcels
from sample_shop.period import CARRIER_EXPORT, moment
from sample_shop.sheet import Row, Sheet

HEADER: Row = [
    "Tracking number",
    "Lane",
    "Shipped at",
    "Promised days",
    "Delivered at",
    "Weight (kg)",
    "Freight",
    "Expedited",
    "Alert at",
    "Late",
    "Rerouted",
]


def shipments_sheet(firm: Firm, parcels: Parcels, rng: np.random.Generator) -> Sheet:
    """All parcels of the quarter as the carriers knew them when the list was made."""
    lines = [_line(firm, parcels, parcel) for parcel in range(parcels.order.size)]
    repeated = sorted(rng.choice(len(lines), 3, replace=False), reverse=True)
    for place in repeated:
        lines.insert(place, list(lines[place]))
    total: Row = ["Total", None, None, None, None, None, round(float(parcels.freight.sum()), 2)]
    rows: list[Row] = [["Parcels handed over July to September 2026"], [], HEADER, *lines, total]
    return Sheet("shipments_2026Q3.xlsx", "T2", rows, parcels.order.size, 3 + 1)


def _line(firm: Firm, parcels: Parcels, parcel: int) -> Row:
    lane = parcels.lane[parcel]
    delivered = moment(parcels.delivered[parcel])
    arrived = delivered < CARRIER_EXPORT
    known = arrived or moment(parcels.promised[parcel]) < CARRIER_EXPORT
    alerted = parcels.alerted[parcel]
    return [
        880_000_000 + int(parcels.order[parcel]),
        LANES[lane],
        moment(parcels.shipped[parcel]),
        int(firm.log_promise[lane]),
        delivered if arrived else None,
        float(parcels.weight[parcel]),
        float(parcels.freight[parcel]),
        "yes" if parcels.expedited[parcel] else "no",
        None if np.isnan(alerted) else moment(alerted),
        _flag(bool(parcels.would_be_late[parcel])) if known else None,
        "yes" if parcels.rerouted[parcel] else None,
    ]


def _flag(holds: bool) -> str:  # noqa: FBT001 the value to print is the argument
    return "yes" if holds else "no"
