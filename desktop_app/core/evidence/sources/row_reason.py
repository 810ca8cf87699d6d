"""Why a row is no data of its table, by the word that presets use for it."""

from __future__ import annotations

from desktop_app.core.errors import Message

REASONS = {
    "cancelled": Message("the order was cancelled"),
    "unpaid": Message("the order was not paid"),
    "unfinished": Message("the payment was never finished"),
    "withdrawal": Message("money moved by the owner, not a sale"),
    "exchange": Message("money changed into another currency, not a sale"),
    "hold": Message("money held or released, not a sale"),
    "fee": Message("a fee, not a sale"),
    "paid_out": Message("money paid out, not a sale"),
    "day_total": Message("the total of that day's other lines"),
    "total": Message("a total, not a row of data"),
}
