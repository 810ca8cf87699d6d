"""Headers of real exports find their columns, and a file its table."""

from __future__ import annotations

import pytest

from desktop_app.core.errors import EvidenceError
from desktop_app.core.evidence.match.matching import match_columns
from desktop_app.core.evidence.match.table import table_called

SHOPIFY = (
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,"
    "Taxes,Total,Discount Code,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Country,"
    "Refunded Amount,Id,Tags"
)
AMAZON = "amazon-order-id,merchant-order-id,purchase-date,order-status,quantity,currency,item-price,ship-country"
TMALL = "订单编号,总金额,买家实际支付金额,收货地址,订单创建时间,订单付款时间,退款金额"
STRIPE = "id,Description,Created (UTC),Amount,Amount Refunded,Currency,Status,Card Issue Country,Disputed Amount"
META = "Reporting starts,Reporting ends,Ad set name,Amount spent (INR),Impressions,Link clicks"
GERMAN_ADS = "Tag,Kampagne,Währungscode,Kosten,Impr.,Klicks,Conversions"
FRENCH_ADS = "Jour,Campagne,Code de la devise,Coût,Impr.,Clics,Conversions"


def _matched(table: str, headers: str, overrides: dict[str, str] | None = None) -> dict[str, str]:
    names = headers.split(",")
    return {match.column: names[match.header] for match in match_columns(table_called(table), names, overrides)}


@pytest.mark.parametrize(
    ("table", "headers", "expected"),
    [
        ("T1", SHOPIFY, {"order_id": "Name", "date": "Created at", "order_value": "Total", "market": "Shipping Country",
                         "refund": "Refunded Amount", "units": "Lineitem quantity", "status": "Financial Status"}),
        ("T1", AMAZON, {"order_id": "amazon-order-id", "date": "purchase-date", "order_value": "item-price",
                        "market": "ship-country", "units": "quantity", "status": "order-status"}),
        ("T1", TMALL, {"order_id": "订单编号", "order_value": "买家实际支付金额", "date": "订单创建时间",
                       "refund": "退款金额"}),
        ("T8", STRIPE, {"id": "id", "date": "Created (UTC)", "amount": "Amount", "market": "Card Issue Country"}),
        ("T3", META, {"week": "Reporting starts", "channel": "Ad set name", "spend": "Amount spent (INR)",
                      "sessions": "Link clicks"}),
        ("T3", GERMAN_ADS, {"week": "Tag", "channel": "Kampagne", "spend": "Kosten", "sessions": "Klicks"}),
        ("T3", FRENCH_ADS, {"week": "Jour", "channel": "Campagne", "spend": "Coût", "sessions": "Clics"}),
    ],
)  # fmt: skip
def test_headers_of_real_exports_are_known(table: str, headers: str, expected: dict[str, str]) -> None:
    matched = _matched(table, headers)
    assert {column: matched.get(column) for column in expected} == expected


@pytest.mark.parametrize(
    "header", ["ORDER_VALUE", "order  value", "Ｏｒｄｅｒ Ｖａｌｕｅ", "Order Value (USD)", "Order Valeu"]
)
def test_case_width_units_and_slips_do_not_matter(header: str) -> None:
    assert _matched("T1", f"Order number,Date,{header}")["order_value"] == header


def test_an_override_wins_and_frees_the_header_it_displaced() -> None:
    matched = _matched("T1", SHOPIFY, {"order_value": "Subtotal"})
    assert matched["order_value"] == "Subtotal"
    assert "Total" not in matched.values()


def test_all_wrong_overrides_are_reported_together() -> None:
    with pytest.raises(EvidenceError) as caught:
        _matched("T1", SHOPIFY, {"colour": "Name", "order_value": "Gross total"})
    assert len(caught.value.problems) == 2
