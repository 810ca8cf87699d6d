"""Who stands in a file is not stored; countries and currencies are known by whatever they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.evidence.into_project.into_document import with_sources
from desktop_app.core.evidence.shop.grouping import grouped
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.evidence.values.known_names import country_code, currency_code
from desktop_app.core.project import new_document, save
from tests.core.evidence.made_sources import write

BUYERS = [
    [
        "Order number",
        "Order date",
        "Country",
        "Total",
        "Billing Name",
        "Contact",
        "Reach",
        "Shipping Street",
        "Customer",
    ],
    ["1", "2025-01-13", "US", "5", "Ann Bell", "Ann", "+1 202-555-0143", "1 High Street, Springfield", "ann77"],
    ["2", "2025-01-14", "USA", "6", "Bo Chan", "Bo", "+1 202-555-0177", "22 Low Road, Springfield", "bo88"],
    ["3", "2025-01-15", "US", "7", "Bo Chan", "Bo", "+1 202-555-0177", "22 Low Road, Springfield", "bo88"],
]


def test_columns_of_people_are_named_and_not_stored(tmp_path: Path) -> None:
    source = read_file(write(tmp_path / "o.csv", BUYERS))
    said = "\n".join(note.text() for note in source.notes)
    for header, kind in (("Billing Name", "names"), ("Reach", "telephone"), ("Shipping Street", "addresses")):
        assert f"{header} holds" in said
        assert kind in said
    assert "Customer holds accounts of people: only pseudonyms" in said
    save(with_sources(new_document("x"), [source]), tmp_path / "x.dynacap")
    stored = (tmp_path / "x.dynacap").read_bytes()
    for person in (b"Ann Bell", b"555-0143", b"High Street", b"ann77"):
        assert person not in stored


def test_a_market_down_to_the_door_is_no_market(tmp_path: Path) -> None:
    rows = [["订单编号", "下单时间", "收货地址", "实付金额"]]
    rows += [[str(n), "2025-01-13", f"上海市浦东新区世纪大道{n}号", "5"] for n in range(5)]
    source = read_file(write(tmp_path / "o.csv", rows))
    assert "market" not in source.frame
    assert any("whole addresses" in note.text() for note in source.notes)
    provinces = [[*row[:2], "上海", row[3]] if row[0].isdigit() else row for row in rows]
    assert read_file(write(tmp_path / "p.csv", provinces)).frame["market"].tolist() == ["上海"] * 5


def test_one_country_by_many_names_is_one_market(tmp_path: Path) -> None:
    rows = [["Order number", "Order date", "Country", "Total"]]
    names = ["US", "US", "US", "USA", "United States", "美国", "Deutschland", "DE", "DE", "Narnia"]
    rows += [[str(n), "2025-01-13", name, "5"] for n, name in enumerate(names)]
    source = read_file(write(tmp_path / "o.csv", rows))
    assert source.frame["market"].value_counts().to_dict() == {"US": 6, "DE": 3, "Narnia": 1}
    assert any("USA = US" in note.text() for note in source.notes)
    other = read_file(write(tmp_path / "p.csv", [rows[0], ["x", "2025-01-13", "Germany", "5"]]))
    together, items = grouped([source, other], {})
    assert items["market"] == ("US", "DE", "Narnia")
    assert together[1].frame["market"].tolist() == ["DE"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("united kingdom", "GB"),
        ("U.K.", "GB"),
        ("英国", "GB"),
        ("DEU", "DE"),
        ("Korea, Republic of", "KR"),
        ("EIRE", "IE"),
    ],
)
def test_names_of_countries(said: str, code: str) -> None:
    assert country_code(said) == code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("rmb", "CNY"),
        ("人民币", "CNY"),
        ("￥", "CNY"),
        ("US$", "USD"),
        ("欧元", "EUR"),
        ("Pound", None),
        ("inr", "INR"),
    ],
)
def test_names_of_currencies(said: str, code: str | None) -> None:
    assert currency_code(said) == code
