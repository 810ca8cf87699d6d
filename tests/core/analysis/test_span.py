from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.analysis.span import spans
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from tests.core.analysis.tiny import entry, index, program, variable

SHOP = program(
    index("lane", "air", "sea")
    + entry("rate", 0.5, "fact", range=[0.4, 0.5, 0.9], bounds=[0, 1])
    + entry("zero", 0.0, "fact", range=[-0.1, 0.0, 0.2], bounds=[-1, 1])
    + entry("days", [2.0, 4.0], "estimate", index="lane", range=[[1.0, 2.0], [2.0, 4.0], [4.0, 8.0]])
    + entry("fixed", 1.0, "fact", range=[1.0, 1.0, 1.0])
    + entry("bid", 1.0, "decision", range=[0.0, 1.0, 2.0])
    + entry("rho", 0.0, "link", range=[0.0, 0.0, 1.0])
    + variable("y", "rate + zero + sum(days) + fixed + bid + rho")
)


def ends(shop: Program = SHOP, **today: Value) -> dict[str, tuple[tuple[float, ...], tuple[float, ...]]]:
    given = {f"m.{k}": v for k, v in today.items()}
    return {s.input.id[2:]: (s.low, s.high) for s in spans(shop, {**shop.defaults(), **given})}


def test_only_uncertain_facts_and_estimates_have_a_span() -> None:
    assert set(ends()) == {"rate", "zero", "days"}


def test_default_has_the_range_of_its_source() -> None:
    assert ends()["rate"] == ((0.4,), (0.9,))


def test_entered_value_takes_the_range_along_within_the_bounds() -> None:
    low, high = ends(rate=0.75)["rate"]
    assert (low[0], high[0]) == pytest.approx((0.6, 1.0))


def test_range_around_zero_is_moved() -> None:
    low, high = ends(zero=0.3)["zero"]
    assert (low[0], high[0]) == pytest.approx((0.2, 0.5))


def test_other_items_take_the_mean_proportion() -> None:
    shop = SHOP.with_items({"lane": ("air", "sea", "rail")})
    low, high = ends(shop, days=(2.0, 4.0, 6.0))["days"]
    assert low == pytest.approx((1.0, 2.0, 3.0))
    assert high == pytest.approx((4.0, 8.0, 12.0))


def test_measured_input_takes_its_interval_for_every_item() -> None:
    today = SHOP.defaults()
    found = spans(SHOP, today, {"m.days": (1.5, 9.0)}, {"m.days": "measured"})
    span = next(s for s in found if s.input.id == "m.days")
    assert (span.low, span.mode, span.high, span.assumed) == ((1.5, 1.5), (2.0, 4.0), (9.0, 9.0), False)


def test_what_may_fail_lies_between_nothing_and_its_value() -> None:
    failing = replace(SHOP.inputs["m.fixed"], fails=0.2)
    shop = replace(SHOP, inputs={**SHOP.inputs, "m.fixed": failing})
    assert ends(shop)["fixed"] == ((0.0,), (1.0,))
