"""The spider's legs, and the ends between which a tornado swings."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.analysis import pert
from desktop_app.core.analysis.spider import spider
from desktop_app.core.analysis.spider_chart import spider_chart
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.analysis.tornado_chart import swing_rule, tornado_chart
from desktop_app.core.errors import untranslated
from tests.core.analysis.tiny import entry, index, program, scenario, variable

SHOP = program(
    index("lane", "air", "sea")
    + entry("a", 2.0, "fact", range=[1.0, 2.0, 5.0], bounds=[0, 2.1])
    + entry("hump", 0.0, "fact", range=[-1.0, 0.0, 3.0])
    + entry("days", [1.0, 3.0], "fact", index="lane", range=[[0.5, 1.5], [1.0, 3.0], [3.0, 9.0]])
    + entry("d", 0.0, "decision")
    + variable("y", "d * (10 * a - hump * hump + sum(days))")
)
STUDY = Study(SHOP, SHOP.defaults(), scenario({"m.d": 1.0}), "m.y")


def test_legs_follow_the_formula_and_the_hump_turns() -> None:
    found = spider(STUDY, STUDY.spans)
    a, hump, days = found.legs
    way = np.array(found.places)
    assert found.base == pytest.approx(24.0)
    assert a.changes == pytest.approx(10 * (1 + 4 * way) + 4)
    assert hump.changes == pytest.approx(24 - (-1 + 4 * way) ** 2)
    assert days.changes == pytest.approx(20 + 2 + 10 * way)
    assert [leg.turns for leg in found.legs] == [False, True, False]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_chart_names_what_turns(language: str) -> None:
    chart = spider_chart(spider(STUDY, STUDY.spans), language)
    assert len(chart.series) == 3
    assert "Hump" in chart.note
    assert "Hump" not in spider_chart(spider(STUDY, STUDY.spans[:1]), language).note


def test_another_percentage_moves_every_input_as_far_as_it_says() -> None:
    found = tornado(STUDY, ends="percent", percent=0.25)
    for row in found.rows:
        least, most = row.span.input.bounds
        for low, mode, high in zip(row.span.low, row.span.mode, row.span.high, strict=True):
            assert low == pytest.approx(max(least, mode - 0.25 * abs(mode)))
            assert high == pytest.approx(min(most, mode + 0.25 * abs(mode)))
    assert "by 25 % of its value" in tornado_chart(found, "en").note


def test_ten_percent_of_each_within_its_bounds() -> None:
    rows = {row.span.input.id: row for row in tornado(STUDY, ends="percent").rows}
    assert (rows["m.a"].at_low, rows["m.a"].at_high) == pytest.approx((22.0, 25.0))
    assert (rows["m.days"].at_low, rows["m.days"].at_high) == pytest.approx((23.6, 24.4))
    assert rows["m.hump"].swing == 0.0


def test_percentiles_of_each_distribution() -> None:
    found = tornado(STUDY, ends="percentiles")
    row = next(row for row in found.rows if row.span.input.id == "m.a")
    low, high = pert.quantile(1, 2, 5, np.array([0.05, 0.95]))
    assert (row.at_low, row.at_high) == pytest.approx((10 * low + 4, 10 * high + 4))
    assert tornado_chart(found, "en").note == swing_rule(untranslated, "percentiles") != swing_rule(untranslated)
