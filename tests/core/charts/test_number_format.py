from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.charts.excel_format import excel_format, excel_signed_format
from desktop_app.core.charts.number_format import NUMBER_FORMATS, axis_text, fixed_text, number_text, tick_texts

THIN = "\N{THIN SPACE}"


@pytest.mark.parametrize(
    ("value", "word", "language", "text"),
    [
        (114788.0, "money", "en", "114,788"),
        (0.8744, "percent", "en", f"87.4{THIN}%"),
        (0.8744, "percent", "zh", "87.4%"),
        (9.675, "money2", "en", "9.68"),
        (-0.4, "number", "en", "0"),
        (-1.25, "days", "en", "−1.3"),
        (math.nan, "number", "en", "–"),
        (None, "ratio", "zh", "–"),
        (1.0, "flag", "en", "yes"),
        (0.0, "flag", "en", "no"),
    ],
)
def test_number_is_written_by_its_word(value: float | None, word: str, language: str, text: str) -> None:
    assert number_text(value, word, language) == text


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (114788.0, "en", "114.8k"),
        (2345678.0, "en", "2.35M"),
        (999.0, "en", "999"),
        (114788.0, "zh", f"11.48{THIN}万"),
        (2002289.0, "zh", f"200.2{THIN}万"),
        (20022890.0, "zh", f"2,002{THIN}万"),
        (234567890.0, "zh", f"2.35{THIN}亿"),
        (-15500.0, "zh", f"−1.55{THIN}万"),
    ],
)
def test_large_money_is_shortened_as_its_readers_count(value: float, language: str, text: str) -> None:
    assert number_text(value, "money", language, compact=True) == text


def test_gains_carry_a_sign() -> None:
    assert number_text(5500.0, "money", "en", compact=True, signed=True) == "+5.50k"
    assert number_text(0.0, "money", "en", signed=True) == "0"


def test_ticks_share_a_power_of_ten_and_tell_each_other_apart() -> None:
    assert tick_texts([0.0, 2500.0, 5000.0], "money", "en") == ("0", "2.5k", "5.0k")
    assert tick_texts([0.0, 0.05, 0.1], "percent", "zh") == ("0%", "5%", "10%")


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=8, unique=True), st.sampled_from([0.001, 0.25, 1, 5000]))
def test_ticks_are_never_written_alike(steps: list[int], size: float) -> None:
    texts = tick_texts([step * size for step in steps], "number", "en")
    assert len(set(texts)) == len(steps)


@given(st.floats(-1e9, 1e9), st.integers(0, 4))
def test_fixed_text_is_within_half_a_unit(value: float, decimals: int) -> None:
    assert abs(float(fixed_text(value, decimals).replace(",", "")) - value) <= 0.5000001 * 10**-decimals


def test_excel_formats() -> None:
    assert excel_format("money2", "en") == '#,##0.00;"−"#,##0.00'
    assert excel_format("percent", "en") == '0.0%;"−"0.0%'
    assert excel_signed_format("money", "en") == '+#,##0;"−"#,##0;'
    assert {excel_format(word, "en") for word in NUMBER_FORMATS} >= {'#,##0;"−"#,##0', '0.00%;"−"0.00%'}


def test_axis_says_what_and_in_which_unit() -> None:
    assert axis_text("Cost", "USD/quarter", "en") == "Cost, USD/quarter"
    assert axis_text("In transit", "day", "en") == "In transit, days"
    assert axis_text("Share", "1", "en") == "Share"
