"""What is copied can be pasted, here or in another project, with everything that lies among the nodes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from desktop_app.core.errors import MapError
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.in_force import cost_inputs
from desktop_app.core.project import new_document
from desktop_app.core.project.edits import MoveLanding, MoveNodes, SetInput, SetNote
from desktop_app.core.project.edits.map_numbers import set_level, set_strength
from desktop_app.core.project.map_copy import duplicate, part_of, paste
from desktop_app.core.project.shop import Shop

IDS = ("tech_iot_gps", "log_visibility", "cap_log_sensing", "ch_data_quality")
LINK = ("log_visibility", "cap_log_sensing")


@pytest.fixture(scope="module")
def shop() -> Shop:
    document = new_document("Shop", currency="CNY")
    places = {"tech_iot_gps": Point(0, 0), "log_visibility": Point(100, 40)}
    for edit in (
        set_level("log_visibility", 0.66),
        set_strength(LINK, 0.21),
        SetInput(cost_inputs("log_visibility")[0], 7000.0),
        SetNote("log_visibility", "问李"),
        SetNote("log_visibility__cap_log_sensing", "since May"),
        SetNote("tech_ml", "not copied"),
        MoveNodes("whole", places),
        MoveLanding("whole", (LINK, "ch_data_quality"), 0.7),
        MoveLanding("whole", (LINK, "ch_data_silos"), 0.4),
    ):
        document, _ = edit.apply(document)
    return Shop(document)


def test_a_part_comes_back_under_new_ids_with_the_numbers_in_force(shop: Shop) -> None:
    edit = paste(shop.content.figure, part_of(shop, IDS, "whole"), "whole", at=Point(500, 500))
    assert not {node.id for node in edit.nodes} & {node.id for node in shop.content.figure.nodes}
    by_name = {node.name.en: node for node in edit.nodes}
    seen = by_name[f"{shop.content.figure['log_visibility'].name.en} (2)"]
    assert seen.level == 0.66
    assert seen.one_off == pytest.approx(7000.0 / shop.rate)
    (link,) = [link for link in edit.links if link.source == seen.id]
    assert edit.notes == {seen.id: "问李", link.between: "since May"}
    assert link.strength == 0.21
    assert edit.landings == {("whole", (link.ends, link.moderators[0].node)): 0.7}
    assert len(edit.links) == 2
    assert [len(link.moderators) for link in edit.links] == [0, 1]
    assert sorted((p.x, p.y) for p in edit.places.values()) == [(450, 480), (550, 520)]
    document, back = edit.apply(shop.document)
    assert len(document.content().figure.nodes) == 103 + len(IDS)
    assert back.apply(document)[0] == shop.document


def test_a_part_goes_into_another_project(shop: Shop) -> None:
    other = replace(new_document("Other"), map=DrawnMap())
    edit = paste(other.content().figure, part_of(shop, IDS, "whole"), "whole")
    document, _ = edit.apply(other)
    figure = document.content().figure
    assert sorted(node.kind for node in figure.nodes) == ["capability", "challenge", "technology", "technology"]
    today = Shop(document).computed().today_column
    seen = next(node for node in edit.nodes if node.level == 0.66)
    assert today[f"map.{seen.id}"] == pytest.approx(0.66)


def test_a_duplicate_stands_beside_its_original(shop: Shop) -> None:
    edit = duplicate(shop, ("tech_iot_gps",), "whole", Point(24, 24))
    assert list(edit.places.values()) == [Point(24, 24)]
    assert edit.name.text() == "Duplicate"


def test_copied_twice_ids_stay_different(shop: Shop) -> None:
    text = part_of(shop, IDS, "whole")
    document, _ = paste(shop.content.figure, text, "whole").apply(shop.document)
    edit = paste(document.content().figure, text, "whole")
    assert not {node.id for node in edit.nodes} & {node.id for node in document.content().figure.nodes}


@pytest.mark.parametrize(
    "text", ["", "hello", "[1]", "{}", '{"dynacap": 1}', "1e999", '{"dynacap_map": NaN}', "[" * 9999]
)
def test_other_texts_are_no_part(shop: Shop, text: str) -> None:
    with pytest.raises(MapError, match="no part of a map"):
        paste(shop.content.figure, text, "whole")


def _set(path: tuple[str | int, ...], value: object) -> Callable[[Any], None]:
    def change(plain: Any) -> None:  # noqa: ANN401 - any JSON
        for key in path[:-1]:
            plain = plain[key]
        plain[path[-1]] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        _set(("nodes",), []),
        _set(("nodes", 0, "id"), 7),
        _set(("nodes", 0, "id"), "log_visibility"),
        _set(("nodes", 0, "kind"), "wizard"),
        _set(("nodes", 0, "level"), "high"),
        _set(("nodes", 0, "level"), value=True),
        _set(("nodes", 0, "stated"), "yes"),
        _set(("nodes", 0, "name"), "x"),
        _set(("nodes", 0), None),
        _set(("links", 0, "source"), "nobody"),
        _set(("links", 0, "moderators"), 3),
        _set(("places",), [1]),
        _set(("places", "tech_iot_gps"), [1]),
        _set(("notes", "nobody"), "x"),
        _set(("landings",), [["log_visibility", "cap_log_sensing", "tech_iot_gps", 0.5]]),
        _set(("landings",), [["log_visibility", "cap_log_sensing", "ch_data_quality", "half"]]),
        _set(("landings",), [[[], {}, "ch_data_quality", 0.5]]),
    ],
)
def test_a_damaged_part_is_said_to_be(shop: Shop, change: Callable[[Any], None]) -> None:
    plain = json.loads(part_of(shop, IDS, "whole"))
    change(plain)
    with pytest.raises(MapError, match="damaged"):
        paste(shop.content.figure, json.dumps(plain), "whole")


def test_a_part_of_a_newer_program_is_said_to_be(shop: Shop) -> None:
    plain = json.loads(part_of(shop, IDS, "whole"))
    plain["dynacap_map"] = 2
    with pytest.raises(MapError, match="newer"):
        paste(shop.content.figure, json.dumps(plain), "whole")


def test_a_part_that_breaks_the_rules_is_refused_when_it_is_put_in(shop: Shop) -> None:
    plain = json.loads(part_of(shop, IDS, "whole"))
    plain["links"][0]["strength"] = 7
    with pytest.raises(MapError, match="strength must lie"):
        paste(shop.content.figure, json.dumps(plain), "whole").apply(shop.document)
