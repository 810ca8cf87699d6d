"""Scenarios side by side: every scalar KPI as the engine has it, and only the inputs that differ."""

from __future__ import annotations

import csv
import math
from io import StringIO

import pytest

from desktop_app.core.analysis.comparison import HEADLINE, Comparison, compare
from desktop_app.core.analysis.comparison_chart import gains_chart
from desktop_app.core.analysis.comparison_text import ComparisonText, as_text
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.scenario_run import ScenarioRun, run
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.language.model import Names
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.map.assembly import Content, read_content
from desktop_app.core.map.exchange.csv_text import unmarked

CONTENT: Content = read_content()
PROGRAM = CONTENT.what_if
PRICE = next(entry.id for entry in PROGRAM.inputs.values() if entry.role == "fact" and not entry.index)
SCENARIOS = (
    Scenario("a", Names("Plan A", "方案甲"), {"map.on_fraud_screening": 1.0}),
    Scenario("b", Names("Plan B", "方案乙"), {"map.on_fraud_screening": 1.0, "map.on_trade_documents": 1.0}),
    Scenario("c", Names("As today", "同今日"), {"map.on_fraud_screening": 0.0}),
)


def ran() -> ScenarioRun:
    return run(PROGRAM, PROGRAM.defaults(), SCENARIOS, engine=engine_of(PROGRAM))


def compared() -> Comparison:
    found = ran()
    return compare(PROGRAM, found.today, SCENARIOS, [column.values for column in found.columns], {})


def test_every_scalar_kpi_is_there_as_the_engine_has_it_and_headlines_come_first() -> None:
    comparison, rows = compared(), {row.kpi.variable: row for row in ran().kpis if not row.item}
    assert comparison.groups[0].id == HEADLINE
    assert all(entry.kpi.headline for entry in comparison.groups[0].kpis)
    shown = [entry for group in comparison.groups[1:] for entry in group.kpis]
    assert len(shown) > 20
    assert {entry.kpi.variable for entry in shown} == set(rows)
    for entry in shown:
        values = tuple(reading.value for reading in entry.readings)
        assert str(values) == str(rows[entry.kpi.variable].scenarios)
        assert all(math.isnan(value) or entry.low <= value <= entry.high for value in values)


def test_only_inputs_that_differ_from_today_are_listed() -> None:
    found = {entry.input: (entry.kind, entry.values) for entry in compared().differences}
    assert found == {
        "map.on_fraud_screening": ("initiative", (1.0, 1.0, 0.0)),
        "map.on_trade_documents": ("initiative", (0.0, 1.0, 0.0)),
    }


def test_an_outside_change_comes_after_initiatives() -> None:
    today = PROGRAM.defaults()
    changed = Scenario("o", Names("", ""), {"map.on_fraud_screening": 1.0, PRICE: float(today[PRICE]) * 1.01})  # type: ignore[arg-type]
    found = run(PROGRAM, today, [changed], engine=engine_of(PROGRAM))
    comparison = compare(PROGRAM, found.today, [changed], [found.columns[0].values], {})
    assert [entry.kind for entry in comparison.differences] == ["initiative", "outside"]


def test_the_text_and_the_csv_hold_the_same_cells() -> None:
    text = ComparisonText(CONTENT, engine_of(PROGRAM), "en")
    comparison = compared()
    rows = text.rows(comparison)
    assert len({len(row) for row in rows}) == 1
    for kind, mark in (("tabs", "\t"), ("csv", ",")):
        read = tuple(tuple(row) for row in csv.reader(StringIO(as_text(rows, kind)), delimiter=mark))  # type: ignore[arg-type]
        assert tuple(tuple(unmarked(cell) for cell in row) for row in read) == rows
    assert text.scenario(comparison, 0) == "1 initiative"
    assert text.scenario(comparison, 1) == "2 initiatives"
    assert text.scenario(comparison, 2) == "as today"


def test_the_chart_shows_the_gain_of_each_scenario() -> None:
    found = ran()
    chart = gains_chart(PROGRAM, found.today, SCENARIOS, [column.values for column in found.columns], "en")
    row = next(row for row in found.kpis if row.kpi.variable == CONTRIBUTION)
    assert chart.values(chart.series[0]) == row.changes


def test_a_level_moved_by_hand_is_said_as_a_maturity_and_a_mode_by_its_name() -> None:
    today = PROGRAM.defaults()
    moved = Scenario("m", Names("", ""), {"map.adj_log_rerouting": 0.25, "map.mode": 3.0})
    found = run(PROGRAM, today, [moved], engine=engine_of(PROGRAM))
    column = found.columns[0].values
    comparison = compare(PROGRAM, found.today, [moved], [column], {})
    text = ComparisonText(CONTENT, engine_of(PROGRAM), "en")
    said = {entry.input: (text.setting(entry), text.setting(entry, 0)) for entry in comparison.differences}
    levels = [5 * float(state["map.log_rerouting"]) for state in (found.today, column)]  # type: ignore[arg-type]
    assert [float(text) for text in said["map.adj_log_rerouting"]] == pytest.approx(levels, abs=0.0501)
    names = {mode.value: mode.name.en for mode in CONTENT.mode.modes}
    assert said["map.mode"] == (names[today["map.mode"]], names[3.0])  # type: ignore[index]
    assert text.scenario(comparison, 0) == "2 decisions"
