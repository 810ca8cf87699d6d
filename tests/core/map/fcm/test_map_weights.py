"""A capability map as a fuzzy cognitive map, and the warning about the slope."""

from __future__ import annotations

import numpy as np

from desktop_app.core.map.fcm.inference import Inference
from desktop_app.core.map.fcm.map_weights import map_weights
from desktop_app.core.map.fcm.settling import settle
from desktop_app.core.map.fcm.slope import concept_flips, slope_warning
from tests.core.map.figure import figure


def test_every_link_of_the_map_is_a_weight() -> None:
    shipped, found = figure(), map_weights(figure())
    assert np.count_nonzero(found.weights) == len(shipped.links)
    place = {node: number for number, node in enumerate(found.concepts)}
    for link in shipped.links:
        weight = found.weights[place[link.source], place[link.target]]
        assert (abs(weight), weight > 0) == (link.strength, link.sign == "+")
    assert list(found.start) == [node.level for node in shipped.nodes]


def test_what_such_a_map_cannot_say_is_said() -> None:
    shipped = figure()
    moderators = sum(len(link.moderators) for link in shipped.links)
    texts = [message.text() for message in map_weights(shipped).left_out]
    assert any(str(moderators) in text and "moderators" in text for text in texts)
    assert any("delayed" in text for text in texts)


def test_figure_one_settles() -> None:
    found = map_weights(figure())
    assert settle(found.weights, found.start[:, None], Inference()).ending() == "fixed"


def test_an_order_that_turns_with_the_slope_is_warned_of() -> None:
    # d hangs on a held source, e on two that themselves grow with the slope.
    weights = np.zeros((5, 5))
    weights[0, 3], weights[0, 1], weights[0, 2], weights[1, 4], weights[2, 4] = 0.75, 1.0, 1.0, 0.5, 0.5
    start = np.array([1.0, 0.0, 0.0, 0.0, 0.0])
    found = concept_flips(weights, start, Inference())
    pair = next(flip for flip in found if {flip.first, flip.second} == {3, 4})
    assert pair.slopes[0] < pair.slopes[1]
    warning = slope_warning(found, ("a", "b", "c", "d", "e"))
    assert warning is not None
    assert "d / e" in warning.text()


def test_an_order_that_holds_is_not_warned_of() -> None:
    weights = np.array([[0.0, 0.9, 0.2], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
    assert slope_warning(concept_flips(weights, np.array([1.0, 0.0, 0.0]), Inference()), ("a", "b", "c")) is None
