"""Splits at the edges of the logarithm: factors that are nothing in one column, and factors that cancel out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.compile import compile_map
from desktop_app.core.map.link import Link, Moderator
from desktop_app.core.map.node import Node
from desktop_app.core.map.split import Split, Splitter
from tests.core.map import figure as shipped
from tests.core.map.oracle import Column, defaults


def split(before: dict[str, float], after: dict[str, float], k: float = 1.0) -> Split:
    """The change of an outcome fed by one technology over a link with one moderator, at given levels of both."""
    nodes = (
        Node("tool", "technology", Names("Tool", "工具")),
        Node("fear", "challenge", Names("Fear", "担忧")),
        Node("result", "outcome", Names("Result", "成果")),
    )
    link = Link("tool", "result", "+", "produces", 0.5, moderators=(Moderator("fear", k),))
    figure = CapabilityMap(nodes, (link,), shipped.figure().settings)
    part = compile_map(figure, replace(shipped.initiatives(), all=()), shipped.mode(), roadmap=False)
    columns = (Column(part, defaults(part) | {f"map.level_{n}": x for n, x in c.items()}) for c in (before, after))
    return Splitter(figure, shipped.mode().opaque, *columns).split("result")


def factors(found: Split) -> dict[str, float]:
    return {factor.node or factor.kind: factor.share for factor in found.links[0].factors}


def test_a_source_that_was_nothing_gets_all() -> None:
    found = split({"tool": 0.0, "fear": 0.6}, {"tool": 0.8, "fear": 0.2})
    assert found.change == pytest.approx(0.5 * 0.8 * 0.8)
    assert factors(found) == {"strength": 0, "fear": 0, "tool": pytest.approx(found.change)}


def test_two_factors_that_were_nothing_share_alike() -> None:
    found = split({"tool": 0.0, "fear": 1.0}, {"tool": 0.8, "fear": 0.5})
    half = found.change / 2
    assert half > 0
    assert factors(found) == {"strength": 0, "fear": pytest.approx(half), "tool": pytest.approx(half)}


def test_nothing_in_both_columns_brings_nothing() -> None:
    found = split({"tool": 0.0, "fear": 0.5}, {"tool": 0.7, "fear": 1.0})
    assert found.change == 0
    assert set(factors(found).values()) == {0}


def test_factors_that_cancel_out_are_still_told_apart() -> None:
    found = split({"tool": 0.25, "fear": 0.5}, {"tool": 0.5, "fear": 0.75})
    shares = factors(found)
    assert found.change == pytest.approx(0, abs=1e-15)
    assert shares["tool"] == pytest.approx(-shares["fear"])
    alone = split({"tool": 0.25, "fear": 0.5}, {"tool": 0.5, "fear": 0.5}).change
    assert 0 < shares["tool"] < alone


def test_unchanged_factors_get_nothing() -> None:
    found = split({"tool": 0.2, "fear": 0.5}, {"tool": 0.6, "fear": 0.5}, k=0.4)
    assert factors(found) == {"strength": 0, "fear": 0, "tool": pytest.approx(found.change)}
