"""A map leaves a project with the numbers in force, and comes in as one step that can be undone."""

from __future__ import annotations

from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.project import new_document
from desktop_app.core.project.edits.map_numbers import set_level, set_strength
from desktop_app.core.project.map_exchange import exchanged_shop, import_edit
from desktop_app.core.project.shop import Shop


def foreign() -> ExchangedMap:
    nodes = (
        ExchangedNode("a", Names("Radio", "电台"), "lever", level=0.2, notes="loud", x=10.0, y=20.0),
        ExchangedNode("b", Names("Fame", "名声"), "outcome"),
    )
    return ExchangedMap(nodes, (ExchangedLink("a", "b", "+", 0.4),))


def test_what_goes_out_has_the_numbers_in_force() -> None:
    document, _ = set_level("tech_ml", 0.65).apply(new_document("Shop"))
    document, _ = set_strength(("tech_ml", "log_demand_forecast"), 0.11).apply(document)
    exchanged = exchanged_shop(Shop(document))
    assert exchanged.title == "Shop"
    assert next(node.level for node in exchanged.nodes if node.id == "tech_ml") == 0.65
    link = next(link for link in exchanged.links if (link.source, link.target) == ("tech_ml", "log_demand_forecast"))
    assert link.strength == 0.11


def test_a_map_takes_the_place_of_ours_and_undo_brings_ours_back() -> None:
    before = new_document("Shop")
    edit, fitted = import_edit(before, foreign(), replace_all=True)
    after, back = edit.apply(before)
    figure = Shop(after).computed().content.figure
    assert [node.name.en for node in figure.nodes] == ["Radio", "Fame"]
    assert fitted.problems == ()
    radio = figure.nodes[0].id
    assert after.notes == {radio: "loud"}
    assert (after.canvas.on("whole")[radio].x, after.canvas.on("whole")[radio].y) == (10.0, 20.0)
    assert back.apply(after)[0] == before


def test_a_map_comes_beside_ours() -> None:
    before = new_document("Shop")
    edit, _ = import_edit(before, foreign(), replace_all=False)
    after, _ = edit.apply(before)
    assert len(after.drawn_map().nodes) == len(before.drawn_map().nodes) + 2


def test_the_map_that_ships_goes_out_and_comes_in_unchanged() -> None:
    before = new_document("Shop")
    edit, fitted = import_edit(before, exchanged_shop(Shop(before)), replace_all=True)
    after, _ = edit.apply(before)
    assert (fitted.problems, fitted.notes) == ((), ())
    assert after.drawn_map().nodes == before.drawn_map().nodes
