"""Dates of every style that exports use, and columns that mix them."""

from __future__ import annotations

from datetime import date, datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.evidence.files.grid import Cell
from desktop_app.core.evidence.values.dates import day_order, parse_date


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2025-01-15 17:41:00 -0500", pd.Timestamp(2025, 1, 15, 17, 41)),
        ("2025-12-05T14:30:07.123Z", pd.Timestamp(2025, 12, 5, 14, 30, 7)),
        ("2020/2/21 0:00", pd.Timestamp(2020, 2, 21)),
        ("2020年2月21日", pd.Timestamp(2020, 2, 21)),
        ("２０２０－０２－２１", pd.Timestamp(2020, 2, 21)),
        ("2-Jun-06", pd.Timestamp(2006, 6, 2)),
        ("11/13/06", pd.Timestamp(2006, 11, 13)),
        ("13.11.2006", pd.Timestamp(2006, 11, 13)),
        ("Nov 3, 2024", pd.Timestamp(2024, 11, 3)),
        ("Tue, 3 November 2024", pd.Timestamp(2024, 11, 3)),
        ("4/2/2018 3:05 PM", pd.Timestamp(2018, 4, 2, 15, 5)),
        ("20240229", pd.Timestamp(2024, 2, 29)),
        ("2024-W01", pd.Timestamp(2024, 1, 1)),
        (45292.5, pd.Timestamp(2024, 1, 1, 12)),
        ("45292", pd.Timestamp(2024, 1, 1)),
        (date(2024, 5, 1), pd.Timestamp(2024, 5, 1)),
    ],
)
def test_a_date_is_read(cell: Cell, moment: datetime) -> None:
    assert parse_date(cell, day_first=False) == moment


@pytest.mark.parametrize(
    "cell", ["Date Not Captured", "Pre-PQ Process", "31/31/2024", "2024-13-01", "", None, 7.0, True]
)
def test_what_is_no_date_is_not_made_one(cell: Cell) -> None:
    assert parse_date(cell, day_first=False) is None


def test_one_date_above_twelve_settles_the_column() -> None:
    order = day_order(["3/4/2024", "5/4/2024", "13/4/2024"])
    assert order is not None
    assert (order.day_first, order.ground) == (True, "shown")


def test_a_column_that_does_not_tell_follows_the_rest_of_the_file_and_else_says_that_it_assumes() -> None:
    cells: list[Cell] = ["3/4/2024", "5/4/2024"]
    followed, assumed = day_order(cells, elsewhere=True), day_order(cells)
    assert followed is not None
    assert assumed is not None
    assert (followed.day_first, followed.ground) == (True, "shown")
    assert (assumed.day_first, assumed.ground) == (False, "assumed")


def test_contradicting_dates_are_said_and_each_is_still_read() -> None:
    order = day_order(["13/4/2024", "14/4/2024", "4/15/2024"])
    assert order is not None
    assert order.ground == "contradicted"
    assert parse_date("4/15/2024", day_first=order.day_first) == pd.Timestamp(2024, 4, 15)


@given(
    st.datetimes(pd.Timestamp(1970, 1, 1).to_pydatetime(), pd.Timestamp(2068, 12, 31).to_pydatetime()), st.booleans()
)
def test_numeric_dates_come_back_in_both_orders(moment: datetime, day_first: bool) -> None:  # noqa: FBT001
    text = moment.strftime("%d/%m/%Y %H:%M:%S" if day_first else "%m/%d/%Y %H:%M:%S")
    assert parse_date(text, day_first=day_first) == moment.replace(microsecond=0)
