"""How KPIs are read: verdicts, limits, and alarms that only seem to be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.analysis.span import Status
from desktop_app.core.analysis.what_if.kpi_reading import KpiReader, KpiReading
from desktop_app.core.analysis.what_if.sentence import change_text, kpi_number, number_parts
from desktop_app.core.language.model import Value
from desktop_app.core.project.shop import Shop

RATIO = "payment_risk.chargeback_ratio"


def reading(shop: Shop, name: str, statuses: dict[str, Status], **values: float) -> KpiReading:
    today = dict(shop.today_column)
    column: dict[str, Value] = {**today, name: values.get("value", today[name])}
    kpi = next(kpi for kpi in shop.program.kpis if kpi.variable == name)
    if kpi.limit:
        column[kpi.limit] = values.get("limit", 0.01)
    return KpiReader(shop.program, statuses).read(kpi, today, column)


def test_a_limit_that_is_passed_is_an_alarm_only_where_its_inputs_are_measured(shop: Shop) -> None:
    kpi = next(kpi for kpi in shop.program.kpis if kpi.variable == RATIO)
    known: dict[str, Status] = dict.fromkeys(kpi.measured, "measured")
    assert reading(shop, RATIO, known, value=0.02).alarm == "alarm"
    assert reading(shop, RATIO, known, value=0.005).alarm == "none"
    assert reading(shop, RATIO, {}, value=0.02).alarm == "assumed"
    assert reading(shop, RATIO, {}, value=0.02).unmeasured == kpi.measured
    one_missing: dict[str, Status] = {**known, kpi.measured[0]: "too_few"}
    assert reading(shop, RATIO, one_missing, value=0.02).unmeasured == kpi.measured[:1]
    assert reading(shop, RATIO, {}, value=0.02).beyond == pytest.approx(0.01)


@pytest.mark.parametrize(
    ("better", "change", "verdict"),
    [
        ("higher", 0.1, "better"),
        ("higher", -0.1, "worse"),
        ("lower", 0.1, "worse"),
        ("none", 0.1, "neutral"),
        ("higher", 0.001, "same"),
    ],
)
def test_the_verdict_follows_the_way_that_is_better(shop: Shop, better: str, change: float, verdict: str) -> None:
    name = "logistics.overall_on_time_rate"
    known = reading(shop, name, {})
    moved = replace(known, kpi=replace(known.kpi, better=better), value=known.today * (1 + change))  # type: ignore[arg-type]
    assert moved.verdict == verdict


def test_what_is_behind_a_kpi_is_the_weakest_of_its_facts(shop: Shop) -> None:
    name = "logistics.overall_on_time_rate"
    kpi = next(kpi for kpi in shop.program.kpis if kpi.variable == name)
    reader = KpiReader(shop.program, {})
    facts = list(reader.facts(name))
    all_known: dict[str, Status] = dict.fromkeys(facts, "measured")
    assert "logistics.base_transit_time_mean" in facts
    column = shop.today_column
    assert reader.read(kpi, column, column).status == "assumed"
    reader.learn(all_known)
    assert reader.read(kpi, column, column).status == "measured"
    reader.learn({**all_known, facts[0]: "assumed"})
    assert reader.read(kpi, column, column).status == "weak"


def test_headlines_come_first_then_limits(shop: Shop) -> None:
    column = shop.today_column
    found = KpiReader(shop.program, {}).of_dimension("payment_risk", column, column)
    marks = [(r.kpi.headline, bool(r.kpi.limit)) for r in found]
    assert marks == sorted(marks, key=lambda mark: (not mark[0], not mark[1]))
    assert len(found) == sum(kpi.variable.startswith("payment_risk.") for kpi in shop.program.kpis)


def test_numbers_are_written_with_their_unit_once(shop: Shop) -> None:
    money = replace(reading(shop, "company.contribution_margin", {}), value=114_788.0, today=100_000.0)
    assert number_parts(money, money.value, "en") == ("$114.8", "k")
    assert number_parts(money, money.value, "zh") == ("11.48", "万")
    assert kpi_number(money, money.value, "en") == "$114.8k"
    assert kpi_number(money, money.value, "zh") == "11.48\N{THIN SPACE}万美元"
    assert change_text(money, money.change, "en") == "+$14.8k"
    assert change_text(money, money.change, "zh") == "+1.48\N{THIN SPACE}万"
    rate = replace(reading(shop, "logistics.overall_on_time_rate", {}), value=0.874, today=0.838)
    assert number_parts(rate, rate.value, "en") == ("87.4", "%")
    assert change_text(rate, rate.change, "en") == "+3.6 pp"
    days = reading(shop, "company.cash_conversion_cycle", {})
    assert number_parts(days, 28.3, "en") == ("28.3", "days")


def test_a_track_holds_today_value_and_limit(shop: Shop) -> None:
    far = reading(shop, RATIO, {}, value=0.2, limit=0.5)
    low, high = far.ends
    assert low <= min(far.today, far.value, far.limit)
    assert high >= max(far.today, far.value, far.limit)
