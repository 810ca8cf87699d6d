"""What a lever moves: a scalar, one item, or all items in proportion."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.analysis.lever import Lever, lever_ends, lever_of
from desktop_app.core.analysis.lever_text import lever_format, lever_text
from desktop_app.core.errors import InputError
from tests.core.analysis.tiny import entry, index, program, variable

SHOP = program(
    index("lane", "air", "sea")
    + entry("share", 0.2, "decision", bounds=[0, 1])
    + entry("cost", 5.0, "fact", bounds=[0, 1e9])
    + entry("days", [2.0, 4.0], "fact", index="lane", bounds=[0, 8])
    + entry("shares", [0.2, 0.4], "fact", index="lane", bounds=[0, 1])
    + variable("y", "share + cost + sum(days) + sum(shares)")
)
ALL_DAYS, SEA = Lever("m.days"), Lever("m.days", 1)


@pytest.mark.parametrize("lever", [Lever("m.cost"), SEA, ALL_DAYS])
def test_columns_are_what_moving_one_by_one_gives(lever: Lever) -> None:
    value, numbers = SHOP.defaults()[lever.input], np.array([0.5, 3.0])
    columns = np.atleast_2d(lever.columns(value, numbers))
    for column, number in zip(columns.T, numbers, strict=True):
        moved = lever.moved(value, number)
        assert (moved if isinstance(moved, tuple) else (moved,)) == pytest.approx(column)
        assert lever.read(moved) == pytest.approx(number if lever != ALL_DAYS else 1.0)


def test_ends_are_bounds_where_they_are_near() -> None:
    today = SHOP.defaults()
    assert lever_ends(SHOP, today["m.share"], Lever("m.share")) == (0.0, 1.0)
    assert lever_ends(SHOP, today["m.cost"], Lever("m.cost")) == (0.0, 50.0)
    assert lever_ends(SHOP, today["m.days"], ALL_DAYS) == (0.0, 2.0)


def test_levers_are_found_by_name_and_item() -> None:
    assert lever_of(SHOP, "m.days", "sea") == SEA
    assert SEA.name(SHOP, "en") == "Days (sea)"
    with pytest.raises(InputError, match="air, sea"):
        lever_of(SHOP, "m.days", "rail")
    with pytest.raises(InputError, match="no such input"):
        lever_of(SHOP, "m.y")


def test_numbers_are_written_as_people_read_them() -> None:
    said = [lever_text(SHOP, lever, 0.25, "zh") for lever in (Lever("m.share"), ALL_DAYS, SEA)]
    assert said == ["25.0%", "× 0.250", "0.250"]


def test_a_factor_of_shares_is_no_percentage_on_an_axis() -> None:
    levers = Lever("m.shares"), Lever("m.shares", 1), Lever("m.share")
    assert [lever_format(SHOP, lever, 1.0) for lever in levers] == ["ratio", "percent", "percent"]
