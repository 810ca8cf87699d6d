"""A map leaves a project with the numbers in force, and comes in as one step that can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.errors import MapError
from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.project import new_document
from desktop_app.core.project.edits import MoveLanding, Rebind
from desktop_app.core.project.edits.map_numbers import set_level, set_strength
from desktop_app.core.project.map_exchange import exchanged_shop, import_edit, project_from_map
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
    assert edit is not None
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
    assert edit is not None
    after, _ = edit.apply(before)
    assert len(after.drawn_map().nodes) == len(before.drawn_map().nodes) + 2


def test_the_map_that_ships_goes_out_and_comes_in_unchanged() -> None:
    before = new_document("Shop")
    edit, fitted = import_edit(before, exchanged_shop(Shop(before)), replace_all=True)
    assert edit is not None
    after, _ = edit.apply(before)
    assert (fitted.problems, fitted.notes) == ((), ())
    assert after.drawn_map().nodes == before.drawn_map().nodes


def test_a_foreign_map_is_a_project_of_its_own_that_computes_levels_and_says_why_money_stays() -> None:
    document, fitted = project_from_map(foreign(), "radio", "zh")
    shop = Shop(document).computed()
    radio, fame = shop.content.figure.nodes
    assert (document.title, document.language, fitted.problems) == ("radio", "zh", ())
    assert shop.today_column[f"map.{radio.id}"] == 0.2
    assert shop.today_column[f"map.{fame.id}"] == pytest.approx(0.08)
    reason = shop.content.pins.why_no_money()
    assert reason is not None
    assert "stand in" in reason.text()
    bound, _ = Rebind("lev_audit", radio.id).apply(document)
    assert bound.content().pins.why_no_money() is None


def test_a_map_that_has_a_title_gives_it_to_its_project() -> None:
    titled = replace(foreign(), title="Our village")
    assert project_from_map(titled, "radio")[0].title == "Our village"
    with pytest.raises(MapError, match="no nodes"):
        project_from_map(ExchangedMap((), ()), "empty")


def test_a_moderator_lands_where_it_was_put_in_the_other_project_too() -> None:
    mark = (("log_visibility", "cap_log_sensing"), "ch_data_quality")
    document, _ = MoveLanding("whole", mark, 0.7).apply(new_document("Shop"))
    copy, _ = project_from_map(exchanged_shop(Shop(document)), "Copy")
    assert copy.canvas.landings_on("whole") == {mark: 0.7}


def test_a_map_joined_into_itself_is_already_here_and_is_no_step() -> None:
    document, _ = set_strength(("tech_ml", "log_demand_forecast"), 0.11).apply(new_document("Shop"))
    edit, fitted = import_edit(document, exchanged_shop(Shop(document)), replace_all=False, join=True)
    figure = document.drawn_map()
    assert edit is None
    assert fitted.problems == ()
    (note,) = fitted.notes
    assert note.text() == f"already here: {len(figure.nodes)} nodes, {len(figure.links)} links."


def test_a_link_that_is_otherwise_here_is_named_and_left() -> None:
    document = new_document("Shop")
    exchanged = exchanged_shop(Shop(document))
    changed = (replace(exchanged.links[0], strength=0.01), *exchanged.links[1:])
    edit, fitted = import_edit(document, replace(exchanged, links=changed), replace_all=False, join=True)
    assert edit is None
    (problem,) = fitted.problems
    assert "linked here already, but otherwise" in problem.text()
