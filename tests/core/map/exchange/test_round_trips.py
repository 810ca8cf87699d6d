"""What comes back from a file equals what went out, but for what was said to be left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.map.exchange.formats import FORMATS, Format, format_of
from desktop_app.core.map.exchange.from_map import from_map
from desktop_app.core.map.exchange.losses import FEATURES, kept, losses
from desktop_app.core.map.exchange.reading import Direction
from desktop_app.core.map.fcm.map_weights import map_weights
from desktop_app.core.map.geometry import Point
from tests.core.map.exchange.exchanged_maps import exchanged_maps, through_a_file
from tests.core.map.figure import figure


def in_order(exchanged: ExchangedMap) -> ExchangedMap:
    """The map with its links by their ends: a matrix keeps no order of links."""
    return replace(exchanged, links=tuple(sorted(exchanged.links, key=lambda link: (link.source, link.target))))


READ = [format_ for format_ in FORMATS if format_.reads]


@pytest.mark.parametrize("format_", READ, ids=lambda known: known.id)
@given(exchanged_maps(), st.sampled_from(["en", "zh"]))
@settings(max_examples=15)
def test_any_map_comes_back(format_: Format, exchanged: ExchangedMap, language: str) -> None:
    reading = through_a_file(format_, exchanged, language)
    assert reading.problems == ()
    assert in_order(reading.map) == in_order(kept(format_, exchanged, language))


@pytest.mark.parametrize("format_", READ, ids=lambda known: known.id)
def test_figure_one_comes_back(format_: Format) -> None:
    notes, places = {"tech_ml": "line one\nline “two”"}, {"tech_ml": Point(1.5, -2.25), "ch_privacy": Point(0, 1e3)}
    exchanged = from_map(figure(), notes, places, "Figure 1")
    reading = through_a_file(format_, exchanged, "zh")
    assert reading.problems == ()
    assert in_order(reading.map) == in_order(kept(format_, exchanged, "zh"))


@pytest.mark.parametrize("word", ["kumu", "graphml", "gexf"])
@given(exchanged_maps())
@settings(max_examples=8)
def test_these_formats_carry_everything(word: str, exchanged: ExchangedMap) -> None:
    assert losses(format_of(word), exchanged, "en") == ()
    assert kept(format_of(word), exchanged, "en") == exchanged


@pytest.mark.parametrize("word", ["matrix_csv", "matrix_xlsx"])
@given(exchanged_maps(), st.sampled_from(["row_to_column", "column_to_row"]))
@settings(max_examples=8)
def test_a_matrix_read_the_other_way_has_its_links_turned(
    word: str, exchanged: ExchangedMap, direction: Direction
) -> None:
    format_ = format_of(word)
    assert through_a_file(format_, exchanged, "en", direction).map.nodes == kept(format_, exchanged, "en").nodes
    found = through_a_file(format_, exchanged, "en", direction).map.links
    ends = {(link.source, link.target): link.weight for link in kept(format_, exchanged, "en").links}
    assert {(link.source, link.target): link.weight for link in found} == ends


def test_losses_are_said_with_their_number() -> None:
    texts = [message.text() for message in losses(format_of("mental_modeler"), from_map(figure()), "en")]
    (told,) = (note.values["count"] for note in map_weights(figure()).left_out if "moderators" in note.template)
    assert f"moderators of links are left out ({told})" in texts
    assert not any("kinds" in text and "nodes" in text for text in texts)


@given(exchanged_maps())
@settings(max_examples=20)
def test_a_feature_that_is_counted_is_a_feature_that_is_taken_out(exchanged: ExchangedMap) -> None:
    for feature in FEATURES.values():
        assert (feature.without(exchanged, "en") == exchanged) == (not feature.count(exchanged, "en")) or (
            feature is FEATURES["double_names"]  # which also calls nodes by their names
        )


@pytest.mark.parametrize("name", ["_x0041_b", "0", "1e5", "TRUE", "=1+1", "2026-01-01"])
@pytest.mark.parametrize("format_", READ, ids=lambda known: known.id)
def test_names_that_programs_like_to_change_stay(format_: Format, name: str) -> None:
    first = ExchangedNode("a", Names(name, name), notes="_x000D_" if "notes" in format_.holds else "")
    exchanged = ExchangedMap((first, ExchangedNode("b", Names("B", "B"))), (ExchangedLink("a", "b", "-", 0.5),))
    assert through_a_file(format_, exchanged, "en").map.nodes == kept(format_, exchanged, "en").nodes
