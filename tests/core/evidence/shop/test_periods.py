"""Exports of one kind, quarter after quarter, are one shop; others are added up."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from desktop_app.core.evidence.shop.answers import answers_from
from desktop_app.core.evidence.shop.other_times import is_of_other_time, is_other_period, with_times_told
from desktop_app.core.evidence.sources.source import Source
from tests.core.evidence.made_sources import source


def orders(first: str, last: str, per_day: int, numbered: str = "") -> Source:
    """So many orders a day, worth 10 each, with numbers that begin so."""
    days = pd.date_range(first, last).repeat(per_day)
    ids = [f"{numbered or first[:7]}-{place}" for place in range(len(days))]
    return source("T1", pd.DataFrame({"order_id": ids, "date": days, "order_value": 10.0}))


SPRING, SUMMER = orders("2026-04-01", "2026-06-30", 2), orders("2026-07-01", "2026-09-30", 4)
MEAN = (91 * 2 + 92 * 4) / 2


@pytest.mark.parametrize("files", [[SPRING, SUMMER], [SUMMER, SPRING]])
def test_consecutive_quarters_of_one_export_are_their_mean(files: list[Source]) -> None:
    values = answers_from(files).values()
    assert values["size_orders"] == pytest.approx(MEAN)
    assert values["size_value"] == pytest.approx(10)
    told = with_times_told(files)
    assert all(any(map(is_other_period, one.notes)) for one in told)
    assert not any(is_of_other_time(note) for one in told for note in one.notes)
    assert with_times_told(told) == told


@pytest.mark.parametrize("numbered", ["EU", "2026-04"], ids=["written otherwise", "the same"])
def test_orders_numbered_as_those_of_another_shop_are_another_shops(numbered: str) -> None:
    other = orders("2026-07-01", "2026-09-30", 4, numbered)
    assert answers_from([SPRING, other]).values()["size_orders"] == pytest.approx(91 * 2 + 92 * 4)


def test_what_is_said_to_be_a_shop_of_its_own_is_one() -> None:
    for files in ([SPRING, replace(SUMMER, own_shop=True)], [replace(SPRING, own_shop=True), SUMMER]):
        assert answers_from(files).values()["size_orders"] == pytest.approx(91 * 2 + 92 * 4)
        assert not any(is_other_period(note) for one in with_times_told(files) for note in one.notes)


def test_another_export_is_another_shop() -> None:
    other = replace(SUMMER, columns={**SUMMER.columns, "order_value": "Total"})
    assert answers_from([SPRING, other]).values()["size_orders"] == pytest.approx(91 * 2 + 92 * 4)
    overlapping = orders("2026-06-30", "2026-09-30", 4)
    assert answers_from([SPRING, overlapping]).values()["size_orders"] == pytest.approx(91 * 2 + 92 * 4)


def test_a_period_long_before_says_so() -> None:
    before = orders("2023-07-01", "2023-09-30", 9)
    told = with_times_told([before, SUMMER])[0].notes
    assert [note.text().split(";")[1] for note in told if is_of_other_time(note)] == [
        " they were read as another period of the same shop"
    ]
    assert answers_from([before, SUMMER]).values()["size_orders"] == pytest.approx(92 * 4)


def test_orders_without_amounts_are_counted() -> None:
    bare = replace(SUMMER, frame=SUMMER.frame.drop(columns="order_value"))
    assert answers_from([bare]).values() == {"size_orders": pytest.approx(92 * 4)}
    assert answers_from([bare, orders("2026-07-05", "2026-09-30", 1)]).values()["size_value"] == pytest.approx(10)
