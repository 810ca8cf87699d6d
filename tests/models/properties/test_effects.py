"""What every effect and every potential obeys, whichever model it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given

from desktop_app.core.language.model import Input
from desktop_app.core.language.program import Program
from tests.models.properties.shops import FEW, SEEDS, content, shops, shops_of

MODELS = ("logistics", "marketing", "supply_chain", "payment_risk")


def potentials(program: Program) -> Iterator[tuple[Input, str, str]]:
    """Every potential that has a basis: the input, the kind of change, the capability cell."""
    for entry in program.inputs.values():
        if entry.basis and entry.basis.kind != "level":
            yield entry, entry.basis.kind, entry.basis.cell


@pytest.mark.parametrize("model", MODELS)
@FEW
@given(SEEDS)
def test_a_potential_measured_from_nothing_counts_for_the_levels_passed_through(model: str, seed: int) -> None:
    drawn = shops(model, seed)
    found = list(potentials(drawn.drawing.program))
    from_zero = drawn.today.otherwise({f"{entry.id}_from_current": 0.0 for entry, _, _ in found})
    closed = np.random.default_rng(seed).random(drawn.drawing.count)
    assert found
    for entry, kind, cell in found:
        sign = -1.0 if kind == "reduction" else 1.0
        potential, level = from_zero[entry.id], from_zero[f"{cell}_level_today"]
        reached = level + closed * (1 - level)
        remaining = from_zero[f"remaining_{entry.id.partition('.')[2]}"]
        expected = (1 + sign * potential * reached) / (1 + sign * potential * level)
        solid = np.broadcast_to(potential * level < 1 - 1e-6, expected.shape)  # a whole potential, wholly used up
        np.testing.assert_allclose((1 + sign * remaining * closed)[solid], expected[solid], rtol=1e-9, err_msg=entry.id)


@pytest.mark.parametrize("model", MODELS)
@FEW
@given(SEEDS)
def test_a_potential_measured_against_the_present_method_counts_in_full(model: str, seed: int) -> None:
    drawn = shops(model, seed)
    found = list(potentials(drawn.drawing.program))
    from_current = drawn.today.otherwise({f"{entry.id}_from_current": 1.0 for entry, _, _ in found})
    for entry, _, _ in found:
        remaining = from_current[f"remaining_{entry.id.partition('.')[2]}"]
        assert np.array_equal(remaining, np.broadcast_to(from_current[entry.id], remaining.shape)), entry.id


@pytest.mark.parametrize("model", MODELS)
@FEW
@given(SEEDS)
def test_what_is_in_use_stays_and_what_it_brings_goes_where_rivals_have_caught_up(model: str, seed: int) -> None:
    acted = shops(model, seed).acted()
    caught_up = acted.after({"advantage_kept": 0.0})
    effects = [name.removesuffix("_effect") for name in acted.engine.program.variables if name.endswith("_effect")]
    assert effects
    for effect in effects:
        assert np.array_equal(caught_up[f"{effect}_in_use"], acted[f"{effect}_in_use"])
        assert not caught_up[f"{effect}_effect"].any()
        assert np.all(acted[f"{effect}_in_use"] <= acted[f"{effect}_gate"])


@pytest.mark.parametrize("model", MODELS)
@FEW
@given(SEEDS)
def test_nothing_changed_is_today_bit_for_bit(model: str, seed: int) -> None:
    today = shops(model, seed).today
    again = today.after({})
    for name in today.engine.program.variables:
        assert np.array_equal(again[name], today[name]), name


@pytest.mark.parametrize("which", ["what_if", "what_if_without_map"])
@FEW
@given(SEEDS)
def test_nothing_changed_in_the_linked_shop_is_today_bit_for_bit(which: str, seed: int) -> None:
    today = shops_of(getattr(content(), which), "company", seed, count=100).today
    again = today.after({})
    for name in today.engine.program.variables:
        assert np.array_equal(again[name], today[name]), name
