"""The order export of a Shopify-like shop: times with a zone, thousands separators, voided orders without a total."""

from datetime import timedelta

import numpy as np

from sample_shop.firm import MARKETS
from sample_shop.orders import Orders
from sample_shop.parcels import Parcels
from sample_shop.period import moment
from sample_shop.sheet import Row, Sheet, Text

HEADER: Row = [
    "Name",
    "Email",
    "Financial Status",
    "Currency",
    "Total",
    "Created at",
    "Lineitem quantity",
    "Shipping Country",
    "Refunded Amount",
    "Returned",
]


def shopify_sheet(orders: Orders, parcels: Parcels, mine: np.ndarray, rng: np.random.Generator) -> Sheet:
    """Orders of this shop: `mine` are positions among the parcels."""
    lines = [_line(orders, parcels, parcel) for parcel in mine]
    voided = sorted(rng.choice(len(lines), max(3, len(lines) // 500), replace=False), reverse=True)
    for place in voided:
        line = lines[place]
        lines.insert(place, [f"{line[0]}V", line[1], "voided", "USD", None, line[5], line[6], line[7], None, None])
    repeated = sorted(rng.choice(len(lines), 3, replace=False), reverse=True)
    for place in repeated:
        lines.insert(place, list(lines[place]))
    return Sheet("shopify_orders_2026Q3.csv", "T1", [HEADER, *lines], mine.size, len(voided) + 3, Text())


def _line(orders: Orders, parcels: Parcels, parcel: int) -> Row:
    order = parcels.order[parcel]
    refund, value = parcels.refund[parcel], orders.value[order]
    status = "paid" if refund == 0 else "refunded" if refund == value else "partially_refunded"
    second = int(orders.second[order])
    when = moment(0) + timedelta(seconds=second)
    return [
        f"#{100_000 + int(order)}",
        f"c{orders.customer[order]}@x.test",
        status,
        "USD",
        f"{value:,.2f}",
        f"{when:%Y-%m-%d %H:%M:%S} -0400",
        int(orders.units[order]),
        MARKETS[orders.market[order]],
        f"{refund:.2f}",
        "yes" if parcels.returned[parcel] else "no",
    ]
