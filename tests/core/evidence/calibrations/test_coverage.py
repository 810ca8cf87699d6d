"""Over twenty repetitions intervals hold the truth about as often as they promise; the bench counts a thousand.

Of 20 true 95 % intervals fewer than 15 hold the truth with a chance below one in a thousand; the limits allow for two
dozen inputs that are looked at together. Few intervals by chance hold the truth although they are too narrow: their
width is looked at, too.
"""

from __future__ import annotations

import pytest

from tests.core.evidence.calibrations.repetitions import Study, tallies
from tests.core.evidence.calibrations.simulated_alerts import ALERTS
from tests.core.evidence.calibrations.simulated_demand import DEMAND
from tests.core.evidence.calibrations.simulated_marketing import MARKETING
from tests.core.evidence.calibrations.simulated_operations import OPERATIONS
from tests.core.evidence.calibrations.simulated_parcels import TRANSIT
from tests.core.evidence.calibrations.simulated_payments import PAYMENTS
from tests.core.evidence.calibrations.simulated_purchases import PURCHASES
from tests.core.evidence.calibrations.simulated_spend import SPEND

REPETITIONS = 20
LEAST, NARROWEST, WIDEST = 0.75, 0.6, 1.7
SLOW = 8
"""Repetitions of the studies whose fits take longest."""


@pytest.mark.parametrize(
    "study", [TRANSIT, PAYMENTS, PURCHASES, MARKETING, ALERTS, OPERATIONS], ids=lambda study: study.name
)
def test_intervals_hold_the_truth_and_are_no_wider_than_they_must(study: Study) -> None:
    for tally in tallies(study, REPETITIONS):
        assert tally.covered >= LEAST, tally.text()
        assert NARROWEST <= tally.width <= WIDEST, tally.text()
        assert tally.refused <= 0.05, tally.text()


def test_the_error_of_the_present_forecast_is_held() -> None:
    for tally in tallies(DEMAND, SLOW):
        assert tally.covered >= 0.7, tally.text()
        assert tally.refused == 0, tally.text()


def test_a_response_is_found_where_the_weeks_show_one_and_refused_where_they_do_not() -> None:
    for tally in tallies(SPEND, SLOW):
        if (tally.spec, tally.item) in SPEND.hidden:
            assert tally.refused >= 0.8, tally.text()
        else:
            assert tally.covered >= 0.7, tally.text()
            assert tally.refused <= 0.2, tally.text()
