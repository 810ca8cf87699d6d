"""Each sample file is understood without help, and the rows that cannot be used are the ones that were planted."""

from __future__ import annotations

from tests.samples.conftest import SampleShop

SOURCES_OF_ORDERS = 3


def test_every_file_is_taken_for_its_table(shop: SampleShop) -> None:
    wanted = {entry["name"]: entry["table"] for entry in shop.truth["file"]}
    assert {name: source.table for name, source in shop.sources.items()} == wanted
    assert set(wanted.values()) == {f"T{number}" for number in range(1, 9)}
    assert len(shop.table("T1")) == SOURCES_OF_ORDERS


def test_used_and_unused_rows_are_those_that_were_planted(shop: SampleShop) -> None:
    for entry in shop.truth["file"]:
        source = shop.sources[entry["name"]]
        assert (len(source.frame), len(source.unused)) == (entry["usable"], entry["unusable"]), entry["name"]
        assert all(unused.reason for unused in source.unused)


def test_every_source_of_orders_has_rows_that_cannot_be_used(shop: SampleShop) -> None:
    assert all(source.unused for source in shop.table("T1"))


def test_chinese_exports_are_read_as_such(shop: SampleShop) -> None:
    tmall = shop.sources["tmall_orders_2026Q3.csv"]
    assert (tmall.encoding, tmall.header_row) == ("gb18030", 5)
    assert tmall.columns["order_value"] == "买家实际支付金额"
