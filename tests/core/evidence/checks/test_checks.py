"""What is doubtful in a table is found, counted and shown; clean data give nothing to doubt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

from desktop_app.core.evidence.checks.check import Check
from desktop_app.core.evidence.checks.every_check import checks_of
from desktop_app.core.evidence.checks.quality import quality_of
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.evidence.sources.source import Source
from tests.core.evidence.made_sources import source, write

DAYS = pd.date_range("2025-01-01", periods=60)


def only(checks: tuple[Check, ...], kind: str) -> Check:
    (found,) = [check for check in checks if check.kind == kind]
    assert found.remedy.text().endswith((".", "?"))
    return found


def kinds(source: Source) -> list[str]:
    return [check.kind for check in checks_of(source)]


def orders(**changes: Sequence[object]) -> Source:
    frame = pd.DataFrame(
        {
            "order_id": [str(n) for n in range(60)],
            "date": DAYS,
            "order_value": [20.0 + n % 7 for n in range(60)],
            "currency": ["USD"] * 60,
        }
    )
    for column, cells in changes.items():
        frame[column] = pd.Series(list(cells))
    return source("T1", frame)


def test_clean_orders_give_nothing_to_doubt() -> None:
    assert kinds(orders()) == []


def test_rows_that_stand_there_twice(tmp_path: Path) -> None:
    rows = [["Order number", "Order date", "Total"]]
    rows += [[str(n), f"2025-01-{n % 28 + 1:02}", str(5 + n % 3)] for n in range(40)]
    rows += [rows[1], ["7", "2025-02-01", "99"]]
    found = [c for c in checks_of(read_file(write(tmp_path / "o.csv", rows))) if c.kind == "duplicates"]
    assert [(check.n, check.rows) for check in found] == [(1, (42,)), (2, (9, 43))]


def test_values_that_cannot_be(tmp_path: Path) -> None:
    rows = [["Week", "Channel", "Spend"], ["2025-01-06", "Search", "-5"], ["2025-01-13", "Search", "5"]]
    assert only(checks_of(read_file(write(tmp_path / "c.csv", rows))), "impossible").rows == (2,)
    dates = [*DAYS[:58], pd.Timestamp(1900, 1, 1), pd.Timestamp(2099, 1, 1)]
    assert only(checks_of(orders(date=dates)), "impossible").rows == (58, 59)


def test_dates_that_changed_places(tmp_path: Path) -> None:
    parcels = pd.DataFrame({"parcel_id": list("abcd"), "ship_date": DAYS[20:24], "delivered_date": DAYS[:4]})
    assert "dates" in kinds(source("T2", parcels))
    rows = [["Order number", "Order date"], ["1", "1/2/2025"], ["2", "3/4/2025"]]
    found = only(checks_of(read_file(write(tmp_path / "o.csv", rows))), "dates")
    assert "month/day/year was assumed" in found.finding.text()


def test_a_value_far_from_all_others() -> None:
    values: list[object] = [20.0 + n % 7 for n in range(59)]
    found = only(checks_of(orders(order_value=[*values, 90_000.0])), "outliers")
    assert (found.n, found.rows) == (1, (59,))
    assert "1,52" in found.finding.text()


def test_gaps_in_columns_and_in_time() -> None:
    empty: list[object] = [None] * 20 + [1.0] * 40
    assert only(checks_of(orders(order_value=empty)), "gaps").n == 20
    dates: list[object] = [*DAYS[:30], *(DAYS[30:] + pd.Timedelta(days=40))]
    assert "41 days" in only(checks_of(orders(date=dates)), "gaps").finding.text()
    weeks = pd.DataFrame({"week": DAYS[[0, 7, 28]], "channel": "x", "spend": 1.0})
    assert only(checks_of(source("T3", weeks)), "gaps").n == 2


def test_a_mix_of_currencies() -> None:
    found = only(checks_of(orders(currency=["USD"] * 58 + ["EUR", "CNY"])), "currencies")
    assert (found.n, found.rows) == (2, (58, 59))


def test_columns_that_know_too_much() -> None:
    sold = pd.DataFrame({"week": DAYS[:40], "sku": "a", "units": [float(n + 1) for n in range(40)]})
    assert only(checks_of(source("T6", sold.assign(forecast_used=sold["units"]))), "leakage").n == 40
    assert "leakage" not in kinds(source("T6", sold.assign(forecast_used=sold["units"] + 1)))
    alerts = pd.DataFrame({"parcel_id": list("ab"), "ship_date": DAYS[0], "delivered_date": DAYS[5]})
    assert only(checks_of(source("T2", alerts.assign(alert_time=[DAYS[2], DAYS[9]]))), "leakage").rows == (1,)
    paid = pd.DataFrame({"id": [str(n) for n in range(50)], "date": DAYS[:50], "score": range(50)})
    fraud = pd.Series([n >= 40 for n in range(50)], dtype="boolean")
    assert only(checks_of(source("T8", paid.assign(fraud_label=fraud))), "leakage").n == 10
    fraud[0] = True
    assert "leakage" not in kinds(source("T8", paid.assign(fraud_label=fraud)))


def test_quality_falls_with_every_fault_and_says_why() -> None:
    clean = orders(date=list(pd.date_range("2024-01-01", periods=60, freq="7D")))
    best = quality_of(clean, checks_of(clean))
    assert best.score == pytest.approx(1.0)
    assert best.challenge == pytest.approx(0.0)
    gappy = orders(order_value=[None] * 30 + [1.0] * 30)
    worse = quality_of(gappy, checks_of(gappy))
    assert {part.id for part in worse.parts if part.share < 1} == {"complete", "long_enough"}
    assert worse.score == pytest.approx(0.875 * (0.5 + 0.5 * 60 / 365))
    assert "87.5%" in " ".join(part.why.text() for part in worse.parts)
