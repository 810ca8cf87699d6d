"""A whole sample shop: all its sheets and the truth about them."""

from dataclasses import dataclass

import numpy as np

from sample_shop.firm import Firm
from sample_shop.orders import Orders, draw_orders
from sample_shop.parcels import Parcels, draw_parcels
from sample_shop.purchasing import draw_purchases
from sample_shop.screening import screening_of
from sample_shop.sheet import Sheet
from sample_shop.stock import draw_demand, draw_products
from sample_shop.tables.amazon import amazon_sheet
from sample_shop.tables.channels import channels_sheet
from sample_shop.tables.demand import demand_sheet
from sample_shop.tables.markets import traffic_sheet
from sample_shop.tables.products import products_sheet
from sample_shop.tables.purchases import purchases_sheet
from sample_shop.tables.shipments import shipments_sheet
from sample_shop.tables.shopify import shopify_sheet
from sample_shop.tables.tmall import tmall_sheet
from sample_shop.tables.transactions import transactions_sheet
from sample_shop.traffic import draw_traffic
from sample_shop.truth import counts_of, truth_file, truths_of

_MARKETPLACE_SHARE = 0.36
_TMALL_MARKET = 2


@dataclass(frozen=True)
class Shop:
    """Sheets of one shop and the text of its truth.toml."""

    firm: Firm
    sheets: tuple[Sheet, ...]
    truth: str


def draw_shop(firm: Firm) -> Shop:
    """The shop, the same on every call: each part draws from its own stream of the stated seed."""
    streams = [np.random.Generator(np.random.PCG64(seed)) for seed in np.random.SeedSequence(firm.seed).spawn(7)]
    screening = screening_of(firm)
    orders = draw_orders(firm, screening, streams[0])
    parcels = draw_parcels(firm, orders, streams[1])
    traffic = draw_traffic(firm, screening, streams[2])
    products = draw_products(firm, screening, streams[3])
    demand = draw_demand(firm, products, streams[4])
    purchases = draw_purchases(firm, products, streams[5])
    sheets = (
        *_order_sheets(orders, parcels, streams[6]),
        shipments_sheet(firm, parcels, streams[6]),
        channels_sheet(firm, traffic),
        traffic_sheet(traffic),
        products_sheet(firm, products),
        demand_sheet(products, demand),
        purchases_sheet(products, purchases),
        transactions_sheet(orders),
    )
    truths = [
        *truths_of(firm, screening, products, traffic),
        *counts_of(firm, parcels, traffic),
    ]
    return Shop(firm, sheets, truth_file(firm, sheets, truths))


def _order_sheets(orders: Orders, parcels: Parcels, rng: np.random.Generator) -> tuple[Sheet, ...]:
    """Orders as three sources list them: one market on the Chinese platform, others in the shop or a marketplace."""
    market = orders.market[parcels.order]
    elsewhere = rng.random(market.size) < _MARKETPLACE_SHARE
    chinese = market == _TMALL_MARKET
    return (
        tmall_sheet(orders, parcels, np.flatnonzero(chinese), rng),
        shopify_sheet(orders, parcels, np.flatnonzero(~chinese & ~elsewhere), rng),
        amazon_sheet(orders, parcels, np.flatnonzero(~chinese & elsewhere), rng),
    )
