from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.analysis import pert
from desktop_app.core.analysis.convergence import convergence
from desktop_app.core.analysis.convergence_chart import convergence_chart
from desktop_app.core.analysis.distribution import Distribution
from desktop_app.core.analysis.exceedance_chart import chance_sentence, exceedance_chart
from desktop_app.core.analysis.monte_carlo import DRAWN, Odds, monte_carlo
from desktop_app.core.analysis.odds_chart import caution_sentence, chance_text, odds_chart
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import CancelledError
from desktop_app.core.language.model import Basis
from desktop_app.core.language.program import Program
from desktop_app.core.map.assembly import Content
from tests.core.analysis.conftest import Worked
from tests.core.analysis.tiny import entry, index, program, scenario, variable

LINEAR = program(
    index("lane", "air", "sea")
    + entry("a", 2.0, "fact", range=[1.0, 2.0, 6.0])
    + entry("b", 1.0, "estimate", range=[0.0, 1.0, 2.0])
    + entry("v", [1.0, 2.0], "fact", index="lane", range=[[0.0, 0.0], [1.0, 2.0], [2.0, 4.0]])
    + entry("d", 0.0, "decision", range=[-9.0, 0.0, 9.0])
    + variable("y", "d * (a + 3 * b + sum(v)) + 100 * a")
)


def study(shop: Program = LINEAR, **statuses: str) -> Study:
    given = {f"m.{k}": v for k, v in statuses.items()}
    return Study(shop, shop.defaults(), scenario({"m.d": 1.0}), "m.y", statuses=given)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def linear() -> Odds:
    return monte_carlo(study(a="measured"))


def variance(low: float, mode: float, high: float) -> float:
    """Of the PERT distribution: that of a beta distribution with parameters that add up to 6."""
    mean = pert.mean(low, mode, high)
    return (mean - low) * (high - mean) / 7


def test_moments_are_those_of_the_sum_and_today_shares_each_draw(linear: Odds) -> None:
    """100 a is in both columns, so it does not spread the change; the items of v move together: sum(v) is 3 v[0]."""
    expected = pert.mean(1, 2, 6) + 3 * pert.mean(0, 1, 2) + 3 * pert.mean(0, 1, 2)
    spread = variance(1, 2, 6) + 9 * variance(0, 1, 2) + 9 * variance(0, 1, 2)
    assert linear.change.mean() == pytest.approx(expected, abs=1e-3)
    assert linear.change.var() == pytest.approx(spread, rel=0.05)
    assert linear.inputs == 3


def test_percentile_of_one_input_is_its_own_quantile() -> None:
    shop = program(
        entry("a", 2.0, "fact", range=[1.0, 2.0, 6.0]) + entry("d", 0.0, "decision") + variable("y", "a * d")
    )
    odds = monte_carlo(study(shop))
    for share in (0.05, 0.5, 0.95):
        exact = pert.quantile(1, 2, 6, np.array([share]))[0]
        assert odds.percentile(share) == pytest.approx(exact, abs=1e-3)


def test_share_of_assumptions_is_that_of_the_variance(linear: Odds) -> None:
    assumed = 9 * variance(0, 1, 2) + 9 * variance(0, 1, 2)
    assert linear.assumed_share == pytest.approx(assumed / (assumed + variance(1, 2, 6)), abs=0.03)
    assert monte_carlo(study(a="measured", b="entered", v="weak")).assumed_share == 0.0
    assert monte_carlo(study()).assumed_share == pytest.approx(1.0)


def test_inputs_that_do_not_matter_are_no_part_of_the_spread() -> None:
    idle = "".join(entry(f"idle{i}", 1.0, "fact", range=[0.0, 1.0, 2.0]) for i in range(60))
    shop = program(
        idle + entry("a", 2.0, "fact", range=[1.0, 2.0, 6.0]) + entry("d", 0.0, "decision") + variable("y", "a * d")
    )
    assert monte_carlo(study(shop, a="measured"), count=512).assumed_share < 0.06


def test_cautious_draw_takes_every_potential_at_its_own_low_quantile() -> None:
    shop = program(
        entry("some_potential", 1.0, "estimate", range=[0.0, 1.0, 2.0])
        + entry("some_attainable", 10.0, "estimate", range=[8.0, 10.0, 12.0])
        + entry("promise", 5.0, "estimate", range=[4.0, 5.0, 6.0])
        + entry("other", 100.0, "estimate", range=[0.0, 100.0, 200.0])
        + entry("d", 0.0, "decision")
        + entry("c_realisation", 0.0, "link")
        + variable("y", "d * (some_potential + some_attainable + promise + other) + c_realisation")
    )
    based = replace(shop.inputs["m.promise"], basis=Basis("level", "from_current"))
    shop = replace(shop, inputs={**shop.inputs, "m.promise": based})
    asked = Study(shop, shop.defaults(), scenario({"m.d": 1.0, "m.c_realisation": 10.0}), "m.y")
    low = np.array([0.05])
    expected = 100 + sum(pert.quantile(*ends, low)[0] for ends in ((0, 1, 2), (8, 10, 12), (4, 5, 6)))
    odds = monte_carlo(asked, count=16)
    assert odds.cautious == pytest.approx(expected + 10)
    assert odds.cautious_little_used == pytest.approx(expected + 7)


def test_realisations_of_the_map_can_be_used_less(content: Content) -> None:
    program_, plan = content.what_if, scenario({"map.on_aigc_content": 1.0})
    odds = monte_carlo(Study(program_, program_.defaults(), plan), count=16)
    assert odds.cautious_little_used != odds.cautious
    assert odds.inputs > 500


def test_node_fails_in_its_share_of_the_draws() -> None:
    shop = program(entry("ok", 1.0, "estimate") + entry("d", 0.0, "decision") + variable("y", "d * ok"))
    shop = replace(shop, inputs={**shop.inputs, "m.ok": replace(shop.inputs["m.ok"], fails=0.25)})
    odds = monte_carlo(study(shop), count=4000)
    assert set(np.unique(odds.change)) == {0.0, 1.0}
    assert odds.chance_of_gain == 0.75


def test_same_seed_same_draws_and_another_seed_others(linear: Odds) -> None:
    assert np.array_equal(monte_carlo(study(a="measured")).change, linear.change)
    assert not np.array_equal(monte_carlo(study(), seed=7).change, linear.change)


def test_undefined_draws_are_counted_and_left_out() -> None:
    shop = program(
        entry("x", 0.0, "fact", range=[-1.0, 0.0, 1.0]) + entry("d", 0.0, "decision") + variable("y", "d * sqrt(x)")
    )
    odds = monte_carlo(study(shop), count=1000)
    assert odds.undefined == 500
    assert odds.percentile(0.5) > 0


def test_nothing_uncertain_gives_one_answer() -> None:
    shop = program(entry("d", 0.0, "decision") + variable("y", "2 * d"))
    odds = monte_carlo(study(shop), count=100)
    assert set(odds.change) == {2.0}
    assert (odds.inputs, odds.assumed_share) == (0, 0.0)


def test_cancel_stops_it_between_blocks() -> None:
    seen: list[float] = []
    with pytest.raises(CancelledError):
        monte_carlo(study(), count=8192, progress=Progress(seen.append, lambda: bool(seen) and seen[-1] > DRAWN))
    assert DRAWN < seen[-1] < 1.0


def test_percentiles_agree_with_the_reference(worked: Worked) -> None:
    """Within 3 standard errors of a quantile of n draws, sqrt(p (1 - p) / n) / density at the quantile.

    The reference has 2,000 draws; the density is the slope of our own quantiles over ± 2 % around p.
    """
    reference, odds = worked.examples["monte_carlo"], monte_carlo(worked.study, count=4096)
    assert odds.inputs == reference["inputs"]
    for name, p in (("p5", 0.05), ("p50", 0.5), ("p95", 0.95)):
        slope = (odds.percentile(p + 0.02) - odds.percentile(p - 0.02)) / 0.04
        error = math.sqrt(p * (1 - p) / reference["draws"]) * slope
        assert abs(odds.percentile(p) - reference[name]) < 3 * error, name
    expected = reference["p_positive"]
    error = math.sqrt(odds.chance_of_gain * (1 - odds.chance_of_gain) / reference["draws"])
    assert abs(odds.chance_of_gain - expected) < 3 * error


def test_common_optimism_is_that_of_the_reference(worked: Worked) -> None:
    reference, odds = worked.examples["monte_carlo"], monte_carlo(worked.study, count=16)
    assert odds.cautious == pytest.approx(reference["common_optimism_p5"], rel=1e-8)
    assert odds.cautious_little_used == pytest.approx(reference["common_optimism_p5_rho_70"], rel=1e-8)


def uniform(better: str = "higher") -> Odds:
    """A change that is anywhere from 0 to 1 with the same chance, on a level that begins at 10."""
    shop = program(
        entry("a", 0.5, "fact", range=[0.0, 0.5, 1.0]) + entry("d", 0.0, "decision") + variable("y", "a * d + 10")
    )
    shop = replace(shop, kpis=tuple(replace(kpi, better=better) for kpi in shop.kpis))  # type: ignore[arg-type]
    shaped = {"m.a": Distribution("uniform")}
    return monte_carlo(Study(shop, shop.defaults(), scenario({"m.d": 1.0}), "m.y", distributions=shaped), 20_000)


def test_the_worst_tenth_and_the_target_are_on_the_side_that_is_worse() -> None:
    higher, lower = uniform(), uniform("lower")
    assert (higher.worst_tenth, lower.worst_tenth) == pytest.approx((0.05, 0.95), abs=1e-3)
    assert higher.chance_of_target(10.8) == pytest.approx(0.2, abs=1e-3)
    assert lower.chance_of_target(10.8) == pytest.approx(0.8, abs=1e-3)


def test_common_optimism_widens_the_spread_of_potentials() -> None:
    shop = program(
        "".join(entry(f"p{n}_potential", 1.0, "estimate", range=[0.0, 1.0, 2.0]) for n in range(4))
        + entry("d", 0.0, "decision")
        + variable("y", "d * (p0_potential + p1_potential + p2_potential + p3_potential)")
    )
    alone, together = monte_carlo(study(shop)), monte_carlo(study(shop), optimism=1.0)
    assert together.change.mean() == pytest.approx(alone.change.mean(), abs=1e-6)
    assert together.change.std() == pytest.approx(2 * alone.change.std(), rel=0.02)
    assert together.percentile(0.05) == pytest.approx(together.cautious, abs=2e-3)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_exceedance_falls_from_all_to_none(language: str) -> None:
    odds = uniform()
    chart = exceedance_chart(odds, language)
    above = chart.values(chart.series[0])
    changes = chart.table.column("change").numbers()
    assert (above[0], above[-1]) == (1.0, 0.0)
    assert np.interp(0.3, changes, above) == pytest.approx(float((odds.change > 0.3).mean()), abs=1e-3)
    assert chart.marks[0].value == pytest.approx(0.05, abs=1e-3)
    assert ("Above 99" if language == "en" else "99") in chart.note
    assert "20 %" in chance_sentence(odds, "en", 10.8)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_percentiles_settle_to_those_of_all_draws(language: str) -> None:
    odds = uniform()
    settled = convergence(odds.defined)
    assert settled.percentiles[-1] == tuple(odds.percentile(share) for share in (0.05, 0.5, 0.95))
    assert settled.errors == pytest.approx([(p * (1 - p) / 20_000) ** 0.5 for p in (0.05, 0.5, 0.95)], rel=0.05)
    chart = convergence_chart(settled, odds.study, language)
    assert chart.table.column("draws").values[-1] == 20_000


@pytest.mark.parametrize(
    ("chance", "text"), [(1.0, "above 99 %"), (0.993, "above 99 %"), (0.99, "99 %"), (0.005, "below 1 %")]
)
def test_chance_is_never_called_certain(chance: float, text: str) -> None:
    assert chance_text(chance, "en") == text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_chart_holds_every_draw_and_the_percentiles(linear: Odds, language: str) -> None:
    chart = odds_chart(linear, language)
    assert sum(chart.values(chart.series[0])) == pytest.approx(1.0)
    assert [mark.value for mark in chart.marks] == [linear.percentile(p) for p in (0.05, 0.5, 0.95)]


def test_sentence_says_what_rests_on_assumptions_and_speaks_of_ai_where_there_is_any(
    linear: Odds, worked: Worked
) -> None:
    said = caution_sentence(linear, "en")
    assert said.startswith(f"{round(linear.assumed_share * 100)} % of its spread")
    assert "AI" not in said
    with_ai = monte_carlo(worked.study, count=16)
    assert caution_sentence(with_ai, "en").startswith(
        "This gain assumes that AI" if with_ai.percentile(0.5) > 0 else "This result assumes that AI"
    )
