"""The inference of a project starts from the levels in force and walks the map's own arrows."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.map.fcm.inference import Inference, states
from desktop_app.core.map.fcm.map_weights import map_weights
from desktop_app.core.project import new_document
from desktop_app.core.project.edits.map_numbers import set_level, set_strength
from desktop_app.core.project.map_inference import inferred
from desktop_app.core.project.shop import Shop

SOURCE, TARGET = "tech_ml", "log_demand_forecast"


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(new_document("Shop"))


def test_it_is_the_inference_on_the_weights_of_the_map(shop: Shop) -> None:
    found = inferred(shop, Inference(), "en")
    known = map_weights(shop.content.figure)
    wanted = states(known.weights, np.array([found.start[node] for node in known.concepts]), Inference())[-1]
    assert [found.final[node] for node in known.concepts] == pytest.approx(wanted.tolist(), abs=1e-12)
    assert (found.ending, found.period) == ("fixed", 1)
    assert any("moderators" in note.text() for note in found.notes)


def test_levels_and_strengths_set_by_hand_are_in_force(shop: Shop) -> None:
    plain = inferred(shop, Inference(), "en")
    higher = inferred(shop.after(set_level(SOURCE, 1.0).apply(shop.document)[0]), Inference(), "en")
    assert higher.start[SOURCE] == 1.0
    assert higher.final[TARGET] > plain.final[TARGET]
    cut = inferred(shop.after(set_strength((SOURCE, TARGET), 0.0).apply(shop.document)[0]), Inference(), "en")
    assert cut.final[TARGET] < plain.final[TARGET]


def test_a_ranking_that_hangs_on_the_slope_is_warned_of_where_there_is_a_slope(shop: Shop) -> None:
    assert any("slope" in warning.text() for warning in inferred(shop, Inference("sigmoid"), "en").warnings)
    assert inferred(shop, Inference("bivalent"), "en").warnings == ()
