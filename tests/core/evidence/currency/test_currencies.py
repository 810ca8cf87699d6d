"""Amounts of several currencies: converted at dated rates that can be edited, never added as they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.analysis.rates import Rates, rates_of, read_rates
from desktop_app.core.errors import InputError
from desktop_app.core.evidence.currency.converted_amounts import converted, main_currency
from desktop_app.core.evidence.into_project.into_document import with_sources
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.language.currency import money_power
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.project import new_document
from desktop_app.core.project.edits import SetRates
from desktop_app.core.project.shop import Shop
from tests.core.evidence.made_sources import source, write

RATES = Rates("2026-11-01", {"USD": 1.0, "EUR": 0.8, "CNY": 7.0}, {"INR": 80.0})
TODAY = date(2026, 11, 22)


def amounts(*cells: tuple[float, str | None]) -> Source:
    return source(
        "T8",
        pd.DataFrame(
            {
                "id": [str(n) for n in range(len(cells))],
                "amount": [amount for amount, _ in cells],
                "refund": [amount / 2 for amount, _ in cells],
                "score": [1.0] * len(cells),
                "currency": [code for _, code in cells],
            }
        ),
    )


def test_each_row_is_converted_at_its_rate_and_each_rate_is_said() -> None:
    found = converted(amounts((8, "EUR"), (10, "USD"), (80, "INR"), (5, None), (9, "XXX")), "USD", RATES)
    assert found.frame["amount"].tolist() == [10, 10, 1, 5, 9]
    assert found.frame["refund"].tolist() == [5, 5, 0.5, 2.5, 4.5]
    assert found.frame["score"].tolist() == [1.0] * 5
    assert found.frame["currency"].fillna("").tolist() == ["USD", "USD", "USD", "", "XXX"]
    said = [note.text() for note in found.notes]
    assert [text.split(" were")[0] for text in said] == ["1 rows in EUR", "1 rows in INR"]
    assert all("2026-11-01" in text for text in said)


@settings(max_examples=25)
@given(st.lists(st.tuples(st.floats(0.01, 1e6), st.sampled_from(["EUR", "USD", "CNY"])), min_size=1, max_size=12))
def test_there_and_back_gives_the_same_money(cells: list[tuple[float, str]]) -> None:
    there = converted(amounts(*cells), "CNY", RATES)
    back = converted(replace(there, frame=there.frame.assign(currency="CNY")), "USD", RATES)
    direct = converted(amounts(*cells), "USD", RATES)
    assert back.frame["amount"].tolist() == pytest.approx(direct.frame["amount"].tolist(), rel=1e-9)


def test_orders_say_what_is_counted_in() -> None:
    orders = source("T1", pd.DataFrame({"order_id": ["1"], "currency": ["EUR"]}))
    assert main_currency([amounts((1, "INR"), (1, "INR")), orders]) == "EUR"
    assert main_currency([amounts((1, "INR"), (1, "USD"), (1, "INR"))]) == "INR"
    assert main_currency([source("T5", pd.DataFrame({"sku": ["1"]}))]) == ""


def test_the_currency_may_stand_in_the_header(tmp_path: Path) -> None:
    rows = [["Week", "Channel", "Spend (INR)"], ["2025-01-06", "Search", "800"], ["2025-01-13", "Search", "80"]]
    found = converted(read_file(write(tmp_path / "c.csv", rows)), "USD", RATES)
    assert found.frame["spend"].tolist() == [10, 1]


def test_a_rate_is_entered_with_its_day_and_taken_back() -> None:
    document = new_document("Shop")
    changed, back = SetRates.of(document, "EUR", 0.9, TODAY).apply(document)
    rates = rates_of(changed.models["rates"])
    assert (rates.date_of("EUR"), rates.known["EUR"], rates.known["INR"]) == (
        "2026-11-22",
        0.9,
        read_rates().known["INR"],
    )
    assert rates.date_of("INR") == rates.date_of("EUR", "INR") == read_rates().date
    assert back.apply(changed)[0] == document
    entered, _ = SetRates.of(document, "INR", 90.0, TODAY).apply(document)
    assert rates_of(entered.models["rates"]).known["INR"] == 90.0
    assert Shop(replace(entered, currency="INR")).computed()


@pytest.mark.parametrize(("code", "rate"), [("EUR", 0.0), ("EUR", float("nan")), ("euro", 1.0), ("USD", 2.0)])
def test_what_is_no_rate_is_refused(code: str, rate: float) -> None:
    with pytest.raises(InputError):
        read_rates().with_rate(code, rate, TODAY)


def orders(rate: float, code: str, folder: Path) -> Path:
    rows = [["Order number", "Order date", "Country", "Total", "Currency"]]
    days = pd.date_range("2025-01-01", "2025-06-30")
    rows += [
        [f"{n}", f"{days[n % len(days)]:%Y-%m-%d}", "US" if n % 3 else "DE", repr((20 + n % 37) * rate), code]
        for n in range(400)
    ]
    return write(folder / f"{code}.csv", rows)


def test_a_shop_in_two_currencies_has_the_same_ratios_and_converted_money(tmp_path: Path) -> None:
    rate = read_rates().per_usd["CNY"]
    shops = [
        Shop(with_sources(new_document("Shop"), [read_file(orders(factor, code, tmp_path))]))
        for factor, code in ((1.0, "USD"), (rate, "CNY"))
    ]
    columns = []
    for shop in shops:
        engine = engine_of(shop.program)
        columns.append((engine, engine.today(engine.pack(shop.today))))
    (first, dollars), (second, yuan) = columns
    compared = 0
    for name, variable in shops[0].program.variables.items():
        factor = rate ** money_power(variable.unit)
        there, here = first.get(dollars, name), second.get(yuan, name)
        wanted = [value * factor for value in there] if isinstance(there, tuple) else there * factor
        assert here == pytest.approx(wanted, rel=1e-9, abs=1e-9), name
        compared += 1
    assert compared > 100
