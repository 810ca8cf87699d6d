"""Response curves come back from weeks with known ones, and from the weeks of others; others are refused."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from desktop_app.core.evidence.calibrations.calibrated import TOO_FEW, UNUSABLE
from desktop_app.core.evidence.calibrations.interval import Numbers
from desktop_app.core.evidence.calibrations.joint_response import joint_responses, season_terms
from desktop_app.core.evidence.calibrations.response_grid import carry_over
from desktop_app.core.evidence.calibrations.responses import responses
from tests.core.evidence.calibrations.simulated_spend import CARRIED, SCALE, TOP, weeks_of
from tests.core.evidence.made_sources import numbers, one, source
from tests.shared import shared_folder

COEFFICIENTS, CARRY, STEEPNESS = (3012.2, 2053.4), (0.4, 0.2), (4.0, 3.0)


def test_a_steady_spend_is_its_own_carry_over_and_a_burst_fades_by_half() -> None:
    assert carry_over(np.full(20, 7.0), 0.6) == pytest.approx(np.full(20, 7.0))
    burst = carry_over(np.concatenate([np.zeros(4), [1.0], np.zeros(3)]), 0.5)
    assert burst[4:].tolist() == [0.5, 0.25, 0.125, 0.0625]


def test_a_curve_that_bends_is_found_by_quarter_and_others_say_why_not() -> None:
    found = responses([source("T3", weeks_of(1))])
    top, scale = one(found, "mkt_vmax", "bend"), one(found, "mkt_k", "bend")
    assert numbers(top)[0] == pytest.approx(13 * TOP, rel=0.15)
    assert numbers(scale)[0] == pytest.approx(13 * SCALE, rel=0.25)
    assert top.warning is not None
    assert "association" in top.warning.text()
    reasons = {kind: one(found, "mkt_k", kind).method.text() for kind in ("straight", "steady", "deaf")}
    assert "steeper and flatter" in reasons["straight"]
    assert "varies by" in reasons["steady"]
    assert "do not rise with spend" in reasons["deaf"]
    assert one(found, "mkt_k", "straight").picture is not None


def test_a_channel_that_always_spends_with_another_is_refused() -> None:
    weeks = weeks_of(2)
    bend = weeks[weeks["channel"] == "bend"]
    twin = bend.assign(channel="twin", spend=bend["spend"] * 1.1)
    found = one(responses([source("T3", pd.concat([bend, twin], ignore_index=True))]), "mkt_k", "bend")
    assert found.status == UNUSABLE
    assert "moves with that of twin" in found.method.text()


def test_a_year_of_weeks_is_needed() -> None:
    weeks = weeks_of(3)
    first = weeks[weeks["week"] < pd.Timestamp(2024, 10, 1)]
    found = one(responses([source("T3", first)]), "mkt_vmax", "bend")
    assert (found.status, found.n) == (TOO_FEW, 40)


def test_where_sessions_are_known_together_only_the_split_is_by_when_channels_spent() -> None:
    weeks = weeks_of(4)
    rng = np.random.default_rng(4)
    first = weeks[weeks["channel"] == "bend"]
    spend = first["spend"].to_numpy()[::-1].copy()
    brought = 3000 * -np.expm1(-carry_over(spend, CARRIED) / 800)
    second = first.assign(channel="other", spend=spend)
    total = first.assign(market="US", sessions=first["sessions"] + brought + rng.normal(0, 50, len(first)))
    ads = pd.concat([first, second], ignore_index=True)[["week", "channel", "spend"]]
    found = responses([source("T3", ads), source("T4", total[["week", "market", "sessions"]])])
    assert numbers(one(found, "mkt_vmax", "bend"))[0] == pytest.approx(13 * TOP, rel=0.2)
    assert numbers(one(found, "mkt_vmax", "other"))[0] == pytest.approx(13 * 3000, rel=0.2)
    warning = one(found, "mkt_vmax", "other").warning
    assert warning is not None
    assert "together only" in warning.text()


def _saturated(spend: Numbers, steepness: float) -> Numbers:
    """The logistic saturation with which the file was made."""
    grown = np.exp(-steepness * spend)
    saturated: Numbers = (1 - grown) / (1 + grown)
    return saturated


def test_the_weeks_of_another_tool_give_the_response_with_which_they_were_made() -> None:
    frame = pd.read_csv(shared_folder() / "data" / "pymc_mmm_example.csv")
    spends = [frame[name].to_numpy(float) for name in ("x1", "x2")]
    events = frame[["event_1", "event_2"]].to_numpy(float)
    beside = np.column_stack([season_terms(len(frame)), events])
    curves = joint_responses(frame["y"].to_numpy(float), spends, beside)
    for place, (curve, spend) in enumerate(zip(curves, spends, strict=True)):
        if curve.open_low or curve.open_high:
            assert place == 1, "the first channel spends in every week"
            continue
        at = spend.max() * np.array([0.5, 1.0])
        assert curve.at(at) == pytest.approx(COEFFICIENTS[place] * _saturated(at, STEEPNESS[place]), rel=0.15)
        half_lives = [np.log(0.5) / np.log(theta) for theta in (curve.carried.value, CARRY[place])]
        assert half_lives[0] == pytest.approx(half_lives[1], abs=0.3)
