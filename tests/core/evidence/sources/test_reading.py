"""Files as people have them: each quirk in a small file of its own."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from desktop_app.core.errors import EvidenceError, UnreadableFileError
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.evidence.values.pseudonym import pseudonym
from tests.core.evidence.made_sources import write

ORDERS = [
    ["Order number", "Order date", "Country", "Total"],
    ["1001", "2025-01-13", "US", "10.50"],
    ["1002", "2025-01-14", "DE", "20"],
    ["1003", "2025-01-15", "US", "1,030.25"],
]


def _reasons(source: Source) -> dict[int, str]:
    return {unused.row: unused.reason.text() for unused in source.unused}


def test_a_plain_csv_is_taken_for_orders(tmp_path: Path) -> None:
    source = read_file(write(tmp_path / "o.csv", ORDERS))
    assert (source.table, source.header_row, source.encoding, source.rows_read) == ("T1", 1, "utf-8", 3)
    assert source.columns == {
        "order_id": "Order number",
        "date": "Order date",
        "market": "Country",
        "order_value": "Total",
    }
    assert source.frame["order_value"].tolist() == [10.5, 20, 1030.25]
    assert source.frame.index.tolist() == [2, 3, 4]
    assert source.frame["date"].tolist() == [pd.Timestamp(2025, 1, day) for day in (13, 14, 15)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gbk"])
def test_chinese_headers_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    rows = [
        ["订单编号", "订单创建时间", "买家实际支付金额"],
        ["T1", "2020/2/21 0:00", "￥12.50"],
        ["T2", "2020/2/22 8:05", "７"],
    ]
    source = read_file(
        write(tmp_path / "o.csv", rows, encoding=encoding, delimiter="\t" if encoding == "utf-16" else ",")
    )
    assert source.table == "T1"
    assert source.frame["order_value"].tolist() == [12.5, 7]


def test_line_ends_of_carriage_return_only(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    path.write_bytes("\r".join(",".join(row) for row in ORDERS[:3]).encode("utf-8-sig"))
    assert read_file(path).rows_read == 2


def test_preamble_blank_lines_and_totals(tmp_path: Path) -> None:
    rows = [
        ["Campaign report"],
        ["1 January 2025 - 31 March 2025"],
        [],
        ["Day", "Campaign", "Cost", "Clicks", "Conversions"],
        ["2025-01-06", "Search", "100", "50", " --"],
        [],
        ["2025-01-13", "Search", "110", "55", "2"],
        ["Total: Account", "", "210", "105", "2"],
    ]
    source = read_file(write(tmp_path / "ads.csv", rows))
    assert (source.table, source.header_row, source.rows_read) == ("T3", 4, 3)
    assert _reasons(source) == {8: "a total, not a row of data"}
    assert source.frame["spend"].sum() == 210
    assert source.frame["orders"].isna().tolist() == [True, False]


def test_decimal_commas_and_day_first_are_decided_over_the_file(tmp_path: Path) -> None:
    rows = [
        ["Tag", "Kampagne", "Kosten", "Klicks"],
        ["06.01.2025", "Suche", "1.234,56 €", "1.234"],
        ["13.01.2025", "Suche", "7,5", "12"],
    ]
    source = read_file(write(tmp_path / "ads.csv", rows, delimiter=";"))
    assert source.frame["spend"].tolist() == [1234.56, 7.5]
    assert source.frame["sessions"].tolist() == [1234, 12]
    assert source.frame["week"].tolist() == [pd.Timestamp(2025, 1, 6), pd.Timestamp(2025, 1, 13)]
    assert any("day/month/year" in note.text() for note in source.notes)


def test_two_date_styles_in_one_row(tmp_path: Path) -> None:
    rows = [
        ["PO number", "Vendor", "PO date", "Received date", "Quantity"],
        ["P1", "S1", "11/13/06", "2-Jun-07", "5"],
        ["P2", "S1", "Date Not Captured", "3-Jun-07", "5"],
    ]
    source = read_file(write(tmp_path / "po.csv", rows))
    assert source.table == "T7"
    assert source.frame["ordered"].iloc[0] == pd.Timestamp(2006, 11, 13)
    assert source.frame["received"].iloc[0] == pd.Timestamp(2007, 6, 2)
    assert source.frame["ordered"].isna().tolist() == [False, True]
    assert any("Date Not Captured" in note.text() and "row 3" in note.text() for note in source.notes)


def test_every_row_that_is_not_used_says_why(tmp_path: Path) -> None:
    rows = [
        ["Week", "Channel", "Spend", "Status"],
        ["2025-01-06", "Search", "100"],
        ["some day", "Search", "100"],
        ["2025-01-13", "", "100"],
        ["2025-01-20", "Search", "-5"],
        ["2025-01-27", "Search", "n/a"],
        ["2025-01-06", "Search", "100"],
        ["Week", "Channel", "Spend", "Status"],
        *[[f"2025-{month:02}-{day:02}", "Social", "80"] for month in range(2, 5) for day in range(1, 13)],
    ]
    source = read_file(write(tmp_path / "ads.csv", rows), table="T3")
    reasons = _reasons(source)
    assert set(reasons) == {3, 4, 5, 6, 7, 8}
    assert "week cannot be read" in reasons[3]
    assert "channel is empty" in reasons[4]
    assert "outside 0" in reasons[5]
    assert "spend is empty" in reasons[6]
    assert "same as row 2" in reasons[7]
    assert "repeats the header" in reasons[8]
    assert source.rows_read == len(source.frame) + len(source.unused)


def test_equal_lines_of_one_order_are_two_items_and_not_a_repetition(tmp_path: Path) -> None:
    rows = [["Invoice", "Date", "SKU", "Quantity", "UnitPrice"]]
    rows += [
        ["7001", "2025-01-13", "A1", "2", "3"],
        ["7001", "2025-01-13", "A1", "2", "3"],
        ["7001", "2025-01-13", "B2", "1", "4"],
    ]
    source = read_file(write(tmp_path / "lines.csv", rows))
    assert source.unused == ()
    assert source.frame["order_value"].tolist() == [6, 6, 4]


def test_cancelled_and_unpaid_orders_are_listed(tmp_path: Path) -> None:
    rows = [["amazon-order-id", "purchase-date", "order-status", "item-price"], ["1", "2025-01-13", "Shipped", "5"]]
    rows += [["2", "2025-01-13", "Cancelled", ""], ["3", "2025-01-13", "Unpaid", "9"]]
    source = read_file(write(tmp_path / "a.txt", rows, delimiter="\t"))
    assert _reasons(source) == {3: "the order was cancelled", 4: "the order was not paid"}


def test_workbook_with_merged_title_serial_dates_and_a_sheet_of_notes(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    notes, sheet = book.active, book.create_sheet("Data")
    assert notes is not None
    notes.append(["Exported on Monday"])
    sheet["A1"] = "Shipments of the third quarter"
    sheet.merge_cells("A1:D1")
    for row in [
        [],
        ["运单号", "线路", "发货时间", "签收时间"],
        [88001.0, "美国线", 45292.0, pd.Timestamp(2024, 1, 9, 12).to_pydatetime()],
    ]:
        sheet.append(row)
    book.save(tmp_path / "s.xlsx")
    source = read_file(tmp_path / "s.xlsx")
    assert (source.table, source.sheet, source.header_row) == ("T2", "Data", 3)
    assert source.frame["parcel_id"].tolist() == ["88001"]
    assert source.frame["transit_days"].tolist() == [8.5]


def test_a_workbook_whose_name_says_csv_is_still_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in ORDERS:
        book.active.append(row)
    book.save(tmp_path / "o.xlsx")
    assert read_file((tmp_path / "o.xlsx").rename(tmp_path / "o.csv")).rows_read == 3


def test_percentages_flags_and_ids(tmp_path: Path) -> None:
    rows = [
        ["Week", "Country", "Sessions", "Consent rate"],
        ["2025-01-06", "US", "1000", "82"],
        ["2025-01-06", "DE", "900", "61.5"],
    ]
    assert read_file(write(tmp_path / "t.csv", rows)).frame["consent_share"].tolist() == [0.82, 0.615]
    rows = [
        ["Order number", "Date", "Customer", "Returned"],
        ["1", "2025-01-13", "17850.0", "是"],
        ["2", "2025-01-14", "13047.0", ""],
    ]
    source = read_file(write(tmp_path / "o.csv", rows))
    assert source.frame["customer_id"].tolist() == [pseudonym("17850"), pseudonym("13047")]
    assert source.frame["returned"].tolist() == [True, False]


def test_overrides_and_table_are_obeyed(tmp_path: Path) -> None:
    rows = [["ref", "when", "worth"], ["1", "2025-01-13", "5"]]
    with pytest.raises(EvidenceError, match="no header of the file is known"):
        read_file(write(tmp_path / "x.csv", rows), table="T1")
    source = read_file(
        tmp_path / "x.csv", table="T1", overrides={"order_id": "ref", "date": "when", "order_value": "worth"}
    )
    assert source.frame["order_value"].tolist() == [5]


def test_a_missing_required_column_is_named_with_the_headers_there_are(tmp_path: Path) -> None:
    with pytest.raises(EvidenceError, match=r"date of table T1.*--map date=Header.*Country"):
        read_file(write(tmp_path / "o.csv", [[r[0], r[2], r[3]] for r in ORDERS]), table="T1")


def test_a_mangled_date_column_is_said_to_be_so(tmp_path: Path) -> None:
    rows = [["Tracking number", "Shipped at", "Delivered at"]]
    rows += [
        [str(i), f"2025-03-{i + 1:02}", f"2025-02-{i + 1:02}" if i % 2 else f"2025-03-{i + 5:02}"] for i in range(20)
    ]
    source = read_file(write(tmp_path / "s.csv", rows))
    assert any("mangled" in note.text() for note in source.notes)


@pytest.mark.parametrize("content", [b"", b"   \n"])
def test_an_empty_or_absent_file_is_an_error_of_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "e.csv").write_bytes(content)
    with pytest.raises(UnreadableFileError, match="empty"):
        read_file(tmp_path / "e.csv")
    with pytest.raises(UnreadableFileError, match="no such file"):
        read_file(tmp_path / "nothing.csv")


def test_a_hostile_workbook_never_reaches_the_reader(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = 1
    book.active["XFD1048576"] = 1
    book.save(tmp_path / "giant.xlsx")
    with pytest.raises(UnreadableFileError, match="huge area"):
        read_file(tmp_path / "giant.xlsx")
