"""The classical inference gives what the reference implementation gave, alone and in batches."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.map.fcm.inference import Inference, Rule, Transfer, states
from desktop_app.core.map.fcm.settling import settle

REFERENCE = Path(__file__).resolve().parents[3] / "data" / "fcm_reference.json"
CASES: list[dict[str, Any]] = json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]
RULES: dict[str, Rule] = {"kosko": "kosko", "mKosko": "modified_kosko", "rescaled": "rescaled"}


def inference_of(case: dict[str, Any]) -> Inference:
    return Inference(case["transfer"], RULES[case["inference"]], case["l"], case["thresh"], case["iterations"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_step_of_the_reference(case: dict[str, Any]) -> None:
    found = states(np.array(case["weights"]), np.array(case["initial_state"]), inference_of(case))
    assert found.shape == np.shape(case["trajectory"])
    np.testing.assert_allclose(found, case["trajectory"], rtol=0, atol=1e-12)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_end_of_the_reference(case: dict[str, Any]) -> None:
    settled = settle(np.array(case["weights"]), np.array(case["initial_state"])[:, None], inference_of(case))
    np.testing.assert_allclose(settled.final[:, 0], case["final"], rtol=0, atol=1e-12)
    assert int(settled.steps[0]) == case["steps"]
    assert (settled.ending() == "fixed") == case["converged"]


def test_a_cycle_is_told_by_its_length() -> None:
    ring = np.roll(np.eye(3), 1, axis=1)
    settled = settle(ring, np.array([[1.0, 1.0], [0.0, 1.0], [0.0, 1.0]]), Inference("bivalent"))
    assert [settled.ending(0), settled.ending(1)] == ["cycle", "fixed"]
    assert list(settled.period) == [3, 1]
    assert settled.warning is not None
    assert "3" in settled.warning.text()


def test_what_never_repeats_is_called_chaotic() -> None:
    # x → tanh(l·(w·x + …)) with strong mixed weights: no period within the steps allowed.
    weights = np.array([[0.0, 1.0, -1.0], [-1.0, 0.6, 1.0], [1.0, -1.0, 0.4]])
    settled = settle(weights, np.array([[0.31], [-0.2], [0.55]]), Inference("tanh", slope=1.7, threshold=1e-9))
    assert settled.ending() == "chaotic"


@given(
    st.integers(0, 2**32 - 1),
    st.sampled_from(["sigmoid", "tanh", "bivalent", "trivalent"]),
    st.sampled_from(["kosko", "modified_kosko", "rescaled"]),
)
def test_a_batch_gives_what_single_runs_give(seed: int, transfer: Transfer, rule: Rule) -> None:
    draw = np.random.default_rng(seed)
    weights = draw.uniform(-1, 1, (6, 6)) * (draw.random((6, 6)) < 0.4)
    starts, inference = draw.uniform(0, 1, (6, 5)), Inference(transfer, rule, most_steps=80)
    batch = settle(weights, starts, inference)
    for column in range(starts.shape[1]):
        single = settle(weights, starts[:, [column]], inference)
        np.testing.assert_allclose(batch.final[:, column], single.final[:, 0], rtol=0, atol=1e-12)
        assert (batch.steps[column], batch.period[column]) == (single.steps[0], single.period[0])


def test_a_map_without_concepts_settles_at_once() -> None:
    assert settle(np.zeros((0, 0)), np.zeros((0, 2)), Inference()).ending(1) == "fixed"
