"""The "All Orders" report of an Amazon-like marketplace: tabs, ISO times, cancelled rows without a price."""

from datetime import timedelta

import numpy as np

from sample_shop.firm import MARKETS
from sample_shop.orders import Orders
from sample_shop.parcels import Parcels
from sample_shop.period import moment
from sample_shop.sheet import Row, Sheet, Text

HEADER: Row = [
    "amazon-order-id",
    "purchase-date",
    "order-status",
    "sales-channel",
    "quantity",
    "currency",
    "item-price",
    "ship-country",
]
_SITES = ("Amazon.com", "Amazon.de", "Amazon.sg")


def amazon_sheet(orders: Orders, parcels: Parcels, mine: np.ndarray, rng: np.random.Generator) -> Sheet:
    """Orders of this marketplace: `mine` are positions among the parcels."""
    lines = [_line(orders, parcels, parcel) for parcel in mine]
    cancelled = sorted(rng.choice(len(lines), max(3, len(lines) // 300), replace=False), reverse=True)
    for place in cancelled:
        line = lines[place]
        lines.insert(place, [f"9{str(line[0])[1:]}", line[1], "Cancelled", line[3], 0, None, None, line[7]])
    return Sheet(
        "amazon_all_orders_2026Q3.txt",
        "T1",
        [HEADER, *lines],
        mine.size,
        len(cancelled),
        Text(delimiter="\t"),
    )


def _line(orders: Orders, parcels: Parcels, parcel: int) -> Row:
    order = int(parcels.order[parcel])
    when = moment(0) + timedelta(seconds=int(orders.second[order]))
    return [
        f"112-{order * 7919 % 10_000_000:07d}-{order * 104_729 % 10_000_000:07d}",
        f"{when:%Y-%m-%dT%H:%M:%S}+00:00",
        "Shipped",
        _SITES[orders.market[order]],
        int(orders.units[order]),
        "USD",
        float(orders.value[order]),
        MARKETS[orders.market[order]],
    ]
