"""Initiatives that are left out take along whatever needs them."""

from __future__ import annotations

from desktop_app.core.language.model import Names
from desktop_app.core.map.initiative import ErosionRule, Initiative, Initiatives

RULE = ErosionRule(0.0, 0.0, 0.0, 0.0, {})


def initiative(name: str, *requires: str) -> Initiative:
    """One that targets nothing."""
    return Initiative(name, Names(name, name), {}, 0.0, requires=requires)


def test_what_needs_what_is_left_out_goes_with_it_however_far_behind() -> None:
    chain = (initiative("c", "b"), initiative("b", "a"), initiative("a"), initiative("d"))
    every = Initiatives(chain, RULE, {})
    assert [i.id for i in every.without({"a"}).all] == ["d"]
    assert [i.id for i in every.without({"c"}).all] == ["b", "a", "d"]
    assert every.without(()) is every
