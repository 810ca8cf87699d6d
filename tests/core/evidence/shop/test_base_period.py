"""The base period is the last four complete quarters, and weeks to their number."""

from __future__ import annotations

import pandas as pd
import pytest

from desktop_app.core.evidence.shop.base_period import by_week, complete_quarters


@pytest.mark.parametrize(
    ("first", "last", "quarters"),
    [
        ("2026-07-01", "2026-09-30", ["2026Q3"]),
        ("2026-07-03", "2026-09-28", ["2026Q3"]),
        ("2026-07-10", "2026-09-30", []),
        ("2024-11-20", "2026-10-09", ["2025Q4", "2026Q1", "2026Q2", "2026Q3"]),
        ("2010-12-01", "2011-12-09", ["2011Q1", "2011Q2", "2011Q3"]),
    ],
)
def test_complete_quarters(first: str, last: str, quarters: list[str]) -> None:
    dates = pd.Series(pd.date_range(first, last))
    assert [str(quarter) for quarter in complete_quarters(dates)] == quarters


def test_a_quarter_without_a_row_ends_the_run() -> None:
    dates = pd.Series([*pd.date_range("2025-01-01", "2025-03-31"), *pd.date_range("2025-07-01", "2025-12-31")])
    assert [str(quarter) for quarter in complete_quarters(dates)] == ["2025Q3", "2025Q4"]


def test_weeks_are_filled_with_nothing_where_a_channel_paused_and_cut_to_a_year() -> None:
    weeks = pd.date_range("2024-01-01", periods=60, freq="7D")
    rows = pd.DataFrame({"week": weeks, "channel": "search", "spend": 10.0})
    rows = pd.concat([rows, pd.DataFrame({"week": weeks[-1:], "channel": "social", "spend": 5.0})])
    table = by_week(rows, "week", "channel", "spend")
    assert table.shape == (52, 2)
    assert table["social"].sum() == 5
    assert table["search"].sum() == 520


def test_days_are_added_up_to_whole_weeks() -> None:
    days = pd.date_range("2024-01-03", "2024-01-30")
    rows = pd.DataFrame({"week": days, "channel": "search", "spend": 1.0})
    assert by_week(rows, "week", "channel", "spend")["search"].tolist() == [7, 7, 7]
