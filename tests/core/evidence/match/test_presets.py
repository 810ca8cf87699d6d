"""Exports that people have are recognised without asking, and read as their makers mean them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.evidence.match.preset import Preset, presets
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.shop.orders import orders_of
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.evidence.sources.row_reason import REASONS
from desktop_app.core.evidence.sources.source import Source
from tests.core.evidence.made_sources import write

SHOPIFY = ["Name", "Email", "Financial Status", "Currency", "Subtotal", "Total", "Created at", "Lineitem quantity"]
SHOPIFY += ["Lineitem name", "Lineitem price", "Lineitem sku", "Shipping Country", "Cancelled at", "Refunded Amount"]


def said(source: Source) -> dict[int, str]:
    return {unused.row: unused.reason.text() for unused in source.unused}


def notes(source: Source) -> str:
    return "\n".join(note.text() for note in source.notes)


def one_line(order: str, status: str, total: str, market: str, cancelled: str = "") -> list[str]:
    day = "2025-01-16 09:00:00 -0500"
    return [order, "b@x.test", status, "USD", total, total, day, "1", "X", total, "X-1", market, cancelled, "0"]


def shopify(case: str) -> list[list[str]]:
    first = ["#1001", "a@x.test", "paid", "USD", "40", "50.00", "2025-01-15 17:41:00 -0500"]
    place = ["US", "", "5.00"]
    repeated = case == "repeated"
    name = "" if case == "blank" else "#1001"
    further = first[1:] if repeated else [""] * 6
    return [
        SHOPIFY,
        [*first, "1", "Cap", "20", "C-1", *place],
        [name, *further, "2", "Sock", "10", "S-2", *(place if repeated else ["", "", ""])],
        one_line("#1002", "pending", "9.00", "US"),
        one_line("#1003", "voided", "9.00", "US"),
        one_line("#1004", "paid", "9.00", "DE", "2025-01-17 10:00:00 -0500"),
        one_line("#1005", "paid", "7.00", "DE"),
    ]


@pytest.mark.parametrize("case", ["names", "blank", "repeated"])
def test_shopify_totals_count_once_per_order(tmp_path: Path, case: str) -> None:
    source = read_file(write(tmp_path / "orders_export.csv", shopify(case)))
    assert source.table == "T1"
    orders = orders_of([source]).set_index("order_id")
    assert orders["order_value"].to_dict() == {"#1001": 50, "#1005": 7}
    assert orders.loc["#1001", "refund"] == 5
    assert source.frame.loc[[2, 3], "units"].tolist() == [1, 2]
    assert source.frame.loc[[2, 3], "sku"].tolist() == ["C-1", "S-2"]
    assert source.frame.loc[3, "market"] == "US"
    assert said(source) == {
        4: "the order was not paid",
        5: "the order was cancelled",
        6: "the order was cancelled",
    }
    assert "export of Shopify" in notes(source)


def test_amazon_lines_add_up_and_cancelled_or_pending_ones_are_no_sales(tmp_path: Path) -> None:
    rows = [["amazon-order-id", "merchant-order-id", "purchase-date", "last-updated-date", "order-status"]]
    rows[0] += ["sales-channel", "sku", "quantity", "currency", "item-price", "ship-country"]
    day = "2025-01-15T22:41:00+00:00"
    rows += [
        ["1-1", "", day, day, "Shipped", "Amazon.de", "A", "1", "EUR", "10.00", "DE"],
        ["1-1", "", day, day, "Shipped", "Amazon.de", "B", "2", "EUR", "30.00", "DE"],
        ["1-2", "", day, day, "Cancelled", "Amazon.de", "A", "0", "", "", "DE"],
        ["1-3", "", day, day, "Pending", "Amazon.de", "A", "1", "EUR", "10.00", "DE"],
    ]
    source = read_file(write(tmp_path / "all_orders.txt", rows, delimiter="\t"))
    assert orders_of([source])["order_value"].tolist() == [40]
    assert said(source) == {4: "the order was cancelled", 5: "the order was not paid"}
    assert source.frame["market"].tolist() == ["DE", "DE"]


def test_stripe_disputes_stand_beside_their_payment(tmp_path: Path) -> None:
    rows = [["id", "Description", "Created (UTC)", "Amount", "Amount Refunded", "Currency", "Status"]]
    rows[0] += ["Card Issue Country", "Disputed Amount", "Dispute Status", "Dispute Reason"]
    rows += [
        ["ch_1", "a", "2025-12-05 14:30", "10.00", "0.00", "usd", "Paid", "US", "", "", ""],
        ["ch_2", "b", "2025-12-05 15:30", "20.00", "0.00", "usd", "Paid", "US", "20.00", "lost", "fraudulent"],
        ["ch_3", "c", "2025-12-05 16:30", "30.00", "30.00", "usd", "Refunded", "DE", "30.00", "won", "not_received"],
        ["ch_4", "d", "2025-12-05 17:30", "40.00", "0.00", "usd", "Failed", "DE", "", "", ""],
        ["ch_5", "e", "2025-12-05 18:30", "50.00", "0.00", "usd", "canceled", "DE", "", "", ""],
    ]
    source = read_file(write(tmp_path / "payments.csv", rows))
    assert (source.table, said(source)) == ("T8", {6: "the payment was never finished"})
    frame = source.frame
    assert frame["decision"].tolist() == ["approved", "approved", "approved", "declined"]
    assert frame["dispute"].tolist() == [False, True, True, False]
    assert frame["fraud_label"].tolist() == [False, True, False, False]
    assert frame["refund"].tolist() == [0, 0, 30, 0]
    assert frame["date"].iloc[0].isoformat() == "2025-12-05T14:30:00"


def test_paypal_withdrawals_are_no_sales_and_refunds_are_negative(tmp_path: Path) -> None:
    headers = "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,Transaction ID,Country Code"
    lines = [
        ("13/02/2025", "Express Checkout Payment", "35,82", "T1"),
        ("14/02/2025", "Payment Refund", "-5,82", "T2"),
        ("02/03/2025", "General Withdrawal", "-1.034,45", "T3"),
        ("03/03/2025", "General Currency Conversion", "9,00", "T4"),
    ]
    rows = [headers.split(",")]
    rows += [[d, "10:11:12", "CET", "A", kind, "Completed", "EUR", g, "0", g, i, "DE"] for d, kind, g, i in lines]
    source = read_file(write(tmp_path / "activity.csv", rows))
    assert source.frame["amount"].tolist() == [35.82, -5.82]
    assert [moment.isoformat() for moment in source.frame["date"]] == ["2025-02-13T10:11:12", "2025-02-14T10:11:12"]
    assert said(source) == {
        4: "money moved by the owner, not a sale",
        5: "money changed into another currency, not a sale",
    }


@pytest.mark.parametrize(
    ("headers", "amounts", "encoding", "delimiter"),
    [
        ("Day,Campaign,Campaign ID,Currency code,Cost,Impr.,Clicks,Conversions", ("1,234.56", "7.50"), "utf-8", ","),
        ("Day,Campaign,Campaign ID,Currency code,Cost,Impr.,Clicks,Conversions", ("1,234.56", "7.50"), "utf-16", "\t"),
        ("Tag,Kampagne,Kampagnen-ID,Währungscode,Kosten,Impr.,Klicks,Conversions", ("1.234,56", "7,50"), "utf-8", ","),
        ("Jour,Campagne,ID,Code de la devise,Coût,Impr.,Clics,Conversions", ("1\u202f234,56", "7,50"), "utf-8", ";"),
    ],
)
def test_google_ads_in_its_languages(
    tmp_path: Path, headers: str, amounts: tuple[str, str], encoding: str, delimiter: str
) -> None:
    total = "Gesamt: Konto" if "Tag" in headers else "Total : compte" if "Jour" in headers else "Total: Account"
    rows = [["Report"], ["1 January 2025 - 31 January 2025"], headers.split(",")]
    rows += [["2025-01-06", "Search", "11", "EUR", amounts[0], "900", "50", " --"]]
    rows += [
        ["2025-01-07", "Brand", "12", "EUR", amounts[1], "90", "5", "2"],
        [total, "", "", "EUR", "9", "9", "9", "9"],
    ]
    source = read_file(write(tmp_path / "ads.csv", rows, encoding=encoding, delimiter=delimiter))
    assert (source.table, source.header_row) == ("T3", 3)
    assert source.frame["spend"].tolist() == [1234.56, 7.5]
    assert source.frame["channel"].tolist() == ["Search", "Brand"]
    assert list(said(source)) == [6]


def test_the_total_line_of_a_day_is_not_added_to_the_rest(tmp_path: Path) -> None:
    rows = [["Reporting starts", "Reporting ends", "Ad set name", "Amount spent (INR)", "Impressions", "Link clicks"]]
    for day in ("2025-01-06", "2025-01-07"):
        rows += [
            [day, day, "", "300", "90", "30"],
            [day, day, "A", "100", "30", "10"],
            [day, day, "B", "200", "60", "20"],
        ]
    source = read_file(write(tmp_path / "meta.csv", rows))
    assert source.frame["spend"].sum() == 600
    assert said(source) == {2: "the total of that day's other lines", 5: "the total of that day's other lines"}


def test_a_tmall_order_without_a_time_of_payment_was_not_paid(tmp_path: Path) -> None:
    rows = [["订单编号", "总金额", "买家实际支付金额", "收货地址", "订单创建时间", "订单付款时间", "退款金额"]]
    rows += [["1", "178.8", "0", "上海", "2020/2/21 0:00", "", "0"]]
    rows += [["2", "21", "21", "内蒙古自治区", "2020/2/20 23:59", "2020/2/21 0:00", "0"]]
    source = read_file(write(tmp_path / "tmall.csv", rows, encoding="gbk"))
    assert said(source) == {2: "the order was not paid"}
    assert source.frame["order_value"].tolist() == [21]


def test_a_wallet_bill_below_its_preamble_with_refunds_in_brackets(tmp_path: Path) -> None:
    preamble = [[f"导出信息：第{line}行"] for line in range(20)]
    rows = [["交易时间", "商户名称", "交易说明", "金额", "收/付款方式", "交易状态", "收/支", "交易分类", "交易订单号"]]
    rows += [
        ["2025-01-02 10:00:00", "店", "货", "131.77(已退款89.84)", "卡", "交易成功", "收入", "其他", "901"],
        ["2025-01-03 10:00:00", "店", "货", "20.00(已全额退款)", "卡", "退款成功", "收入", "其他", "902"],
        ["2025-01-04 10:00:00", "店", "货", "8.00", "卡", "交易成功", "支出", "其他", "903"],
    ]
    source = read_file(write(tmp_path / "jd.csv", [*preamble, *rows]))
    assert (source.table, source.header_row) == ("T8", 21)
    assert source.frame["amount"].tolist() == [131.77, 20]
    assert source.frame["refund"].tolist() == [89.84, 20]
    assert said(source) == {24: "money paid out, not a sale"}


def test_a_rule_that_would_leave_out_every_row_is_not_followed_and_said_so(tmp_path: Path) -> None:
    rows = [["交易时间", "商户名称", "金额", "交易状态", "收/支", "交易订单号"]]
    rows += [[f"2025-01-{day:02} 10:00:00", "店", "8.00", "交易成功", "支出", str(day)] for day in range(1, 4)]
    source = read_file(write(tmp_path / "jd.csv", rows))
    assert len(source.frame) == 3
    assert "money paid out" in notes(source)


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.id)
def test_a_preset_speaks_of_columns_and_reasons_that_there_are(preset: Preset) -> None:
    known = {column.id for column in table_called(preset.table).columns}
    named = {
        *preset.columns,
        *preset.joined,
        *preset.once,
        *preset.carried,
        *preset.words,
        *(flag.column for flag in preset.flags),
    }
    assert named <= known
    assert {rule.reason for rule in preset.left_out} <= set(REASONS)
    for column, words in preset.words.items():
        assert set(words) <= set(table_called(preset.table).column(column).words)
