"""Content files of map and initiatives as values, and what is said about files that cannot be read."""

from __future__ import annotations

import json

import pytest
import rtoml

from desktop_app.core.errors import MapError
from desktop_app.core.map.assembly import content_of, read_texts
from desktop_app.core.map.read import initiatives_of, map_of
from tests.core.map import figure as shipped
from tests.shared import shared_folder

TABLES = (shipped.MODELS / "figure1.toml").read_text(encoding="utf-8")


def test_every_node_and_link_is_read() -> None:
    original = json.loads((shared_folder() / "domain" / "figure1.json").read_text(encoding="utf-8"))
    figure = shipped.figure()
    assert {node.id for node in figure.nodes} == {raw["id"] for raw in original["nodes"]}
    for raw in original["nodes"]:
        node = figure[raw["id"]]
        assert (node.kind, node.name.zh, node.level) == (raw["kind"], raw["zh"], raw["level"] or 0.0)
        assert (node.one_off, node.running, node.p_fail) == (raw["one_off"], raw["running"], raw["p_fail"])
    for raw in original["links"]:
        link = figure.link(raw["source"], raw["target"])
        assert link is not None
        assert link.strength == original["strength"][raw["strength"]]
        assert figure.rule(link) == original["link_types"][raw["type"]]["calc"]
        moderators = [(m["node"], original["moderator_k"][m["k"]]) for m in raw["moderators"]]
        assert [(m.node, m.k) for m in link.moderators] == moderators
    assert len(figure.links) == len(original["links"])


def test_the_poster_is_links_between_its_nodes_and_arrows_of_its_own() -> None:
    original = json.loads((shared_folder() / "domain" / "figure1.json").read_text(encoding="utf-8"))
    figure = shipped.figure()
    direct = {link.ends for link in figure.links if figure[link.source].poster and figure[link.target].poster}
    derived = {(link.source, link.target) for link in figure.poster_links}
    expected = {
        hidden: {(raw["source"], raw["target"]) for raw in original["poster_links"] if raw["derived"] is hidden}
        for hidden in (False, True)
    }
    assert (direct, derived) == (expected[False], expected[True])


def test_erodible_shares_follow_from_the_four_answers() -> None:
    original = json.loads((shared_folder() / "domain" / "initiatives.json").read_text(encoding="utf-8"))
    for raw in original["initiatives"]:
        assert shipped.initiatives()[raw["id"]].erodible_share == pytest.approx(raw["kap"], abs=1e-12)
    assert dict(shipped.initiatives().default_erosion) == original["kap_default"]


def test_strengths_may_be_words_or_numbers() -> None:
    text = TABLES.replace('type = "requires", strength = "medium"', 'type = "requires", strength = 0.42', 1)
    assert map_of(rtoml.loads(text), "map.toml").links[0].strength == 0.42


def test_all_that_cannot_be_read_is_said_at_once() -> None:
    text = TABLES.replace('strength = "medium"', 'strength = "huge"', 1).replace(
        'kind = "technology"', 'kind = "magic"', 1
    )
    with pytest.raises(MapError) as error:
        map_of(rtoml.loads(text), "map.toml")
    assert len(error.value.problems) == 2
    assert "“huge” is missing or unknown" in str(error.value)
    assert "tech_ml: “magic” is missing or unknown" in str(error.value)


def test_a_file_that_is_no_toml_is_named() -> None:
    with pytest.raises(MapError, match=r"initiatives\.toml: this is not a TOML file"):
        content_of({**read_texts(), "initiatives": "[[node"})


def test_missing_tables_are_named() -> None:
    with pytest.raises(MapError, match="“meta” is missing"):
        map_of({}, "map.toml")
    with pytest.raises(MapError, match="“kap_rule” is missing"):
        initiatives_of({}, "initiatives.toml")
