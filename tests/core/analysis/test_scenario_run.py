from __future__ import annotations

import pytest

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.scenario_chart import dimensions, kpi_chart, kpi_table
from desktop_app.core.analysis.scenario_run import Group, ScenarioRun, group_effects, run
from desktop_app.core.errors import CancelledError
from desktop_app.core.language.model import Names
from desktop_app.core.language.to_floats import FloatEngine
from tests.core.analysis.conftest import Worked
from tests.core.analysis.tiny import entry, program, scenario, variable


@pytest.fixture(scope="module")
def example(worked: Worked) -> ScenarioRun:
    return run(worked.study.program, worked.study.today, [worked.study.scenario])


def test_kpis_are_those_of_the_worked_example(worked: Worked, example: ScenarioRun) -> None:
    linked, specs = worked.examples["linked"], {v: k for k, v in worked.study.program.specs.items()}
    for row in example.kpis:
        spec = specs[row.kpi.variable]
        assert row.today == pytest.approx(linked["today"][spec], rel=1e-8), spec
        assert row.scenarios[0] == pytest.approx(linked["scenario"][spec], rel=1e-8), spec


def test_complements_are_dead_alone_and_all_within() -> None:
    shop = program(entry("a", 0.0, "decision") + entry("b", 0.0, "decision") + variable("y", "a * b + 3 * a"))
    groups = [Group(n, Names(n, n), frozenset({f"m.{n}"})) for n in ("a", "b")]
    plan = scenario({"m.a": 2.0, "m.b": 5.0})
    a, b = group_effects(FloatEngine(shop), shop.defaults(), plan, groups, "m.y")
    assert (a.alone, a.within) == pytest.approx((6.0, 16.0))
    assert (b.alone, b.within) == pytest.approx((0.0, 10.0))


def test_today_keyword_reads_todays_column() -> None:
    shop = program(entry("a", 2.0, "decision") + variable("y", "a - today(a)"))
    row = run(shop, shop.defaults(), [scenario({"m.a": 7.0}), scenario({}, "t")]).kpis[0]
    assert (row.today, row.scenarios, row.changes) == (0.0, (5.0, 0.0), (5.0, 0.0))


def test_run_is_cancelled(worked: Worked) -> None:
    study = worked.study
    with pytest.raises(CancelledError):
        run(study.program, study.today, [study.scenario], Progress(cancelled=lambda: True))


def test_progress_ends_at_the_whole(worked: Worked) -> None:
    shares: list[float] = []
    study = worked.study
    run(study.program, study.today, [study.scenario] * 3, Progress(report=shares.append))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_dimension_has_a_table_and_a_chart(example: ScenarioRun, language: str) -> None:
    assert dimensions(example) == ("logistics", "marketing", "supply_chain", "payment_risk", "company")
    for dimension in dimensions(example):
        table, chart = kpi_table(example, dimension, language), kpi_chart(example, dimension, language)
        rows = [row for row in example.kpis if row.dimension == dimension]
        assert table.rows == len(rows)
        assert table.column("today").formats == tuple(row.kpi.format for row in rows)
        assert all(value == value for series in chart.series for value in chart.values(series))  # noqa: PLR0124 - no NaN


def test_relative_change_is_of_todays_size() -> None:
    shop = program(entry("a", -4.0, "decision") + variable("y", "a") + variable("z", "a + 4"))
    chart = kpi_chart(run(shop, shop.defaults(), [scenario({"m.a": -3.0})]), "m", "en")
    assert chart.values(chart.series[0]) == (0.25,)
