"""The shapes of uncertainty against the quantiles of scipy's distributions."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from desktop_app.core.analysis.distribution import Distribution, Shape, quantile
from desktop_app.core.analysis.draws import draw
from desktop_app.core.analysis.monte_carlo import monte_carlo
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import InputError
from tests.core.analysis.tiny import entry, program, scenario, variable

SHARES = np.array([0.001, 0.025, 0.3, 0.5, 0.8, 0.975])
LOW, MODE, HIGH = 2.0, 3.0, 8.0
WITHIN = stats.norm.ppf(0.975)


def found(shape: Shape) -> list[float]:
    values: list[float] = quantile(Distribution(shape), (LOW, MODE, HIGH), SHARES).tolist()
    return values


@pytest.mark.parametrize(
    ("shape", "reference"),
    [
        ("uniform", stats.uniform(LOW, HIGH - LOW)),
        ("triangular", stats.triang((MODE - LOW) / (HIGH - LOW), LOW, HIGH - LOW)),
        ("normal", stats.norm(5.0, 3.0 / WITHIN)),
        ("lognormal", stats.lognorm(math.log(HIGH / LOW) / 2 / WITHIN, scale=math.sqrt(LOW * HIGH))),
        ("pert", stats.beta(1 + 4 / 6, 1 + 20 / 6, LOW, HIGH - LOW)),
    ],
)
def test_quantiles_are_those_of_the_reference(shape: Shape, reference: stats.distributions.rv_frozen) -> None:
    assert found(shape) == pytest.approx(reference.ppf(SHARES), rel=1e-9)


def test_bootstrap_gives_back_its_samples_in_their_shares() -> None:
    samples = Distribution("bootstrap", (5.0, 1.0, 1.0, 3.0))
    levels = (np.arange(400) + 0.5) / 400
    values, counts = np.unique(quantile(samples, (1.0, 3.0, 5.0), levels), return_counts=True)
    assert dict(zip(values.tolist(), counts.tolist(), strict=True)) == {1.0: 200, 3.0: 100, 5.0: 100}


def test_a_lognormal_from_nothing_is_refused() -> None:
    with pytest.raises(InputError, match="above 0"):
        quantile(Distribution("lognormal"), (0.0, 1.0, 2.0), SHARES)


def test_what_has_no_width_stays_where_it_is() -> None:
    assert set(quantile(Distribution("normal"), (3.0, 3.0, 3.0), SHARES).tolist()) == {3.0}


def test_a_study_draws_the_shape_it_is_told_within_the_bounds() -> None:
    shop = program(
        entry("a", 3.0, "fact", range=[2.0, 3.0, 8.0], bounds=[0, 8.5])
        + entry("d", 0.0, "decision")
        + variable("y", "a * d")
    )
    study = Study(
        shop, shop.defaults(), scenario({"m.d": 1.0}), "m.y", distributions={"m.a": Distribution("lognormal")}
    )
    odds = monte_carlo(study, 4000)
    assert odds.percentile(0.5) == pytest.approx(4.0, rel=1e-3)
    assert odds.percentile(0.975) == pytest.approx(8.0, rel=1e-3)
    assert odds.change.max() == 8.5
    drawn = draw(study.spans, 1000, 1).values["m.a"]
    assert np.quantile(drawn, 0.025) == pytest.approx(2.0, rel=0.01)
