"""What knowing is worth, against closed forms: knowing pays only as far as it changes the choice."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.analysis.distribution import Distribution
from desktop_app.core.analysis.draws import levels_of
from desktop_app.core.analysis.information import Information, information
from desktop_app.core.analysis.information_chart import information_chart, information_sentence, table_sentence
from desktop_app.core.analysis.perfect_information import basis, fit, knowing_everything
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import CancelledError
from tests.core.analysis.tiny import entry, program, scenario, variable

NOTHING = np.zeros(8192)


def levels(rows: int) -> np.ndarray:
    """Levels of so many uniform inputs, (rows, C)."""
    shop = program("".join(entry(f"x{n}", 0.5, "fact", range=[0.0, 0.5, 1.0]) for n in range(rows)))
    return levels_of(Study(shop, shop.defaults(), scenario({})).spans, NOTHING.size, 3)


def test_one_uniform_worth_between_loss_and_gain() -> None:
    """Of nothing or u in (-1, 1): knowing u is worth E max(0, u) = 1/4; of u in (-1, 3), 9/8 - 1."""
    one, other = 2 * levels(2) - 1
    for worth, expected in ((one, 1 / 4), (2 * one + 1, 1 / 8)):
        both = np.array([NOTHING, worth])
        fits = fit(both, levels(2), np.zeros(2))
        assert knowing_everything(both) == pytest.approx(expected, abs=2e-3)
        assert fits.worth_of(0) == pytest.approx(expected, abs=2e-3)
        assert fits.worth_of(1) == 0.0
    assert other.size == NOTHING.size


def test_two_uniforms_are_worth_more_together_than_each() -> None:
    """Of nothing or u + v, both in (-1, 1): one is worth 1/4, both E max(0, u + v) = 1/3."""
    known = levels(2)
    fits = fit(np.array([NOTHING, (2 * known - 1).sum(axis=0)]), known, np.zeros(2))
    assert [fits.worth_of(row) for row in (0, 1)] == pytest.approx([1 / 4, 1 / 4], abs=5e-3)
    assert fits.worth_together((0, 1), known) == pytest.approx(1 / 3, abs=5e-3)


def test_a_choice_between_two_plans() -> None:
    """Of u or 1 - u: either is worth 1/2, the better of them 3/4."""
    (known,) = levels(1)
    fits = fit(np.array([known, 1 - known]), known[None], np.zeros(1))
    assert fits.worth_of(0) == pytest.approx(1 / 4, abs=1e-3)


def test_what_fails_is_worth_the_loss_avoided() -> None:
    """A plan that costs 1 and brings 2 in 70 % of the draws: knowing saves the cost in the others, 0.3."""
    (known,) = levels(1)
    both = np.array([NOTHING, np.where(known >= 0.3, 2.0, 0.0) - 1])
    assert fit(both, known[None], np.array([0.3])).worth_of(0) == pytest.approx(0.3, abs=1e-3)


def test_noise_is_not_taken_for_knowledge() -> None:
    known = levels(60)
    fits = fit(np.array([NOTHING, np.random.default_rng(1).normal(size=NOTHING.size)]), known, np.zeros(60))
    assert sum(fits.worth_of(row) for row in range(60)) < 0.05


def test_polynomials_have_mean_0_and_variance_1_and_nothing_in_common() -> None:
    middles = (np.arange(20_000) + 0.5) / 20_000
    rows = basis(middles, 0.0)
    assert rows.mean(axis=1) == pytest.approx(np.zeros(len(rows)), abs=1e-6)
    assert rows @ rows.T / middles.size == pytest.approx(np.eye(len(rows)), abs=1e-5)


SHOP = program(
    entry("fee", 0.0, "fact", range=[-1.0, 0.0, 1.0], calibrated_by="T1")
    + entry("idle", 0.0, "fact", range=[-1.0, 0.0, 1.0], calibrated_by="T2")
    + entry("small", 0.0, "fact", range=[-0.1, 0.0, 0.1], calibrated_by="T1")
    + entry("d", 0.0, "decision")
    + variable("contribution_margin", "d * (fee + small) + idle"),
    "company",
)


def asked(draws: int = 8192) -> Information:
    shaped = {name: Distribution("uniform") for name in SHOP.inputs if name != "company.d"}
    study = Study(SHOP, SHOP.defaults(), scenario({"company.d": 99.0}), distributions=shaped)
    return information(study, [scenario({"company.d": 1.0}, "go"), scenario({"company.d": -2.0}, "back")], draws)


def test_on_a_program_by_input_and_by_table_in_money_a_quarter() -> None:
    """The worth of knowing u in (-1, 1) between u, -2 u and nothing is E max(u, -2 u) = 3/4."""
    found = asked()
    assert found.by_input[0].name == "company.fee"
    assert "company.idle" not in {known.name for known in found.by_input}
    assert found.by_input[0].worth == pytest.approx(0.75, abs=0.01)
    assert [table.name for table in found.by_table] == ["T1"]
    assert found.by_table[0].worth == pytest.approx(found.everything, rel=0.02)
    assert found.by_table[0].inputs == ("company.fee", "company.small")
    assert found.means == pytest.approx((0.0, 0.0, 0.0), abs=0.01)


def test_cancel_stops_it() -> None:
    study = Study(SHOP, SHOP.defaults(), scenario({}))
    with pytest.raises(CancelledError):
        information(study, [scenario({"company.d": 1.0})], progress=Progress(cancelled=lambda: True))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("by_table", [False, True])
def test_chart_and_sentence_say_the_dearest(language: str, by_table: bool) -> None:  # noqa: FBT001 - a case
    found = asked(draws=1024)
    tables = {row.name: {language: f"table {row.name}"} for row in found.by_table}
    chart = information_chart(found, "USD/quarter", language, tables if by_table else None)
    known = found.by_table if by_table else found.by_input
    assert chart.values(chart.series[0]) == tuple(row.worth for row in known)
    assert "Fee" in information_sentence(found, "USD/quarter", language)
    assert f"table {found.by_table[0].name}" in table_sentence(found, "USD/quarter", tables, language)
