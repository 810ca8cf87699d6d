"""The best split of a media budget for any number of channels, proved by what an optimum must be."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.models.properties.drawing import Array
from tests.models.properties.shops import FEW, SEEDS, Columns, shops

CHANNELS = st.integers(3, 12)


def markets(channels: int, seed: int) -> Columns:
    """Shops whose spend in each channel is up to four times its scale, as fitted curves have it; some spend nothing."""
    drawn = shops("marketing", seed, items={"channel": channels})
    generator = np.random.default_rng(seed)
    shape = (channels, drawn.drawing.count)
    scale = 10 ** generator.uniform(3, 6, shape)
    spend = scale * generator.uniform(0.01, 4, shape)
    spend[1:][generator.random((channels - 1, drawn.drawing.count)) < 0.1] = 0
    saturation = scale * 10 ** generator.uniform(-0.5, 1, shape)
    changes = {"saturation_spend_scale": scale, "base_media_spend": spend, "base_saturation_session_count": saturation}
    return drawn.today.otherwise(changes)


def sessions(columns: Columns, spend: Array) -> Array:
    """Quality sessions net of commission that a spend brings, (I, C), written from the curve."""
    kept = np.maximum(0.01, 1 - columns["commission_rate"] / columns["contribution_margin_ratio"])
    most = columns["base_saturation_session_count"] * columns["session_quality"] * kept
    return np.asarray(most * -np.expm1(-spend / columns["saturation_spend_scale"]))


def response(columns: Columns, spend: Array) -> Array:
    """What a spend brings in all channels together, (C,)."""
    return np.asarray(sessions(columns, spend).sum(axis=0))


def marginal(columns: Columns, spend: Array) -> Array:
    """What one more unit of money brings in each channel, (I, C), by a central difference."""
    step = columns["saturation_spend_scale"] * 1e-4
    return np.asarray((sessions(columns, spend + step) - sessions(columns, spend - step)) / (2 * step))


@FEW
@given(CHANNELS, SEEDS)
def test_the_budget_is_kept(channels: int, seed: int) -> None:
    columns = markets(channels, seed)
    for split in ("optimal_media_spend", "unscaled_optimal_media_spend", "media_spend"):
        assert np.all(columns[split] >= 0)
        np.testing.assert_allclose(columns[split].sum(axis=0), columns["media_budget"], rtol=1e-9)
    acted = columns.after({"seizing_realisation": 0.7})
    np.testing.assert_allclose(acted["media_spend"].sum(axis=0), columns["media_budget"], rtol=1e-9)


@FEW
@given(CHANNELS, SEEDS)
def test_marginal_returns_of_active_channels_are_equal_and_others_are_not_worth_it(channels: int, seed: int) -> None:
    columns = markets(channels, seed)
    spend = columns["optimal_media_spend"]
    gain, active = marginal(columns, spend), spend > 1e-9 * columns["media_budget"]
    best = np.where(active, gain, 0).max(axis=0)
    np.testing.assert_allclose(gain[active], np.broadcast_to(best, gain.shape)[active], rtol=1e-6)
    assert np.all(gain <= best * (1 + 1e-6))
    assert active.any(axis=0).all()
    assert not active.all()


@FEW
@given(CHANNELS, SEEDS)
def test_no_other_split_brings_more(channels: int, seed: int) -> None:
    columns = markets(channels, seed)
    best = response(columns, columns["optimal_media_spend"])
    generator = np.random.default_rng(seed)
    for _ in range(20):
        shares = generator.gamma(0.5, size=columns["base_media_spend"].shape)
        other = response(columns, columns["media_budget"] * shares / shares.sum(axis=0))
        assert np.all(best >= other * (1 - 1e-9))
    assert np.all(best >= response(columns, columns["base_media_spend"]) * (1 - 1e-9))


@FEW
@given(CHANNELS, SEEDS)
def test_moving_towards_the_best_split_never_loses_sessions_net_of_commission(channels: int, seed: int) -> None:
    columns = markets(channels, seed)
    steps = [columns.after({"seizing_realisation": share})["media_spend"] for share in (0.0, 0.3, 0.6, 1.0)]
    values = [response(columns, spend) for spend in steps]
    assert np.array_equal(steps[0], columns["base_media_spend"])
    assert all(np.all(later >= earlier * (1 - 1e-9)) for earlier, later in pairwise(values))


@FEW
@given(CHANNELS, SEEDS)
def test_no_budget_gives_no_spend(channels: int, seed: int) -> None:
    columns = markets(channels, seed).otherwise({"base_media_spend": np.zeros((channels, 1))})
    for name in ("optimal_media_spend", "media_spend", "paid_session_count"):
        assert not columns.after({"seizing_realisation": 1.0})[name].any()


@FEW
@given(CHANNELS, SEEDS)
def test_a_dearer_commission_takes_budget_away_from_its_channel(channels: int, seed: int) -> None:
    columns = markets(channels, seed)
    dearer = columns["commission_rate"].copy()
    dearer[0] = 0.5 * (dearer[0] + 0.3)
    before = columns["optimal_media_spend"]
    after = columns.otherwise({"commission_rate": dearer})["optimal_media_spend"]
    assert np.all(after[0] <= before[0] + 1e-9 * columns["media_budget"])
    assert np.any(after[0] < 0.9 * before[0])
