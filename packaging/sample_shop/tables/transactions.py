"""The payment attempts of the quarter as the screening service lists them, what was declined included.

Declined attempts carry a label too: this shop had every one of them looked into afterwards. Of the rarer events only
the ones that happened are marked.
"""

from sample_shop.firm import MARKETS
from sample_shop.orders import Orders
from sample_shop.period import moment
from sample_shop.sheet import Row, Sheet

HEADER: Row = [
    "Transaction ID",
    "Created (UTC)",
    "Country",
    "Amount",
    "Risk score",
    "Decision",
    "Manual review",
    "Fraud",
    "Dispute",
    "Charged back",
]


def transactions_sheet(orders: Orders) -> Sheet:
    """One line per order placed."""
    lines = [_line(orders, order) for order in range(orders.market.size)]
    return Sheet("transactions_2026Q3.xlsx", "T8", [HEADER, *lines], len(lines), 0)


def _line(orders: Orders, order: int) -> Row:
    return [
        500_000_000 + order,
        moment(float(orders.second[order])),
        MARKETS[orders.market[order]],
        float(orders.value[order]),
        float(orders.score[order]),
        "approved" if orders.approved[order] else "declined",
        1 if orders.reviewed[order] else None,
        int(orders.fraud[order]),
        1 if orders.dispute[order] else None,
        1 if orders.charged_back[order] else None,
    ]
