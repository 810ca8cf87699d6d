"""Names of nodes: one that is taken gets a number, wherever it comes from; the other language is not forgotten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.language.model import Names
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.node import Node
from desktop_app.core.project import new_document
from desktop_app.core.project.edits import ChangeNode
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.cells_edit import nodes_edit
from desktop_app.core.project.map_copy import duplicate, part_of, paste
from desktop_app.core.project.map_steps import add_node
from desktop_app.core.project.renaming import rename, rename_in
from desktop_app.core.project.shop import Shop

NODES = (
    Node("trust", "outcome", Names("Trust", "信任")),
    Node("fame", "outcome", Names("Fame", "Fame")),
    Node("empty", "lever", Names("", "")),
)


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(replace(new_document("Shop"), map=DrawnMap(NODES)))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Names("Trust", "声誉"), Names("Trust (2)", "声誉")),
        (Names(" tRUST ", "信任"), Names(" tRUST  (2)", "信任 (2)")),
        (Names("信任", "信任"), Names("信任 (2)", "信任 (2)")),
        (Names("Glory", "荣誉"), Names("Glory", "荣誉")),
        (Names("", ""), Names("", "")),
    ],
)
def test_a_new_node_with_a_name_that_is_taken_gets_a_number(shop: Shop, wanted: Names, found: Names) -> None:
    assert add_node(shop.content.figure, "outcome", wanted).nodes[0].name == found


def test_copies_are_numbered_on(shop: Shop) -> None:
    text = part_of(shop, ("trust", "fame"), "whole")
    twice = paste(shop.content.figure, text, "whole")
    assert [node.name.en for node in twice.nodes] == ["Trust (2)", "Fame (2)"]
    more = shop.after(twice.apply(shop.document)[0])
    again = duplicate(more, (twice.nodes[0].id,), "whole", Point(1, 1))
    assert [node.name for node in again.nodes] == [Names("Trust (3)", "信任 (3)")]


def test_a_node_keeps_its_own_name_and_two_may_swap_theirs_in_a_table(shop: Shop) -> None:
    figure = shop.content.figure
    assert rename(figure, "trust", Names("TRUST", "信任")).node.name == Names("TRUST", "信任")
    swapped = nodes_edit(CellReading(shop, "en"), {"trust": {"name_en": "Fame"}, "fame": {"name_en": "Trust"}})
    assert swapped.edit is not None
    after = swapped.edit.apply(shop.document)[0].content().figure
    assert (after["trust"].name.en, after["fame"].name.en) == ("Fame", "Trust")


def test_a_taken_name_in_a_table_is_numbered(shop: Shop) -> None:
    found = nodes_edit(CellReading(shop, "en"), {"fame": {"name_en": "Trust"}})
    assert found.edit is not None
    assert found.edit.apply(shop.document)[0].content().figure["fame"].name == Names("Trust (2)", "Fame")


def test_renamed_in_one_language_the_other_is_told_and_offered(shop: Shop) -> None:
    proposal = rename_in(shop.content.figure, "trust", "en", "Confidence")
    assert isinstance(proposal.edit, ChangeNode)
    assert proposal.edit.node.name == Names("Confidence", "信任")
    assert proposal.notice is not None
    assert proposal.notice.text() == "In Chinese it is still called “信任”."
    assert isinstance(proposal.offer, ChangeNode)
    assert proposal.offer.node.name == Names("Confidence", "Confidence")
    assert "both languages" in proposal.offer.name.text()


def test_a_name_that_is_the_same_in_both_languages_stays_so_and_nothing_is_told(shop: Shop) -> None:
    proposal = rename_in(shop.content.figure, "fame", "zh", "名声")
    assert isinstance(proposal.edit, ChangeNode)
    assert (proposal.edit.node.name, proposal.notice, proposal.offer) == (Names("名声", "名声"), None, None)


def test_a_taken_name_is_told_with_what_it_became(shop: Shop) -> None:
    (told,) = [rename_in(shop.content.figure, "fame", "en", "trust").notice]
    assert told is not None
    assert told.text() == "Another node is called “trust”, so this one is called “trust (2)”."
    both = rename_in(shop.content.figure, "trust", "zh", "Fame").notice
    assert both is not None
    assert both.text().startswith("Another node is called “Fame”")
    assert both.text().endswith("In English it is still called “Trust”.")
