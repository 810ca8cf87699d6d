"""Numbers are read as they were meant, whatever the habits of the one who wrote them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.evidence.files.grid import Cell
from desktop_app.core.evidence.values.amounts import decimal_mark, is_nothing, parse_amount


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1,234,567.89", ".", 1234567.89),
        ("1.234.567,89", ",", 1234567.89),
        ("1 234,5", ",", 1234.5),
        ("1\u202f234", ",", 1234),
        ("1'234.50", ".", 1234.5),
        ("$ 12.30", ".", 12.3),
        ("USD 12.30", ".", 12.3),
        ("12,30 €", ",", 12.3),
        ("￥１２３．４５", ".", 123.45),
        ("-35,82", ",", -35.82),
        ("(35.82)", ".", -35.82),
        ("35.82-", ".", -35.82),
        ("-$5", ".", -5),
        ("45 %", ".", 0.45),
        ("4.5e3", ".", 4500),
        ("1,00,000", ".", 100000),
        (7.5, ".", 7.5),
    ],
)
def test_a_number_is_read(text: str | float, mark: str, value: float) -> None:
    amount = parse_amount(text, mark)
    assert amount is not None
    assert amount.value == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    "text", ["Freight Included in Commodity Cost", "", "12 apples", "1.2.3.4,5,6", "2-Jun-06", True]
)
def test_what_is_no_number_is_not_made_one(text: Cell) -> None:
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["1.234,56", "7"], ","),
        (["1,234.56"], "."),
        (["3,5", "1,25"], ","),
        (["1,234", "5"], None),
        (["1.234.567"], ","),
        (["12.5", "1,234"], "."),
        ([1.5, None], None),
    ],
)
def test_the_decimal_mark_is_decided_over_the_column(cells: list[str | float | None], mark: str | None) -> None:
    assert decimal_mark(cells) == mark


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2), st.booleans())
def test_what_was_written_with_separators_is_read_back(number: object, german: bool) -> None:  # noqa: FBT001
    english = f"{number:,}"
    text = english.translate(str.maketrans(",.", ".,")) if german else english
    amount = parse_amount(text, "," if german else ".")
    assert amount is not None
    assert amount.value == pytest.approx(float(str(number)), rel=1e-12)


@pytest.mark.parametrize("cell", ["", " --", "N/A", None, "null"])
def test_the_usual_signs_for_nothing_are_nothing(cell: str | None) -> None:
    assert is_nothing(cell)
