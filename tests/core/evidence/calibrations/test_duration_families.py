"""Which family durations follow is told by likelihood and distance, and said where it is not the lognormal."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.evidence.calibrations.duration_families import Family, families, survival_seen
from desktop_app.core.evidence.calibrations.interval import Numbers
from desktop_app.core.evidence.calibrations.lognormal import Durations, fit_lognormal
from desktop_app.core.evidence.calibrations.transit_doubts import family_doubt


def _families(times: Numbers, rng: np.random.Generator) -> tuple[Family, ...]:
    window = rng.uniform(2, 40, len(times))
    durations = Durations(times[times <= window], window[times > window])
    return families(durations, fit_lognormal(durations))


@pytest.mark.parametrize(("place", "name"), [(0, "lognormal"), (1, "gamma"), (2, "Weibull")])
def test_the_family_that_the_times_were_drawn_from_is_the_likeliest_and_nearest(place: int, name: str) -> None:
    rng = np.random.default_rng(place)
    drawn = (rng.lognormal(2.2, 0.4, 4000), rng.gamma(4, 2.5, 4000), 10 * rng.weibull(2.5, 4000))[place]
    compared = _families(drawn, rng)
    best = min(compared, key=lambda family: family.aic)
    assert best.name.text() == name
    assert best.distance == min(family.distance for family in compared)
    assert best.distance < 0.04
    doubt = family_doubt(compared)
    assert (doubt is None) == (name == "lognormal")
    assert doubt is None or name in doubt.text()


def test_the_share_under_way_counts_running_parcels_as_long_as_they_are_known() -> None:
    times, under_way = survival_seen(Durations(np.array([1.0, 3.0]), np.array([2.0])))
    assert times.tolist() == [1, 3]
    # Of three one ended on day 1; of the one left on day 3 it ended, too.
    assert under_way.tolist() == pytest.approx([2 / 3, 0])
