"""The purchase orders of a bit more than a year, with days written as buyers write them: 2-Jun-26."""

from datetime import date

from sample_shop.firm import SUPPLIERS
from sample_shop.period import CARRIER_EXPORT
from sample_shop.purchasing import Purchases
from sample_shop.sheet import Row, Sheet, Text
from sample_shop.stock import Products

HEADER: Row = [
    "PO number",
    "Vendor",
    "SKU",
    "PO date",
    "Due date",
    "Received date",
    "Quantity",
    "Defective",
    "Unit price",
]


def purchases_sheet(products: Products, purchases: Purchases) -> Sheet:
    """One line per purchase order; what was not received by the day of the export has no date and no defects."""
    lines = [_line(products, purchases, place) for place in range(len(purchases.ordered))]
    return Sheet("purchases.csv", "T7", [HEADER, *lines], len(lines), 0, Text())


def _line(products: Products, purchases: Purchases, place: int) -> Row:
    received = purchases.received[place]
    arrived = received < CARRIER_EXPORT.date()
    return [
        f"PO-{25_000 + place}",
        SUPPLIERS[purchases.supplier[place]],
        products.sku[purchases.product[place]],
        _day(purchases.ordered[place]),
        _day(purchases.promised[place]),
        _day(received) if arrived else None,
        f"{purchases.quantity[place]:,}",
        int(purchases.defects[place]) if arrived else None,
        f"{purchases.price[place]:.2f}",
    ]


def _day(day: date) -> str:
    return f"{day.day}-{day:%b-%y}"
