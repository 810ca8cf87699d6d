"""A chart that follows a lever shows what the chart drawn anew would show."""

from __future__ import annotations

import math

import pytest

from desktop_app.core.analysis.dimension_charts.live_numbers import LiveNumbers
from desktop_app.core.analysis.dimension_charts.special import special_chart
from desktop_app.core.analysis.what_if.live_chart import LiveChart
from desktop_app.core.charts import Chart
from desktop_app.core.language.model import Value
from desktop_app.core.map.node import DIMENSIONS
from desktop_app.core.project.shop import Shop

MOVED: dict[str, Value] = {
    "map.adj_log_rerouting": 0.5,
    "map.adj_sc_demand_forecast": 0.4,
    "map.adj_pay_fraud_detect": 0.4,
    "payment_risk.risk_appetite": 0.7,
    "marketing.base_media_spend": (20_000.0, 9_000.0, 100.0),
}


def columns(shop: Shop, changes: dict[str, Value]) -> dict[str, dict[str, Value]]:
    engine, base = shop.today_column.engine, shop.today_column.slots
    moved = engine.alone(engine.pack({**shop.today, **changes}), base)
    return {"today": engine.unpack(base), "scenario": engine.unpack(moved)}


def numbers(chart: Chart) -> list[float]:
    return [n for column in chart.table.columns for n in column.numbers() if not math.isnan(n)]


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_live_numbers_are_those_of_the_chart_drawn_anew(shop: Shop, dimension: str) -> None:
    before, after = columns(shop, {}), columns(shop, MOVED)
    drawn = special_chart(dimension, LiveNumbers(shop.program, before), "scenario", "en")
    anew = special_chart(dimension, LiveNumbers(shop.program, after), "scenario", "en")
    assert drawn is not None
    assert anew is not None
    live = LiveChart(shop.program, drawn)
    assert numbers(live.at(after)) == pytest.approx(numbers(anew), rel=1e-9, abs=1e-12)
    assert numbers(live.at(after)) != pytest.approx(numbers(drawn), rel=1e-6)
    assert numbers(live.at(before)) == pytest.approx(numbers(drawn), rel=1e-9, abs=1e-12)
