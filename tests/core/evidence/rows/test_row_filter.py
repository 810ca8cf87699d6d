"""Filters by column, by fate and by reason find exactly the rows that looking at every cell finds, in file order."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import InputError, Message
from desktop_app.core.evidence.rows.row_filter import RowFilter, Wanted, matching
from desktop_app.core.evidence.rows.seen_rows import USED, SeenRows

WORDS = ["US", "us", "Germany", "", None, "USA"]
REASONS = (Message("a total"), Message("cancelled"))


@st.composite
def seen(draw: st.DrawFn) -> SeenRows:
    """Rows of which the last have no cells, as those that were not used have none in the project."""
    count, bare = draw(st.integers(0, 12)), draw(st.integers(0, 4))
    words = [draw(st.sampled_from(WORDS)) for _ in range(count)]
    numbers = [draw(st.floats(-5, 5)) for _ in range(count)]
    fates = [draw(st.sampled_from([USED, 0, 1])) for _ in range(count + bare)]
    order = draw(st.permutations(range(count + bare)))
    columns = (words, pd.Series(numbers, dtype=float))
    return SeenRows(
        ("country", "value"), columns, np.array(order, dtype=np.intp), np.array(fates, dtype=np.intp), REASONS
    )


def by_looking(rows: SeenRows, keeps: object) -> list[int]:
    places = sorted(range(len(rows.numbers)), key=lambda place: rows.numbers[place])
    return [place for place in places if keeps(place)]  # type: ignore[operator]


@given(seen(), st.sampled_from(["us", "ger", "a", "Germany"]))
@settings(max_examples=20)
def test_text_is_found_whatever_its_case(rows: SeenRows, text: str) -> None:
    has = Wanted((RowFilter(0, "contains", text),))
    assert list(matching(rows, has)) == by_looking(rows, lambda p: text.lower() in rows.text(p, 0).lower())
    same = Wanted((RowFilter(0, "equals", text),))
    assert list(matching(rows, same)) == by_looking(rows, lambda p: rows.text(p, 0).lower() == text.lower())


@given(seen(), st.floats(-4, 0), st.floats(0, 4))
@settings(max_examples=20)
def test_a_range_takes_both_ends_and_an_empty_end_is_open(rows: SeenRows, low: float, high: float) -> None:
    def value(place: int) -> float:
        text = rows.text(place, 1)
        return float(text) if text else float("nan")

    both = Wanted((RowFilter(1, "range", repr(low), repr(high)),))
    assert list(matching(rows, both)) == by_looking(rows, lambda p: low <= value(p) <= high)
    upto = Wanted((RowFilter(1, "range", "", repr(high)),))
    assert list(matching(rows, upto)) == by_looking(rows, lambda p: value(p) <= high)


@given(seen())
@settings(max_examples=15)
def test_rows_are_told_by_fate_and_by_why(rows: SeenRows) -> None:
    assert list(matching(rows, Wanted(fate="used"))) == by_looking(rows, lambda p: rows.why(p) is None)
    assert list(matching(rows, Wanted(fate="unused"))) == by_looking(rows, lambda p: rows.why(p) is not None)
    assert list(matching(rows, Wanted(reason=1))) == by_looking(rows, lambda p: rows.why(p) == REASONS[1])
    assert list(matching(rows, Wanted())) == by_looking(rows, lambda _p: True)


def test_days_are_compared_as_days_and_filters_add_up() -> None:
    days = pd.Series(pd.to_datetime(["2026-07-01 09:00", "2026-07-02 23:59", "2026-07-03 00:00"]))
    rows = SeenRows(("day", "who"), (days, ["a", "b", "b"]), np.arange(3), np.full(3, USED), ())
    within = RowFilter(0, "range", "2026-07-01", "2026-07-02")
    assert list(matching(rows, Wanted((within,)))) == [0, 1]
    assert list(matching(rows, Wanted((within, RowFilter(1, "equals", "b"))))) == [1]
    with pytest.raises(InputError):
        matching(rows, Wanted((RowFilter(0, "range", "yesterday"),)))
